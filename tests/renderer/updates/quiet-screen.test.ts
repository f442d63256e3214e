import { expect as expectPage, type Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { useScreens } from '../screen.ts';
import { ordinaryWorld } from '../stand-in/scenes.ts';
import { heldOf, publishUpdate } from '../stand-in/stand-in-updates.ts';
import { agentId, agentName } from '../stand-in/stand-in-world.ts';
import { briefingWorld, correctionsWorld, mineOf, quietUpdatesWorld } from '../stand-in/update-scenes.ts';

const openScreen = useScreens();
const slow = { timeout: 30_000 };

const composer = (page: Page) => page.getByRole('textbox', { name: /^Reply to/ }).first();
const panel = (page: Page) => page.getByRole('region', { name: 'Updates' }).last();

test('the list is opened by key, looked through, read, and closed with Escape', async () => {
  const { page, world, problems } = await openScreen(quietUpdatesWorld());
  await composer(page).click();
  await page.keyboard.press('Alt+n');
  const search = panel(page).getByRole('searchbox', { name: 'Search updates' });
  await expectPage(search).toBeFocused(slow);
  await page.keyboard.type('catalogue');
  const lines = panel(page).getByRole('article');
  await expectPage(lines).toHaveCount(1, slow);
  await lines.getByRole('button').click();
  await eventually(() =>
    expect(world.updates.held.find(({ update }) => update.text.includes('catalogue'))?.unread).toBe(false),
  );
  await search.fill('');
  await expectPage(lines).toHaveCount(world.updates.held.length, slow);
  for (const state of [
    'expired',
    'retracted',
    'acknowledged',
    'read from Slack, not confirmed',
    '1 addition',
  ])
    await expectPage(panel(page).getByText(state, { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expectPage(composer(page)).toBeFocused(slow);
  expect(problems).toEqual([]);
});

test('an empty list says what will appear there', async () => {
  const { page } = await openScreen(ordinaryWorld());
  await page.getByRole('button', { name: /^Updates/ }).click();
  await expectPage(panel(page).getByText('No updates', { exact: true })).toBeVisible(slow);
});

test('an important one lies over the messages without moving them, and is acknowledged by key', async () => {
  const { page, world } = await openScreen(ordinaryWorld());
  const { brands } = mineOf(world);
  const [brand] = brands;
  if (!brand) throw new Error('two are mine');
  await composer(page).click();
  const last = page.getByRole('log').first().getByText('Takk 😊').last();
  const before = await last.boundingBox();
  const updateId = publishUpdate(world, brand.brandId, { level: 'important', text: 'Closed from 16.' });
  const banner = page.getByRole('region', { name: 'Important' });
  await expectPage(banner.getByText('Closed from 16.')).toBeVisible(slow);
  expect(await last.boundingBox()).toEqual(before);
  await expectPage(composer(page)).toBeFocused();
  await expectPage(
    page.getByRole('button', { name: `${brand.name}: 1 update waits for your acknowledgement` }),
  ).toBeVisible();
  await eventually(() => expect(heldOf(world, updateId).shownAt).not.toBeNull());
  await expectPage
    .poll(async () => {
      await page.keyboard.press('Alt+a');
      return heldOf(world, updateId).acknowledged;
    }, slow)
    .toBe(1);
  await expectPage(banner).toBeHidden(slow);
});

test('what changed at a brand is told once, and goes with the first word', async () => {
  const { page, world } = await openScreen(briefingWorld());
  const briefing = page.getByRole('region', { name: /^Since you last served/ });
  await expectPage(briefing.getByRole('listitem')).toHaveCount(5, slow);
  await expectPage(briefing.getByText('499,00 kr → 449,00 kr')).toBeVisible();
  await composer(page).click();
  await page.keyboard.type('H');
  await expectPage(briefing).toBeHidden(slow);
  await expectPage(composer(page)).toHaveValue('H');
  // The screen does not wait until the core has noted it.
  await eventually(() => expect(world.updates.briefings.size).toBe(0));
});

test('it also goes with Escape in the composer', async () => {
  const { page } = await openScreen(briefingWorld());
  const briefing = page.getByRole('region', { name: /^Since you last served/ });
  await expectPage(briefing).toBeVisible(slow);
  await composer(page).click();
  await page.keyboard.press('Escape');
  await expectPage(briefing).toBeHidden(slow);
  await expectPage(composer(page)).toBeFocused();
});

test('the brand is asked by key beside the conversation, and answers come as they are written', async () => {
  const { page, world } = await openScreen(ordinaryWorld());
  const { ids, brands } = mineOf(world);
  const [conversationId] = ids;
  const [brand] = brands;
  if (!conversationId || !brand) throw new Error('two are mine');
  await composer(page).click();
  await page.keyboard.press('Alt+q');
  const ask = page.getByRole('region', { name: `Ask ${brand.name}` });
  await expectPage(ask.getByRole('textbox')).toBeFocused(slow);
  await page.keyboard.type('In 42?');
  await page.keyboard.press('Enter');
  await expectPage(ask.getByText('Asked in #support-questions')).toBeVisible(slow);
  await expectPage(ask.getByRole('textbox')).toHaveValue('');
  await page.keyboard.press('Escape');
  await expectPage(composer(page)).toBeFocused(slow);

  const [question] = world.updates.questions.get(conversationId) ?? [];
  if (!question) throw new Error('it was asked');
  expect(question.askedBy).toEqual({ personId: agentId, name: agentName });
  question.answers.push({
    answerId: '1',
    authorName: 'Mia',
    text: 'Thursday',
    at: world.now(),
    edited: false,
  });
  world.updates.unreadAnswers.set(conversationId, 1);
  world.changes.publish('questions', null);
  await page.getByRole('button', { name: `Ask ${brand.name}, 1 new answer` }).click(slow);
  await expectPage(ask.getByText('Thursday')).toBeVisible(slow);
  await eventually(() => expect(world.updates.unreadAnswers.get(conversationId)).toBe(0));
});

test('without a connection a question says that it goes later', async () => {
  const world = ordinaryWorld();
  world.status.connectivity = 'disconnected';
  const { page } = await openScreen(world);
  await composer(page).click();
  await page.keyboard.press('Alt+q');
  await expectPage(page.getByText(/^Not connected: your question is kept/)).toBeVisible(slow);
  await page.keyboard.type('In 42?');
  await page.keyboard.press('Enter');
  await expectPage(page.getByText('Waits to be sent')).toBeVisible(slow);
});

test('an answer to correct is corrected in the brand’s voice, another dismissed with a reason', async () => {
  const { page, world, problems } = await openScreen(correctionsWorld());
  await page.getByRole('button', { name: '2 answers of yours to correct' }).click(slow);
  const items = panel(page).getByRole('article');
  await expectPage(items).toHaveCount(2, slow);
  const field = items.first().getByRole('textbox', { name: /^Correction to/ });
  await expectPage(field).toHaveValue('');
  await field.fill('It costs 449 now.');
  await field.press('Enter');
  await expectPage(items).toHaveCount(1, slow);
  expect(world.updates.corrected.map(({ text }) => text)).toEqual(['It costs 449 now.']);
  await items.getByRole('button', { name: 'Not needed…' }).click();
  await page.keyboard.type('told by phone');
  await page.keyboard.press('Enter');
  await expectPage(panel(page).getByText('Nothing to correct')).toBeVisible(slow);
  expect(world.updates.dismissed.map(({ reason }) => reason)).toEqual(['told by phone']);
  expect(problems).toEqual([]);
});

test('the head says how late updates may be that are read straight from Slack', async () => {
  const world = ordinaryWorld();
  world.updates.slackDirect = { everyMs: 180_000, readAt: world.now() - 30_000, problem: null };
  const { page } = await openScreen(world);
  await page.getByRole('button', { name: 'Updates straight from Slack, up to 3 min late' }).click(slow);
  await expectPage(page.getByText(/^The central service cannot be reached/)).toBeVisible(slow);
});
