import { expect as expectPage } from '@playwright/test';
import { expect, test } from 'vitest';
import { eventually } from '../../eventually.ts';
import { sizes, useScreens } from '../../screen.ts';
import { deskWorld, sentWorld } from '../../stand-in/lead-scenes.ts';
import { openDesk, tab } from './desk.ts';

const openScreen = useScreens();
const slow = { timeout: 30_000 };

test('Nothing sent yet says what will appear there', async () => {
  const { page, problems } = await openScreen(deskWorld());
  await openDesk(page, 'Sent');
  await expectPage(page.getByText('Nothing was sent yet')).toBeVisible(slow);
  expect(problems).toEqual([]);
});

test('An update shows each brand’s words and who has it, on a laptop without scrolling aside', async () => {
  const { page, world, problems } = await openScreen(sentWorld(), { viewport: sizes.laptop });
  await openDesk(page, 'Sent');
  const detail = page.getByRole('region', { name: 'The chosen update' });
  await expectPage(detail).toContainText('Saari-sohva maksaa 699', slow);
  await expectPage(detail).toContainText('1 399,00');
  await expectPage(detail.getByText('3 of 8 acknowledged')).toBeVisible(slow);
  const table = page.getByRole('region', { name: 'Who has it' });
  const aside = await table.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(aside).toBe(0);
  const row = table.getByRole('row', { name: /Tor Olsen/ }).first();
  const before = await row.boundingBox();
  const line = world.updates.held.find(({ update }) => update.text.includes('Fjellbris'));
  const tor = world.lead.agents.find(({ name }) => name === 'Tor Olsen');
  world.lead.receipts.set(`${line?.update.updateId} ${tor?.personId}`, { state: 'delivered' });
  world.changes.publish('updates', null);
  await expectPage(row).toContainText('delivered', slow);
  expect((await row.boundingBox())?.y).toBe(before?.y);
  expect(problems).toEqual([]);
});

test('A retraction asks why, and the keyboard stays with the update', async () => {
  const { page, world } = await openScreen(sentWorld());
  await openDesk(page, 'Sent');
  await page.getByRole('button', { name: 'Retract…' }).click();
  await expectPage(page.getByRole('textbox', { name: 'Why' })).toBeFocused(slow);
  await page.keyboard.press('Escape');
  await expectPage(page.getByRole('dialog')).toHaveCount(0, slow);
  await expectPage(page.getByRole('heading', { name: 'Urgent updates' })).toBeVisible();
  await page.getByRole('button', { name: 'Retract…' }).click();
  await page.getByRole('textbox', { name: 'Why' }).fill('Feil vare');
  await page.getByRole('button', { name: 'Retract it' }).click();
  await expectPage(page.getByText('Retracted: Feil vare')).toBeVisible(slow);
  await expectPage(page.getByRole('region', { name: 'The chosen update' })).toBeFocused(slow);
  await expectPage(page.getByRole('button', { name: 'Retract…' })).toHaveCount(0);
  expect(world.updates.held.filter(({ update }) => update.retractedReason === 'Feil vare')).toHaveLength(2);
});

test('An update from Slack is changed there, and says so', async () => {
  const { page } = await openScreen(sentWorld());
  await openDesk(page, 'Sent');
  await page.getByRole('button', { name: /Rovaniemen/ }).click();
  await expectPage(page.getByText(/^It came from Slack/)).toBeVisible(slow);
  await expectPage(page.getByRole('button', { name: 'Revise…' })).toHaveCount(0);
});

test('Without a connection the update is there, and who has it is said to be unknown', async () => {
  const world = sentWorld();
  world.status.connectivity = 'disconnected';
  const { page } = await openScreen(world);
  await openDesk(page, 'Sent');
  await expectPage(page.getByText('Who has it is known when the connection is back.')).toBeVisible(slow);
  world.status.connectivity = 'connected';
  world.changes.publish('status', null);
  world.changes.publish('updates', null);
  await expectPage(page.getByText('3 of 8 acknowledged')).toBeVisible(slow);
});

test('From who has it to what it made wrong, and an answer is corrected there', async () => {
  const { page, world } = await openScreen(sentWorld());
  await openDesk(page, 'Sent');
  await page.getByRole('button', { name: '3 answers to correct' }).click();
  await expectPage(tab(page, 'To correct')).toHaveAttribute('aria-selected', 'true', slow);
  const answer = page.getByRole('article', { name: /Kaja/ });
  await answer.getByRole('textbox').fill('Beklager: prisen er 1 399 kr.');
  await answer.getByRole('button', { name: 'Send correction' }).click();
  await expectPage(page.getByRole('article')).toHaveCount(2, slow);
  await eventually(() =>
    expect(world.updates.corrected.map(({ text }) => text)).toEqual(['Beklager: prisen er 1 399 kr.']),
  );
});
