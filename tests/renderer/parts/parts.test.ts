import AxeBuilder from '@axe-core/playwright';
import { type Browser, chromium, type Page, expect as playwrightExpect } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { requireChromium } from '../../support/chromium.ts';
import { serveParts } from './serve-parts.ts';

/** What is on the screen; waits for it, on a busy machine long. */
const seen = playwrightExpect.configure({ timeout: 20_000 });

let browser: Browser;
let served: Awaited<ReturnType<typeof serveParts>>;
const pages: Page[] = [];
const errors: string[] = [];

beforeAll(async () => {
  served = await serveParts();
  browser = await chromium.launch(requireChromium());
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});
afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.context().close()));
  expect(errors.splice(0)).toEqual([]);
});

async function open(scene: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1093, height: 614 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  pages.push(page);
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(served.addressOf(scene));
  await seen(page.locator('#polydesk > *, [role=dialog]').first()).toBeAttached();
  return page;
}

const search = (page: Page) => page.getByRole('searchbox', { name: 'Look up' });
const results = (page: Page) => page.getByRole('listbox', { name: 'Results' });
const composer = (page: Page) => page.getByRole('textbox', { name: 'Reply to Ida' });

describe('the look-up panel', () => {
  it('groups hits as one types, marks them, and inserts with Enter', async () => {
    const page = await open('lookup');
    await search(page).pressSequentially('blå');
    await seen(results(page).getByRole('group', { name: 'Prices, 4' })).toBeVisible();
    await seen(results(page).getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    await seen(results(page).locator('mark').first()).toHaveText('Blå');
    await page.keyboard.press('Enter');
    await seen(composer(page)).toHaveValue('1 049,00 kr');
    await seen(composer(page)).toBeFocused();
  });

  it('keeps the keyboard in the field while the arrow keys move, and inserts a line with Alt+Enter', async () => {
    const page = await open('lookup');
    await search(page).fill('blå');
    await seen(results(page).getByRole('group', { name: 'Prices, 4' })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await seen(search(page)).toBeFocused();
    const second = results(page).getByRole('option').nth(1);
    await seen(second).toHaveAttribute('aria-selected', 'true');
    await seen(search(page)).toHaveAttribute(
      'aria-activedescendant',
      (await second.getAttribute('id')) ?? '',
    );
    await page.keyboard.press('Alt+Enter');
    await seen(composer(page)).toHaveValue('Løpesko Fjellrev Trail: 1 399,00 kr');
  });

  it('opens responses alone from a slash in the empty composer', async () => {
    const page = await open('lookup');
    await composer(page).press('/');
    await seen(search(page)).toBeFocused();
    await page.keyboard.type('hei');
    await seen(results(page).getByRole('group')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await seen(composer(page)).toHaveValue(/^Hei Ida!/);
    await seen(search(page)).toHaveValue('');
  });

  it('clears with Escape, and returns to the composer with the next', async () => {
    const page = await open('lookup');
    await search(page).fill('blå');
    await page.keyboard.press('Escape');
    await seen(search(page)).toHaveValue('');
    await seen(search(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await seen(composer(page)).toBeFocused();
  });

  it('shows a price closely, follows its variants, and gives the field back', async () => {
    const page = await open('lookup');
    await search(page).fill('blå');
    await seen(results(page).getByRole('group', { name: 'Prices, 4' })).toBeVisible();
    await page.keyboard.press('Control+Enter');
    const variants = page.getByRole('grid', { name: 'Variants' });
    await seen(variants).toBeFocused();
    await seen(page.getByText('Price list 41, as of 12:18')).toBeVisible();
    await seen(page.getByText('1 499,00 kr → 1 399,00 kr')).toBeVisible();
    await page.keyboard.press('ArrowDown');
    const chosen = variants.getByRole('row', { selected: true });
    await seen(chosen.getByRole('gridcell').nth(1)).toHaveText('43');
    await page.keyboard.press('Alt+Enter');
    await seen(composer(page)).toHaveValue('Løpesko Fjellrev Trail: 1 399,00 kr');
    await variants.focus();
    await page.keyboard.press('Escape');
    await seen(search(page)).toBeFocused();
    await seen(search(page)).toHaveValue('blå');
  });

  it('reads an article without its script, its picture and its unsafe link, and inserts what is selected', async () => {
    const page = await open('lookup');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await search(page).fill('bytte');
    await seen(results(page).getByRole('group', { name: 'Articles, 1' })).toBeVisible();
    await page.keyboard.press('Enter');
    const article = page.getByRole('region', { name: 'Article' });
    await seen(article.getByRole('cell', { name: '99 kr' })).toBeVisible();
    await seen(page).toHaveTitle('Parts of the screen');
    await seen(article.getByText('Picture not shown: Kvittering')).toBeVisible();
    await seen(article.getByRole('img', { name: 'Esken' })).toBeVisible();
    await seen(article.getByText('Picture not on this computer yet: Lappen')).toBeVisible();
    await seen(article.getByRole('link')).toHaveCount(1);
    await seen(article.getByRole('link')).toHaveAttribute('rel', 'noopener noreferrer');
    expect(requests.filter((url) => url.includes('tracker'))).toEqual([]);

    await article.getByText('60 dager').first().dblclick();
    await page.getByRole('button', { name: 'Insert passage' }).click();
    await seen(composer(page)).toHaveValue(/^(60|dager)/);
  });

  it('follows links between articles and back, and inserts a section and a link by keyboard', async () => {
    const page = await open('lookup');
    await search(page).fill('bytte');
    await seen(results(page).getByRole('group', { name: 'Articles, 1' })).toBeVisible();
    await page.keyboard.press('Enter');
    const article = page.getByRole('region', { name: 'Article' });
    await article.getByRole('button', { name: 'frakt' }).click();
    await seen(page.getByRole('heading', { name: 'Frakt til hentested' })).toBeVisible();
    await page.keyboard.press('Escape');
    await seen(page.getByRole('heading', { name: 'Bytte og retur av sko' })).toBeVisible();
    await seen(article).toBeFocused();
    await page.keyboard.press('Alt+Enter');
    await seen(composer(page)).toHaveValue('https://nordlys.example/retur');
    await page.getByRole('button', { name: 'Contents (2)' }).click();
    await page.getByRole('menuitem', { name: 'Porto' }).click();
    await seen(article.getByRole('heading', { name: 'Porto' })).toBeFocused();
    await page.keyboard.press('Enter');
    await seen(composer(page)).toHaveValue(/Pakk skoene/);
  });

  it('finds within an article, and says which of how many', async () => {
    const page = await open('lookup');
    await search(page).fill('bytte');
    await seen(results(page).getByRole('group', { name: 'Articles, 1' })).toBeVisible();
    await page.keyboard.press('Enter');
    await seen(page.getByRole('region', { name: 'Article' })).toBeFocused();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('DAGER');
    await seen(page.getByText('1 of 3')).toBeVisible();
    await page.keyboard.press('Enter');
    await seen(page.getByText('2 of 3')).toBeVisible();
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('Shift+Enter');
    await seen(page.getByText('3 of 3')).toBeVisible();
  });

  it('shows what changed, prices up and down apart, and hides amounts that are too old', async () => {
    const page = await open('lookup');
    await search(page).press('Alt+w');
    await seen(page.getByText('Vårpriser')).toBeVisible();
    await page.getByRole('button', { name: 'Up', exact: true }).click();
    await seen(page.getByRole('listitem')).toHaveCount(1);
    await seen(page.getByRole('listitem')).toContainText('149,00 kr');
    const old = await open('lookup-expired');
    await search(old).press('Alt+w');
    await seen(old.getByText('changed: price').first()).toBeVisible();
    await seen(old.getByText(/\d,00 kr/)).toHaveCount(0);
  });

  it('masks prices that are too old, says why, and inserts nothing', async () => {
    const page = await open('lookup-expired');
    await seen(page.getByText('Prices are hidden: this data was last confirmed')).toBeVisible();
    await search(page).press('ArrowDown');
    await seen(results(page).getByRole('option').first()).toContainText('Hidden, too old');
    await page.keyboard.press('Enter');
    await seen(page.getByText('Nothing inserted: the price is hidden')).toBeVisible();
    await seen(composer(page)).toHaveValue('');
  });

  it('says that nothing was found, and what to try', async () => {
    const page = await open('lookup');
    await search(page).fill('kjøleskap');
    await seen(page.getByText('Nothing at Nordlys Sport for “kjøleskap”')).toBeVisible();
  });
});

describe('the first screen', () => {
  it('names what is missing, then what is wrong, and keeps what was typed', async () => {
    const page = await open('sign-in');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await seen(page.getByText('Enter the central address.')).toBeVisible();
    await page.getByLabel('Central address').fill('https://central.example.com');
    await page.getByLabel('E-mail').fill('nora@example.com');
    await page.getByLabel('Password', { exact: true }).fill('secret');
    await page.keyboard.press('Enter');
    await seen(page.getByText('Nothing answers at this address.')).toBeVisible();
    await seen(page.getByLabel('Central address')).toBeFocused();
    await seen(page.getByLabel('Password', { exact: true })).toHaveValue('secret');
  });

  it('begins at the password where address and e-mail are known, and can show it', async () => {
    const page = await open('sign-in-ended');
    const password = page.getByLabel('Password', { exact: true });
    await seen(password).toBeFocused();
    await page.keyboard.type('secret');
    await page.getByRole('button', { name: 'Show password' }).click();
    await seen(password).toHaveAttribute('type', 'text');
  });
});

describe('the menus', () => {
  it('open exactly the conversation chosen in the attention list', async () => {
    const page = await open('menus');
    await page.getByRole('button', { name: 'Attention list, 4 things' }).click();
    await page.getByRole('button', { name: /Pekka/ }).click();
    await seen(page).toHaveTitle(/opened .*0002$/);
    await seen(page.getByText('Asks for your attention')).toBeHidden();
  });

  it('check whether alerts reach the agent, say what to do where they do not, and when that was found', async () => {
    const page = await open('menus');
    await page.getByRole('button', { name: 'Attention list, 4 things' }).click();
    await seen(page.getByText('Alerts not checked yet')).toBeVisible();
    await page.getByRole('button', { name: 'Check alerts' }).click();
    const dialog = page.getByRole('dialog', { name: 'Do alerts reach you?' });
    await dialog.getByRole('button', { name: 'Play the sound' }).click();
    await dialog.getByRole('button', { name: 'I heard it' }).click();
    await dialog.getByRole('button', { name: 'Show a notification' }).click();
    await dialog.getByRole('button', { name: 'I saw nothing' }).click();
    await seen(dialog.getByText('Switch off “Do not disturb”')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Attention list, 4 things' }).click();
    await seen(page.getByText('not all of it worked')).toBeVisible();
  });

  it('mute one kind of a brand’s alerts with its sound, and set quiet hours', async () => {
    const page = await open('menus');
    await page.getByRole('button', { name: 'Nora Halvorsen, settings' }).click();
    await page.getByRole('menuitem', { name: 'What tells me, and when…' }).click();
    const kind = page.getByRole('group', { name: 'A snooze ended' });
    await kind.getByRole('checkbox', { name: 'Tell me' }).uncheck();
    await seen(kind.getByRole('checkbox', { name: 'With sound' })).toBeDisabled();
    await seen(
      page.getByRole('group', { name: 'A customer waits' }).getByRole('checkbox', { name: 'Tell me' }),
    ).toBeChecked();
    await page.getByRole('checkbox', { name: 'Quiet hours' }).check();
    await page.getByLabel('From', { exact: true }).fill('21:30');
    await seen(page.getByLabel('From', { exact: true })).toHaveValue('21:30');
  });

  it('change the theme, and say when the demo’s pace could not be changed', async () => {
    const page = await open('menus');
    await page.getByRole('button', { name: 'Nora Halvorsen, settings' }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await seen(page.getByText('Theme: dark')).toBeVisible();
    await page.getByRole('menuitemradio', { name: 'Busy' }).click();
    await seen(page.getByText('The pace was not changed')).toBeVisible();
    await seen(page.getByRole('menuitemradio', { name: 'Normal' })).toHaveAttribute('aria-checked', 'true');
  });

  it('ask before signing out with unsent messages', async () => {
    const page = await open('menus');
    await page.getByRole('button', { name: 'Nora Halvorsen, settings' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await seen(page.getByRole('dialog', { name: '3 messages wait to be sent' })).toBeVisible();
    await page.getByRole('button', { name: 'Stay signed in' }).click();
    await seen(page.getByRole('dialog')).toBeHidden();
  });

  it('explain notifications after the first claim, before the browser asks', async () => {
    const page = await open('menus');
    await seen(page.getByText('Shall Polydesk tell you')).toHaveCount(0);
    await page.getByRole('button', { name: 'Claim' }).click();
    // A browser without a screen refuses notifications from the start, and is told once how to change that.
    await seen(page.getByText(/Shall Polydesk tell you|Notifications are blocked/)).toBeVisible();
    await page.getByRole('button', { name: /Not now|Close/ }).click();
    await page.getByRole('button', { name: 'Claim' }).click();
    await seen(page.getByText(/Shall Polydesk tell you|Notifications are blocked/)).toHaveCount(0);
  });

  it('find a key by what it does', async () => {
    const page = await open('keys');
    await seen(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('queue go');
    await seen(page.getByRole('term')).toHaveText(['Go on']);
  });
});

describe('accessibility', () => {
  const still = async () => {};
  const states: [scene: string, act: (page: Page) => Promise<void>][] = [
    ['lookup', (page) => search(page).fill('blå')],
    ['lookup', (page) => composer(page).press('/')],
    ['lookup-finnish', still],
    ['lookup-stale', still],
    ['lookup-expired', still],
    ['lookup', still],
    ['lookup-new', still],
    ['lookup-downloading', still],
    ['lookup', (page) => search(page).press('Alt+w')],
    ['lookup-lead', searchAll],
    ['lookup-none', still],
    ['status-connected', (page) => page.getByRole('button', { name: 'Brands fresh' }).click()],
    ['status-reconnecting', (page) => page.getByRole('button', { name: '1 brand downloading' }).click()],
    ['status-disconnected', (page) => page.getByRole('button', { name: 'Key file' }).click()],
    ['status-full', still],
    ['status-lost', still],
    ['sign-in', (page) => page.getByRole('button', { name: 'Sign in' }).click()],
    ['sign-in-waiting', (page) => page.getByRole('button', { name: 'Try the demo' }).click()],
    ['blocked', still],
    ['menus', (page) => page.getByRole('button', { name: 'Attention list, 4 things' }).click()],
    ['menus', (page) => page.getByRole('button', { name: 'Nora Halvorsen, settings' }).click()],
    ['menus', openCheck],
    ['menus', openRules],
    ['keys', still],
  ];

  async function openCheck(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Attention list, 4 things' }).click();
    await page.getByRole('button', { name: 'Check alerts' }).click();
    await page.getByRole('button', { name: 'Play the sound' }).click();
    await page.getByRole('button', { name: 'I heard nothing' }).click();
  }

  async function openRules(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Nora Halvorsen, settings' }).click();
    await page.getByRole('menuitem', { name: 'What tells me, and when…' }).click();
    await page.getByRole('checkbox', { name: 'Quiet hours' }).check();
  }

  async function searchAll(page: Page): Promise<void> {
    await search(page).press('Alt+m');
    await search(page).fill('a');
    await seen(results(page).getByRole('group', { name: /^Kuuma Keittiöt: Prices/ })).toBeVisible();
  }

  it.each(states)('axe finds nothing serious in %s, light and dark', async (scene, act) => {
    const page = await open(scene);
    await act(page);
    const found: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
      // Invisible stops at the ends of a menu or dialog that pass the focus on; not for reading.
      const { violations } = await axe.exclude('[data-base-ui-focus-guard]').analyze();
      for (const { id, impact, nodes } of violations) {
        if (impact !== 'serious' && impact !== 'critical') continue;
        found.push(`${colorScheme}: ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
      }
    }
    expect(found).toEqual([]);
  });
});
