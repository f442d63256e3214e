import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect as expectPage, type Page } from '@playwright/test';
import { describe, expect, test } from 'vitest';
import { demoBrands } from '../../../src/demo/brands/demo-brands.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { sizes, useScreens } from '../screen.ts';
import { leadWorld, ordinaryWorld } from '../stand-in/scenes.ts';
import { type StandInKnowledge, standInKnowledge } from '../stand-in/stand-in-knowledge.ts';
import type { StandInWorld } from '../stand-in/stand-in-world.ts';

const openScreen = useScreens();
const slow = { timeout: 30_000 };
/** Looking at a page for barriers takes seconds on a busy machine, and there are many pages. */
const LONG = 240_000;

/** Knowledge of the first brand, made before the screen asks, so that a test can arrange it. */
function firstKnowledge(world: StandInWorld): StandInKnowledge {
  const [content] = demoBrands;
  if (!content) throw new Error('The demo has no brands');
  const knowledge = standInKnowledge(content, world.now());
  world.knowledge.set(content.brand.brandId, knowledge);
  return knowledge;
}

const xlsx = {
  name: 'Hinnasto 2026-12.xlsx',
  mimeType: 'application/octet-stream',
  buffer: Buffer.alloc(900_000, 7),
};

const importTab = (page: Page, name: RegExp) => page.getByRole('tab', { name });

async function chooseFile(page: Page): Promise<void> {
  await page.locator('input[type=file][aria-label]').first().setInputFiles(xlsx);
}

async function graveFindings(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .exclude('[role="separator"]')
    .exclude('[data-base-ui-focus-guard]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical' || impact === 'moderate')
    .map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html.slice(0, 200)) }));
}

test('an agent sees neither button nor command, and the key does nothing', async () => {
  const { page } = await openScreen(ordinaryWorld());
  await page.getByRole('navigation', { name: 'Queue' }).waitFor();
  await expectPage(page.getByRole('button', { name: 'Knowledge' })).toHaveCount(0);
  await page.keyboard.press('Alt+b');
  await page.keyboard.press('F1');
  await page.getByRole('dialog').waitFor();
  await expectPage(page.getByText('Brand knowledge')).toHaveCount(0);
});

test('a lead imports by keyboard alone: question, report, second yes, reason, published', async () => {
  const world = leadWorld();
  const knowledge = firstKnowledge(world);
  knowledge.asksNumberStyle = true;
  const { page, problems } = await openScreen(world, { viewport: sizes.laptop });
  await page.getByRole('navigation', { name: 'Queue' }).waitFor();
  await page.keyboard.press('Alt+b');
  await expectPage(page.getByRole('heading', { name: /Brand knowledge of/ })).toBeFocused(slow);
  await expectPage(page.getByRole('navigation', { name: 'Queue' })).toBeVisible();

  // The browser's own chooser is not part of the page.
  await chooseFile(page);
  await expectPage(page.getByRole('button', { name: /^Read for/ })).toBeFocused(slow);
  await page.keyboard.press('Enter');
  await expectPage(page.getByRole('heading', { name: '1 question first' })).toBeFocused(slow);
  expect(knowledge.received).toEqual([900_000]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');

  await expectPage(page.getByRole('table', { name: /^Price jumps/ })).toBeVisible(slow);
  await page.getByRole('button', { name: 'Go on to publish' }).focus();
  await page.keyboard.press('Enter');
  const publish = page.getByRole('button', { name: /^Publish to/ });
  await expectPage(publish).toBeDisabled();
  await page.getByRole('checkbox', { name: /prices move by more than 30 %/ }).focus();
  await page.keyboard.press('Space');
  await page.getByLabel('Why').focus();
  await page.keyboard.type('December prices');
  await page.keyboard.press('Enter');
  await expectPage(page.getByRole('heading', { name: 'Version 13 is published' })).toBeVisible(slow);
  expect(knowledge.publications[0]).toMatchObject({ version: 13, reason: 'December prices' });
  expect(problems).toEqual([]);
});

test('a cut in the upload says so and goes on from there, and by itself when the connection is back', async () => {
  const world = leadWorld();
  const knowledge = firstKnowledge(world);
  knowledge.cutAfterPieces = 1;
  const { page } = await openScreen(world);
  await page.getByRole('button', { name: 'Knowledge' }).click();
  await chooseFile(page);
  await page.getByRole('button', { name: /^Read for/ }).click();
  await expectPage(page.getByText('The connection broke.')).toBeVisible(slow);
  const arrived = knowledge.received[0];
  world.status.connectivity = 'reconnecting';
  world.changes.publish('status', null);
  await expectPage(page.getByText(/^Not connected to the central service/)).toBeVisible(slow);
  knowledge.cutAfterPieces = null;
  world.status.connectivity = 'connected';
  world.changes.publish('status', null);
  await expectPage(page.getByRole('table', { name: /^Price jumps/ })).toBeVisible(slow);
  expect(arrived).toBeLessThan(900_000);
  expect(knowledge.received).toEqual([900_000]);
});

test('a folder is dropped from the desktop with all it holds, and is taken for articles', async () => {
  const folder = join(tempFolder(), 'Ohjeet');
  mkdirSync(join(folder, 'kuvat'), { recursive: true });
  writeFileSync(join(folder, 'palautus.md'), '# Palautus');
  writeFileSync(join(folder, 'kuvat', 'sohva.png'), 'png');
  writeFileSync(join(folder, '.DS_Store'), '');
  const { page } = await openScreen(leadWorld());
  await page.getByRole('button', { name: 'Knowledge' }).click();
  const place = page.getByRole('region', { name: 'Drop files or a folder here' });
  const { x = 0, y = 0, width = 0 } = (await place.boundingBox()) ?? {};
  const devtools = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', {
      type,
      x: x + width / 2,
      y: y + 40,
      data: { items: [], files: [folder], dragOperationsMask: 1 },
    });
  await expectPage(page.getByText('Ohjeet/kuvat/sohva.png')).toBeVisible(slow);
  await expectPage(page.getByText('Ohjeet/palautus.md')).toBeVisible();
  await expectPage(page.getByText(/^2 files/)).toBeVisible();
  await expectPage(page.getByRole('button', { name: 'Articles', pressed: true })).toBeVisible();
});

test('the keyboard stays at the list when a gap is done with', async () => {
  const { page } = await openScreen(leadWorld());
  await page.getByRole('button', { name: 'Knowledge' }).click();
  await importTab(page, /^Gaps/).click();
  const done = page.getByRole('button', { name: /^Done/ });
  await expectPage(done).toHaveCount(5, slow);
  await done.first().focus();
  await page.keyboard.press('Enter');
  await expectPage(done).toHaveCount(4, slow);
  // It is put there with the next frame, which a busy machine draws late.
  await page.waitForFunction(() => document.activeElement !== document.body);
  await page.keyboard.press('Tab');
  await expectPage(page.getByRole('table', { name: 'Looked for and not found' })).toBeFocused(slow);
});

test('Escape goes back to the composer, and what was begun is there again', async () => {
  const { page } = await openScreen(leadWorld());
  const composer = page.getByRole('textbox', { name: /^Reply to/ }).first();
  await composer.click();
  await page.keyboard.type('Moi');
  await page.keyboard.press('Alt+b');
  await expectPage(composer).toBeHidden(slow);
  await chooseFile(page);
  await page.getByRole('button', { name: /^Read for/ }).waitFor();
  await page.keyboard.press('Escape');
  await expectPage(composer).toBeFocused(slow);
  await expectPage(composer).toHaveValue('Moi');
  await page.keyboard.press('Alt+b');
  await expectPage(page.getByText('Hinnasto 2026-12.xlsx')).toBeVisible(slow);
});

test('a customer taken from the queue brings the conversations back', async () => {
  const { page } = await openScreen(leadWorld());
  await page.getByRole('button', { name: 'Knowledge' }).click();
  await page.getByRole('heading', { name: /Brand knowledge of/ }).waitFor();
  await page.getByRole('listbox', { name: 'Waiting' }).getByRole('option').first().click();
  await expectPage(page.getByRole('heading', { name: /Brand knowledge of/ })).toHaveCount(0, slow);
  await expectPage(page.getByRole('textbox', { name: /^Reply to/ }).first()).toBeVisible();
});

test('each brand keeps what was begun for it, and shows whose it is', async () => {
  const { page, world } = await openScreen(leadWorld());
  const [first, second] = world.brands;
  await page.getByRole('button', { name: 'Knowledge' }).click();
  await chooseFile(page);
  await page.getByRole('button', { name: `Read for ${first?.name}` }).waitFor();
  await page.getByRole('button', { name: /Choose another brand/ }).click();
  await page.getByRole('menuitem', { name: second?.name ?? '' }).click();
  await expectPage(page.getByRole('heading', { name: `Brand knowledge of ${second?.name}` })).toBeVisible(
    slow,
  );
  await expectPage(page.getByRole('button', { name: /^Read for/ })).toHaveCount(0);
  await page.getByRole('button', { name: /Choose another brand/ }).click();
  await page.getByRole('menuitem', { name: first?.name ?? '' }).click();
  await expectPage(page.getByRole('button', { name: `Read for ${first?.name}` })).toBeVisible(slow);
});

test('a lead goes back to an earlier version with a reason, and confirms texts that are due', async () => {
  const world = leadWorld();
  const knowledge = firstKnowledge(world);
  const { page } = await openScreen(world);
  await page.getByRole('button', { name: 'Knowledge' }).click();
  await importTab(page, /^History$/).click();
  await page.getByRole('listbox', { name: 'Versions' }).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await page.getByRole('button', { name: 'Go back to version 2' }).click();
  const dialog = page.getByRole('dialog', { name: /go back to version 2/ });
  await expectPage(dialog.getByLabel('Why')).toBeFocused(slow);
  await expectPage(dialog.getByRole('table')).toBeVisible(slow);
  await page.keyboard.type('The campaign ended');
  await dialog.getByRole('button', { name: 'Publish version 2 again' }).click();
  await expectPage(page.getByText('Version 13 is published.')).toBeVisible(slow);
  expect(knowledge.publications[0]).toMatchObject({ origin: 'rollBack', reason: 'The campaign ended' });

  await importTab(page, /^Verification$/).click();
  const boxes = page.getByRole('table').getByRole('checkbox');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole('button', { name: 'Confirm 2: still true' }).click();
  await expectPage(page.getByText(/^2 texts confirmed, as version 14/)).toBeVisible(slow);
  const confirmed = knowledge.verifications.filter(
    ({ verifiedAt }) => (verifiedAt ?? 0) > world.now() - 60_000,
  );
  expect(confirmed).toHaveLength(2);
});

describe.each([
  ['light', { colorScheme: 'light', viewport: sizes.desk }],
  ['dark', { colorScheme: 'dark', viewport: sizes.laptop }],
] as const)('%s', (_name, options) => {
  test('no step of an import keeps anybody out', { timeout: LONG }, async () => {
    const world = leadWorld();
    firstKnowledge(world).asksNumberStyle = true;
    const { page, problems } = await openScreen(world, options);
    await page.getByRole('navigation', { name: 'Queue' }).waitFor();
    await page.keyboard.press('Alt+b');
    await page.getByText('Drop files').first().waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await chooseFile(page);
    await page.getByRole('button', { name: /^Read for/ }).click();
    await page.getByText('1 question first').first().waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Read with these answers' }).click();
    for (const section of [/^Price jumps/, /^Refused/, /^Removed/]) {
      await importTab(page, section).click();
      expect(await graveFindings(page)).toEqual([]);
    }
    await importTab(page, /^Publish/).click();
    await page.getByRole('radio', { name: 'At a moment' }).check();
    expect(await graveFindings(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('neither do history, verification and gaps, nor a lost connection', { timeout: LONG }, async () => {
    const world = leadWorld();
    const { page, problems } = await openScreen(world, options);
    await page.getByRole('button', { name: 'Knowledge' }).click();
    await importTab(page, /^History$/).click();
    await page.getByRole('table').waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await page.getByRole('option', { name: /^Version 9/ }).click();
    await page.getByRole('button', { name: 'Go back to version 9' }).click();
    await page.getByRole('dialog').getByRole('table').waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    for (const part of [/^Verification$/, /^Gaps/]) {
      await importTab(page, part).click();
      await page.getByRole('table').waitFor();
      expect(await graveFindings(page)).toEqual([]);
    }
    world.status.connectivity = 'disconnected';
    world.changes.publish('status', null);
    await page.getByText(/^Not connected to the central service/).waitFor();
    expect(await graveFindings(page)).toEqual([]);
    expect(problems).toEqual([]);
  });
});
