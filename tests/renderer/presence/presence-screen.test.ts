import { expect as expectPage, type Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { axeFindings } from '../axe-findings.ts';
import { eventually } from '../eventually.ts';
import { sizes, useScreens } from '../screen.ts';
import { shift } from '../stand-in/queue-scenes.ts';
import { changePresence } from '../stand-in/stand-in-ownership.ts';

const openScreen = useScreens();
const slow = { timeout: 30_000 };
const laptop = { viewport: sizes.laptop };

const presence = (page: Page) => page.getByRole('button', { name: /^You are / });
const composer = (page: Page) => page.getByRole('textbox', { name: /^Reply to/ }).first();

test('presence is changed by key, and the keyboard goes back to where it was', async () => {
  const { world } = shift();
  const { page } = await openScreen(world, laptop);
  await composer(page).focus();
  await page.keyboard.press('Alt+v');
  const away = page.getByRole('menuitemradio', { name: /^Away/ });
  await expectPage(page.getByRole('menu')).toBeVisible(slow);
  await page.keyboard.press('ArrowDown');
  await expectPage(page.getByRole('menuitemradio', { name: /^Online/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expectPage(away).toBeFocused();
  await page.keyboard.press('Enter');
  await expectPage(presence(page)).toHaveAccessibleName(/^You are Away/, slow);
  expect(world.ownership.presence.chosen).toBe('away');
  await expectPage(composer(page)).toBeFocused();
  expect(await axeFindings(page)).toEqual([]);
});

test('a choice without a connection is kept for when it is back', async () => {
  const { world } = shift();
  changePresence(world, { presence: 'offline' });
  world.status.connectivity = 'disconnected';
  const { page } = await openScreen(world, laptop);
  await expectPage(presence(page)).toHaveAccessibleName(/^You are Offline/, slow);
  await page.keyboard.press('Alt+v');
  await expectPage(page.getByRole('menu')).toBeVisible(slow);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expectPage(page.getByRole('menuitemradio', { name: /^Away/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expectPage
    .poll(() => world.ownership.presence)
    .toMatchObject({ presence: 'offline', chosen: 'away' });
  await expectPage(page.getByText(/^Not changed/)).toHaveCount(0);
  expect(await axeFindings(page)).toEqual([]);
});

test('before the agent is away it is said, moves nothing, and any key keeps them online', async () => {
  const { world } = shift();
  const { page } = await openScreen(world, laptop);
  await composer(page).focus();
  const placed = () => Promise.all([composer(page).boundingBox(), presence(page).boundingBox()]);
  const before = await placed();
  changePresence(world, { awayAt: world.now() + 60_000 });
  const warning = page.getByText(/^You will be away in (60|59|58) s\. Any key keeps you online\.$/);
  await expectPage(warning.first()).toBeVisible(slow);
  await expectPage(page.getByRole('status').filter({ hasText: /^You will be away in/ })).toHaveCount(1);
  expect(await placed()).toEqual(before);
  await expectPage(composer(page)).toBeFocused();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Shift');
  await expectPage(warning.first()).toBeHidden(slow);
  expect(world.ownership.presence.awayAt).toBeNull();
});

test('who was set away reads why, and is online again with the next key', async () => {
  const { world } = shift();
  changePresence(world, { presence: 'away', chosen: 'away', awayByItself: true });
  const { page } = await openScreen(world, laptop);
  await expectPage(page.getByText('You were set away after 10 min without a key.').first()).toBeVisible(slow);
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Shift');
  await expectPage(page.getByText(/^Online again/).first()).toBeVisible(slow);
  await expectPage(presence(page)).toHaveAccessibleName(/^You are Online/);
});

test('what was taken back meanwhile is listed until it is read', async () => {
  const { world, email, comment } = shift();
  const [first, second] = world.brands;
  if (!first || !second) throw new Error('there are brands');
  const at = world.now();
  changePresence(world, {
    handedBack: [
      { conversationId: email, brandId: first.brandId, customerName: 'Per Dahl', at },
      { conversationId: comment, brandId: second.brandId, customerName: 'Sanna', at },
    ],
  });
  const { page } = await openScreen(world, laptop);
  const notice = page.getByRole('status').filter({ hasText: '2 conversations of yours went back' });
  await expectPage(notice).toContainText(`Per Dahl (${first.name})`, slow);
  await expectPage(notice).toContainText(`Sanna (${second.name})`);
  expect(await axeFindings(page)).toEqual([]);
  await notice.getByRole('button', { name: 'Understood' }).focus();
  await page.keyboard.press('Enter');
  await expectPage(notice).toBeHidden(slow);
  expect(world.ownership.presence.handedBack).toEqual([]);
});

test('the menu under the name changes when one is set away, and whether chat messages are held', async () => {
  const { world } = shift();
  const { page } = await openScreen(world, laptop);
  const menu = page.getByRole('button', { name: /settings$/ });
  await menu.focus();
  await page.keyboard.press('Enter');
  const hold = page.getByRole('menuitemcheckbox', { name: /^Hold chat messages/ });
  await hold.focus();
  await page.keyboard.press('Enter');
  await eventually(() => expect(world.settings.undoChatMessages).toBe(true));
  await page.getByRole('menuitem', { name: 'Away without a key: after 10 minutes…' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Away without a key' });
  await dialog.getByRole('radio', { name: 'after 10 minutes' }).focus();
  await page.keyboard.press('ArrowDown');
  await eventually(() => expect(world.settings.awayAfterMinutes).toBe(15));
  expect(await axeFindings(page)).toEqual([]);
});
