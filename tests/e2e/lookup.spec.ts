import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { kuumaKeittiot } from '../../src/demo/brands/kuuma-keittiot/kuuma-keittiot.ts';
import { nordlysSport } from '../../src/demo/brands/nordlys-sport/nordlys-sport.ts';
import { expectAccessible } from './support/accessible.ts';
import { customerWrites } from './support/customer.ts';
import { withDatabase } from './support/profile-files.ts';
import { type Screen, screenOf } from './support/screen.ts';
import { test } from './support/test.ts';

const SAARI = 'Saari-sohva 2-istuttava';

/** Pekka's conversation with Kuuma Keittiöt in focus and the keyboard in the look-up. */
async function lookUpForPekka(page: Page, central: string): Promise<Screen> {
  const screen = screenOf(page);
  await screen.connected();
  await customerWrites(central, kuumaKeittiot.brand, 'Pekka', ['Moi', 'Mitä maksaa Saari-sohva?']);
  await screen.claim('Pekka', 'Kuuma Keittiöt');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(screen.searchbox).toBeFocused();
  return screen;
}

const firstHit = (screen: Screen) => screen.results.getByRole('option').first();

test('What is misspelt, inflected or half an article number is found, and says why', async ({
  central,
  workstation,
}) => {
  const { page } = await workstation('agent');
  const screen = await lookUpForPekka(page, central.url);
  const cases = [
    ['saari', null],
    ['saarri', 'typo'],
    ['sohvaa', 'inflection'],
    ['sof-1042', 'part of SKU'],
  ] as const;
  for (const [typed, why] of cases) {
    await screen.searchbox.fill('');
    await screen.searchbox.pressSequentially(typed);
    await expect(firstHit(screen)).toContainText(SAARI);
    if (why === null) await expect(firstHit(screen).getByText(/^(typo|inflection)$/)).toHaveCount(0);
    else await expect(firstHit(screen)).toContainText(why);
    await expect(firstHit(screen).locator('mark').first()).toBeVisible();
  }

  const heights = await screen.results
    .getByRole('group', { name: /^Prices/ })
    .getByRole('option')
    .evaluateAll((lines) =>
      lines.filter(({ textContent }) => textContent !== 'More prices').map((line) => line.clientHeight),
    );
  expect(new Set(heights).size, 'every line is of one height').toBe(1);
});

test('Filters and a price range narrow down, by keyboard, and can be taken back', async ({
  central,
  workstation,
}) => {
  const { page } = await workstation('agent');
  const screen = await lookUpForPekka(page, central.url);
  const filters = screen.lookup.getByRole('group', { name: 'Filters' });
  await page.keyboard.type('sohva < 900');
  await expect(filters.getByRole('button', { name: /< 900/ })).toBeVisible();
  await expect(firstHit(screen)).toContainText('799,00');
  await page.keyboard.press('Alt+r');
  await expect(screen.searchbox).toHaveValue('sohva');
  await expect(filters.getByRole('button', { name: /900/ })).toHaveCount(0);

  await page.keyboard.press('Alt+i');
  await expect(filters.getByRole('button', { name: 'In stock' })).toHaveAttribute('aria-pressed', 'true');
  await expect(screen.results).not.toHaveAttribute('aria-busy', 'true');
  await expect(screen.results.getByText(/Out of stock|On order/)).toHaveCount(0);
  await page.keyboard.press('Alt+g');
  await expect(filters.getByRole('button', { pressed: true })).toHaveCount(2);
  await expectAccessible(page, 'results with filters');

  await screen.searchbox.fill('sohva kirjahylly lentokone');
  await page.keyboard.press('Alt+k');
  const without = screen.lookup.getByRole('button', { name: 'Without filters' });
  await expect(without.or(firstHit(screen))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(screen.searchbox).toHaveValue('');
  await expect(filters.getByRole('button', { pressed: true })).toHaveCount(0);
});

test('A price goes into the reply as a reference to the item and its version', async ({
  central,
  workstation,
  folder,
}) => {
  const { page } = await workstation('agent');
  const screen = await lookUpForPekka(page, central.url);
  await page.keyboard.type('KK-SOF-1042-2IS-BEI');
  await expect(screen.results.getByRole('option', { selected: true })).toContainText('KK-SOF-1042-2IS-BEI');
  await page.keyboard.press('Enter');
  await expect(screen.reply('Pekka')).toBeFocused();
  await expect(screen.reply('Pekka')).toHaveValue(/^799,00\s€$/);
  const text = await screen.reply('Pekka').inputValue();
  await expect
    .poll(() => referencesOf(folder))
    .toEqual([{ kind: 'priceItem', id: expect.any(String), version: expect.any(Number), text }]);

  await page.keyboard.press('ControlOrMeta+z');
  await expect(screen.reply('Pekka')).toHaveValue('');
  await expect.poll(() => referencesOf(folder)).toEqual([]);
});

/** What the draft on disk refers to. */
function referencesOf(folder: string): Promise<unknown> {
  return withDatabase(join(folder, 'agent'), 'core.db', (db) => {
    const refs = db.prepare('SELECT refs FROM drafts').pluck().get();
    return typeof refs === 'string' ? JSON.parse(refs) : [];
  });
}

test('A price looked at closely: variants by arrow keys, another one inserted, pinned, and on the shelf', async ({
  central,
  workstation,
}) => {
  const { page } = await workstation('agent');
  const screen = await lookUpForPekka(page, central.url);
  await expectAccessible(page, 'empty shelf');
  await page.keyboard.type('saari');
  await expect(firstHit(screen)).toContainText(SAARI);
  await page.keyboard.press('ControlOrMeta+Enter');
  const variants = screen.lookup.getByRole('grid', { name: 'Variants' });
  await expect(variants).toBeFocused();
  await expect(variants.getByRole('row', { selected: true })).toHaveCount(1);
  await page.keyboard.press('End');
  const last = variants.getByRole('row').last();
  await expect(last).toHaveAttribute('aria-selected', 'true');
  await expect(screen.lookup.getByText(/^Price list \d+, as of/)).toBeVisible();
  await expectAccessible(page, 'price detail with variants');
  const price = (await last.getByRole('gridcell').last().textContent()) ?? '';
  await page.keyboard.press('Alt+p');
  await expect(screen.lookup.getByRole('button', { name: 'Unpin' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(screen.reply('Pekka')).toBeFocused();
  const inserted = await screen.reply('Pekka').inputValue();
  expect(price.replace(/\s/g, ' ')).toContain(inserted.replace(/\s/g, ' '));

  await page.keyboard.press('ControlOrMeta+k');
  await screen.searchbox.fill('');
  const pinned = screen.results.getByRole('group', { name: 'Pinned, 1' });
  await expect(pinned.getByRole('option')).toContainText('Saari');
  await expectAccessible(page, 'shelf');
});

test('An article is read, searched and quoted without leaving the look-up', async ({
  central,
  workstation,
}) => {
  const { page } = await workstation('agent');
  const screen = await lookUpForPekka(page, central.url);
  await page.keyboard.type('palautus');
  // Clicked once it is the answer to the whole word: until then its line may still move.
  const hit = screen.results.getByRole('option', { name: /Palautus ja vaihto/ });
  await expect(hit.locator('mark').first()).toHaveText('Palautus');
  await hit.click();
  const article = screen.lookup.getByRole('region', { name: 'Article' });
  await expect(article).toBeFocused();
  await page.keyboard.press('ControlOrMeta+f');
  const find = screen.lookup.getByRole('searchbox', { name: 'Find in this article' });
  await expect(find).toBeFocused();
  await page.keyboard.type('paiva');
  await expect(screen.lookup.getByText(/^1 of \d+$/)).toBeVisible();
  await page.keyboard.press('Shift+Enter');
  await expect(screen.lookup.getByText(/^(\d+) of \1$/)).toBeVisible();
  await expectAccessible(page, 'article with find');
  await page.keyboard.press('Escape');
  await expect(find).toHaveCount(0);
  await expect(article).toBeFocused();

  await article.getByText('30 päivän').first().dblclick();
  await page.keyboard.press('Enter');
  await expect(screen.reply('Pekka')).toBeFocused();
  await expect(screen.reply('Pekka')).not.toHaveValue('');
});

test('A search without a hit says what to try and that it was noted', async ({ central, workstation }) => {
  const { page } = await workstation('agent');
  const screen = await lookUpForPekka(page, central.url);
  await page.keyboard.type('xyzzyqw');
  await expect(screen.lookup.getByText('Nothing at Kuuma Keittiöt for “xyzzyqw”')).toBeVisible();
  await expect(screen.lookup.getByText('Noted for the team lead.')).toBeVisible();
  await expectAccessible(page, 'no hits');
});

test('A team lead searches all brands at once, and inserts only what belongs to the conversation', async ({
  central,
  workstation,
}) => {
  const { page } = await workstation('supervisor');
  const screen = await lookUpForPekka(page, central.url);
  await page.keyboard.press('Alt+m');
  await expect(screen.lookup.getByRole('heading', { name: 'All my brands' })).toBeVisible();
  await page.keyboard.type('klassisk');
  const nordlys = screen.results.getByRole('group', { name: /^Nordlys Sport: Prices/ });
  await expect(nordlys.getByRole('option').first()).toBeVisible();
  await expectAccessible(page, 'all brands of a team lead');
  await nordlys.getByRole('option').first().click();
  await expect(screen.lookup.getByText(/belongs to another brand/)).toBeVisible();
  await expect(screen.reply('Pekka')).toHaveValue('');
  await page.keyboard.press('ControlOrMeta+k');
  while (!(await nordlys.getByRole('option', { selected: true }).isVisible())) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(screen.lookup.getByRole('button', { name: 'Insert price' })).toBeDisabled();
  await expect(screen.lookup.getByText(nordlysSport.brand.name)).toBeVisible();
});

test('What changed lists what was published, and is there without a connection', async ({
  central,
  workstation,
}) => {
  const { page } = await workstation('agent');
  const screen = await lookUpForPekka(page, central.url);
  await page.keyboard.press('Alt+w');
  await expect(screen.lookup.getByText(/first pack/)).toBeVisible();
  await page.keyboard.press('Escape');
  await central.command.stop('SIGKILL');
  await expect(page.getByText(/Reconnecting|Disconnected/).first()).toBeVisible();
  await page.keyboard.press('Alt+w');
  await expect(screen.lookup.getByRole('heading', { name: 'What changed' })).toBeVisible();
  await expect(screen.lookup.getByText(/first pack/)).toBeVisible();
  await expectAccessible(page, 'what changed, offline');
  await page.keyboard.press('Escape');
  await expect(screen.searchbox).toBeFocused();
});
