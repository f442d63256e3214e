import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { demoBrands } from '../../src/demo/brands/demo-brands.ts';
import { startCentral } from './support/central.ts';
import { root } from './support/command.ts';
import { ageBrand } from './support/profile-files.ts';
import { type Screen, screenOf } from './support/screen.ts';
import { serveVisitor, visitorsOf, visitorWrites } from './support/shift.ts';
import { test } from './support/test.ts';

// Pictures of the main states in test-results/screenshots, each waited for before it is taken. The README shows the
// one called "full"; POLYDESK_UPDATE_README_IMAGE=1 npm run screenshots puts it there, so that other runs leave the
// work tree as it is.
const FOLDER = join(root, 'test-results/screenshots');
const README_IMAGE = join(root, 'docs/images/polydesk.png');

async function take(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
}

test.describe('Pictures', { tag: '@screenshots' }, () => {
  test('Before the shift: signing in, starting, an empty queue', async ({
    start,
    openPage,
    central,
    workstation,
    folder,
  }) => {
    const started = start(join(folder, 'new'), '--central', central.url);
    const signIn = await openPage(await started.line(/^Polydesk: (http:\S+)$/));
    await expect(signIn.getByLabel('E-mail')).toBeVisible();
    await take(signIn, 'sign-in');
    await signIn.emulateMedia({ colorScheme: 'dark' });
    await take(signIn, 'sign-in-dark');

    // A core that never answers.
    const silent = await workstation('agent2', {
      beforeOpening: (page) => page.routeWebSocket(/\/rpc$/, () => undefined),
    });
    await expect(silent.page.getByText('Starting Polydesk')).toBeVisible();
    await take(silent.page, 'loading');

    const { page } = await workstation('agent');
    await expect(page.getByText('Nobody waits')).toBeVisible();
    await expect(page.getByText('Brands fresh')).toBeVisible();
    await take(page, 'empty');
  });

  test('The shift: full, looking up, small and large windows, offline, old data', async ({
    central,
    centralFolder,
    workstation,
    folder,
  }) => {
    test.setTimeout(300_000);
    const dataFolder = join(folder, 'agent');
    const { page, close } = await workstation('agent', { dataFolder });
    const screen = screenOf(page);
    await page.getByRole('button', { name: 'Two by two panes' }).click();

    const visitors = visitorsOf(demoBrands, 7);
    const served = visitors.slice(0, 4);
    for (const visitor of visitors.slice(4)) await visitorWrites(central.url, visitor);
    for (const visitor of served) {
      const voice = await visitorWrites(central.url, visitor);
      await screen.claim(visitor.name, visitor.demo.brand.name);
      await serveVisitor(screen, visitor, voice);
    }
    await take(page, 'asking-for-notifications');
    await page.getByRole('button', { name: 'Not now' }).click();

    await lookUp(screen, served[1]?.name ?? '', '');
    await take(page, 'full');
    if (process.env.POLYDESK_UPDATE_README_IMAGE === '1') {
      mkdirSync(join(root, 'docs/images'), { recursive: true });
      copyFileSync(join(FOLDER, 'full.png'), README_IMAGE);
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    await take(page, 'full-dark');
    await page.emulateMedia({ colorScheme: 'light' });

    const [first] = served;
    if (first === undefined) throw new Error('Nobody was served.');
    const [item] = first.demo.priceItems.toSorted((one, other) => other.popularity - one.popularity);
    await lookUp(screen, first.name, item?.name.slice(0, 5) ?? '');
    await take(page, 'lookup');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(screen.lookup.getByRole('button', { name: 'Insert price' })).toBeVisible();
    await take(page, 'price-detail');
    await page.keyboard.press('Escape');
    await lookUp(screen, first.name, '/');
    await take(page, 'canned-responses');
    await lookUp(screen, first.name, '');

    await page.setViewportSize({ width: 2560, height: 1440 });
    await take(page, 'large');
    await page.setViewportSize({ width: 1600, height: 900 });

    await central.command.stop('SIGKILL');
    await expect(page.getByText(/Reconnecting/).first()).toBeVisible();
    for (const { name, demo } of served.slice(0, 2)) {
      await screen.write(name, demo.brand.voice.closings[0] ?? '');
      await expect(screen.log(name, demo.brand.name).getByText('Queued')).toBeVisible();
    }
    await take(page, 'offline');
    await close();

    await ageBrand(dataFolder, first.demo.brand.brandId, 13);
    for (const { demo } of served.slice(1, 3)) await ageBrand(dataFolder, demo.brand.brandId, 2);
    const later = await workstation('agent', { dataFolder });
    await lookUp(screenOf(later.page), first.name, '');
    await expect(later.page.getByText(/expired/).first()).toBeVisible();
    await take(later.page, 'expired');
    await lookUp(screenOf(later.page), served[1]?.name ?? '', '');
    await take(later.page, 'stale');
    await later.close();

    const again = await startCentral(centralFolder, { port: central.port });
    // A screen of 1366×768 at 125 %.
    const small = await workstation('agent', {
      dataFolder,
      window: { viewport: { width: 1093, height: 614 }, deviceScaleFactor: 1.25 },
    });
    await expect(small.page.getByText('Connected')).toBeVisible();
    await expect(screenOf(small.page).queue.getByRole('option').first()).toBeVisible();
    await take(small.page, 'small');
    await small.page.keyboard.press('ControlOrMeta+k');
    await expect(screenOf(small.page).searchbox).toBeFocused();
    await take(small.page, 'small-lookup');
    await small.close();
    await again.command.stop();
  });
});

/** Looks something up for this customer's brand and waits until the results are those of it. */
async function lookUp(screen: Screen, customer: string, text: string): Promise<void> {
  await screen.reply(customer).click();
  await screen.page.keyboard.press('ControlOrMeta+k');
  await screen.searchbox.fill(text);
  await expect(screen.results.getByRole('option').first()).toBeVisible();
  if (text === '') await screen.reply(customer).click();
}
