import { expect as expectPage, type Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { useScreens } from '../screen.ts';
import { ordinaryWorld } from '../stand-in/scenes.ts';
import { heldOf, publishUpdate, reviseUpdate } from '../stand-in/stand-in-updates.ts';
import { entryOf, type StandInWorld } from '../stand-in/stand-in-world.ts';
import { mineOf, stackedWorld, urgentWorld } from '../stand-in/update-scenes.ts';

const openScreen = useScreens();
const slow = { timeout: 30_000 };

const composer = (page: Page) => page.getByRole('textbox', { name: /^Reply to/ }).first();
const cover = (page: Page) => page.getByRole('alertdialog');
const acknowledge = (page: Page) => cover(page).getByRole('button', { name: 'I have read this' });
const ready = (page: Page) => expectPage(acknowledge(page)).toHaveAttribute('aria-disabled', 'false', slow);

function firstOf(world: StandInWorld) {
  const { ids, brands } = mineOf(world);
  const [conversationId] = ids;
  const [brand] = brands;
  if (!conversationId || !brand) throw new Error('two are mine');
  return { conversationId, brand };
}

test('an urgent update takes the keyboard, is acknowledged with Enter once it was read, and gives the caret back', async () => {
  const { page, world, problems } = await openScreen(ordinaryWorld());
  const { conversationId, brand } = firstOf(world);
  await composer(page).click();
  await page.keyboard.type('It costs today');
  for (let steps = 0; steps < ' today'.length; steps += 1) await page.keyboard.press('ArrowLeft');

  const updateId = publishUpdate(world, brand.brandId, { affected: [conversationId] });
  await expectPage(acknowledge(page)).toBeFocused(slow);
  await page.keyboard.press('Enter');
  await page.keyboard.type('xyz');
  expect(heldOf(world, updateId).acknowledged).toBeNull();
  await ready(page);
  await page.keyboard.press('Enter');
  await expectPage(cover(page)).toBeHidden(slow);
  expect(heldOf(world, updateId).acknowledged).toBe(1);

  await expectPage(composer(page)).toBeFocused();
  await page.keyboard.type(' 449');
  await expectPage(composer(page)).toHaveValue('It costs 449 today');
  expect(problems).toEqual([]);
});

test('a key that is held down since before does not acknowledge', async () => {
  const { page, world } = await openScreen(ordinaryWorld());
  const { brand } = firstOf(world);
  await composer(page).click();
  const updateId = publishUpdate(world, brand.brandId);
  await ready(page);
  await page.evaluate(() => {
    const held = { key: 'Enter', code: 'Enter', repeat: true, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', held));
  });
  await expectPage(cover(page)).toBeVisible();
  expect(heldOf(world, updateId).acknowledged).toBeNull();
  await acknowledge(page).click();
  await expectPage(cover(page)).toBeHidden(slow);
});

test('the panes lie under it and nothing in them can be reached; queue and look-up can', async () => {
  const { page } = await openScreen(urgentWorld());
  await expectPage(acknowledge(page)).toBeFocused(slow);
  await expectPage(page.getByRole('main', { name: 'Conversations' }).locator('> div')).toHaveAttribute(
    'inert',
  );
  await page.keyboard.press('Control+1');
  await expectPage(acknowledge(page)).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expectPage(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expectPage(page.getByRole('searchbox', { name: 'Look up' })).toBeFocused(slow);
  await page.keyboard.press('Escape');
  await expectPage(acknowledge(page)).toBeFocused(slow);
  await expectPage(page.getByRole('navigation', { name: 'Queue' }).getByRole('option').first()).toBeVisible();
});

test('a locked composer keeps its draft, says what locks it, and can be written in afterwards', async () => {
  const { page, world } = await openScreen(urgentWorld());
  const { conversationId } = firstOf(world);
  const area = page.locator('textarea').first();
  await expectPage(area).toHaveAttribute('readonly', '', slow);
  await expectPage(area).toHaveValue('Skoen koster 499,00 kr og');
  await expectPage(page.getByText(/^Locked until you acknowledge “Fjellrev Trail settes ned/)).toBeVisible();
  await ready(page);
  await page.keyboard.press('Enter');
  await expectPage(composer(page)).toBeEditable(slow);
  await expectPage(composer(page)).toHaveValue('Skoen koster 499,00 kr og');
  expect(entryOf(world, conversationId).draft?.text).toBe('Skoen koster 499,00 kr og');
});

test('a message the core refuses because of an update comes back with the reason', async () => {
  const { page, world } = await openScreen(ordinaryWorld());
  const { conversationId, brand } = firstOf(world);
  await composer(page).click();
  await page.keyboard.type('It costs 499 kr');
  world.beforeStore = async () => {
    world.beforeStore = async () => {};
    publishUpdate(world, brand.brandId, { affected: [conversationId] });
  };
  await page.keyboard.press('Enter');
  await ready(page);
  await page.keyboard.press('Enter');
  await expectPage(composer(page)).toHaveValue('It costs 499 kr', slow);
  await expectPage(page.getByText(/^Not sent: an urgent update concerns/)).toBeVisible();
});

test('several are read one after the other, what is for several brands once', async () => {
  const { page, world } = await openScreen(stackedWorld());
  await expectPage(cover(page).getByText('1 of 3', { exact: true })).toBeVisible(slow);
  await expectPage(cover(page).getByText('Card payments fail')).toHaveCount(1);
  await ready(page);
  await page.keyboard.press('Enter');
  await expectPage(cover(page).getByText('2 of 3', { exact: true })).toBeVisible(slow);
  await expectPage(cover(page).getByRole('deletion').first()).toContainText('kaksi');
  await expectPage(cover(page).getByRole('insertion').first()).toContainText('viisi');
  await ready(page);
  await page.keyboard.press('Enter');
  await expectPage(cover(page).getByText('3 of 3', { exact: true })).toBeVisible(slow);
  await ready(page);
  await page.keyboard.press('Enter');
  await expectPage(cover(page)).toBeHidden(slow);
  expect(world.updates.held.map(({ acknowledged }) => acknowledged)).toEqual([1, 1, 2, 1]);
});

test('a revision of what was acknowledged covers again and shows what changed', async () => {
  const { page, world } = await openScreen(ordinaryWorld());
  const { brand } = firstOf(world);
  await composer(page).click();
  const updateId = publishUpdate(world, brand.brandId, { text: 'Delivery takes two days.' });
  await ready(page);
  await page.keyboard.press('Enter');
  await expectPage(cover(page)).toBeHidden(slow);
  reviseUpdate(world, updateId, 'Delivery takes five days.');
  await expectPage(cover(page).getByRole('insertion')).toContainText('five', slow);
  await cover(page).getByRole('button', { name: 'Show the text as it is now' }).click();
  await expectPage(cover(page).getByText('Delivery takes five days.')).toBeVisible();
  await ready(page);
  await acknowledge(page).press('Enter');
  await eventually(() => expect(heldOf(world, updateId).acknowledged).toBe(2));
});

test('what could not be kept is said, and the update stays', async () => {
  const { page, world } = await openScreen(urgentWorld());
  world.updates.refuse = 'diskFull';
  await ready(page);
  await page.keyboard.press('Enter');
  await expectPage(cover(page).getByText(/^Not kept: the disk is full/)).toBeVisible(slow);
  world.updates.refuse = null;
  await page.keyboard.press('Enter');
  await expectPage(cover(page)).toBeHidden(slow);
});

test('an open dialog gives way to it', async () => {
  const { page, world } = await openScreen(ordinaryWorld());
  const { brand } = firstOf(world);
  await composer(page).click();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor();
  publishUpdate(world, brand.brandId);
  await expectPage(page.getByRole('dialog')).toHaveCount(0, slow);
  await expectPage(acknowledge(page)).toBeFocused(slow);
});
