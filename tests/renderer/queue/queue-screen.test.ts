import { expect as expectPage, type Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { axeFindings } from '../axe-findings.ts';
import { eventually } from '../eventually.ts';
import { sizes, useScreens } from '../screen.ts';
import { quietWorld, shift } from '../stand-in/queue-scenes.ts';
import { offerToAgent } from '../stand-in/stand-in-ownership.ts';
import { addConversation, customerWrites, entryOf, type StandInWorld } from '../stand-in/stand-in-world.ts';

const openScreen = useScreens();
const slow = { timeout: 30_000 };
const laptop = { viewport: sizes.laptop };

const queueOnScreen = (page: Page) => page.getByRole('navigation', { name: 'Queue' });
const waiting = (page: Page) => queueOnScreen(page).getByRole('listbox', { name: 'Waiting' });

/** Another conversation of mine is put aside for an hour. */
function addSnoozed(world: StandInWorld): void {
  const [brand] = world.brands;
  if (!brand) throw new Error('there are brands');
  const id = addConversation(world, { brand, customerName: 'Liv', said: ['Ring meg senere.'], mine: true });
  Object.assign(entryOf(world, id).conversation, {
    status: 'snoozed',
    snoozedUntil: world.now() + 3_600_000,
  });
  world.changes.publish('queue', null);
}

/** By the key that walks to those who wait, until a line of the queue has the keyboard. */
async function walkToWaiting(page: Page): Promise<void> {
  await waiting(page).waitFor();
  for (let steps = 0; steps < 6; steps += 1) {
    await page.keyboard.press('Alt+ArrowDown');
    await page.waitForTimeout(50);
    if (await waiting(page).evaluate((list) => list === document.activeElement)) return;
  }
  throw new Error('The keyboard did not come to the waiting');
}

test('each list has its lines, with who looks, why it was escalated, and until when it sleeps', async () => {
  const { page, problems } = await openScreen(shift('supervisor').world, laptop);
  await walkToWaiting(page);
  const lines = waiting(page).getByRole('option');
  await expectPage(lines.filter({ hasText: 'Ingrid Solberg' }).first()).toContainText(
    'Escalated: Refund over limit',
  );
  await expectPage(lines.filter({ hasText: 'Ingrid Solberg' }).first()).toContainText('Mikael is looking');
  await expectPage(lines.filter({ hasText: 'Per Dahl' })).toContainText('Skipped by you');
  await expectPage(lines.filter({ hasText: 'Per Dahl' })).toContainText('Reklamasjon på ordre 100-4471');
  await expectPage(queueOnScreen(page).getByRole('listbox', { name: 'Snoozed' })).toContainText(/until \d/);
  await expectPage(queueOnScreen(page).getByRole('listbox', { name: 'Mine' })).toContainText(
    'waits for customer',
  );
  expect(await axeFindings(page)).toEqual([]);
  expect(problems).toEqual([]);
});

test('Space looks at a waiting line and says so to colleagues, Enter still claims it', async () => {
  const { world, comment } = shift();
  const { page } = await openScreen(world, laptop);
  await walkToWaiting(page);
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  const peek = page.getByRole('dialog');
  await expectPage(peek).toContainText('Escalated by Mikael Berg: Refund over limit', slow);
  await expectPage(waiting(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expectPage(peek).toContainText('Uusi Saari-sohva on täällä', slow);
  await eventually(() => expect(world.ownership.looked.at(-1)).toBe(comment));
  expect(await axeFindings(page)).toEqual([]);

  await page.keyboard.press('Escape');
  await expectPage(peek).toBeHidden(slow);
  await expectPage(waiting(page)).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expectPage(page.getByRole('textbox', { name: 'Reply to Sanna' })).toBeFocused(slow);
  await eventually(() => expect(world.ownership.looked.at(-1)).toBeNull());
});

test('a queue is chosen by key, the counts say what is hidden, and it is so after a reload', async () => {
  const { page, world } = await openScreen(shift().world, laptop);
  await walkToWaiting(page);
  await page.keyboard.press('f');
  const choice = page.getByRole('dialog', { name: 'Filter the queue' });
  await expectPage(choice.getByRole('radio', { name: 'All my queues' })).toBeFocused(slow);
  await page.keyboard.press('ArrowDown');
  await eventually(() => expect(world.settings.queueFilters.queue).toMatchObject({ queueId: 'main' }));
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  const of = queueOnScreen(page).getByText(/^\d of 8$/);
  await expectPage(of).toBeVisible(slow);
  await expectPage(queueOnScreen(page).getByText('Jonas').first()).toBeVisible();

  await page.reload();
  await expectPage(of).toBeVisible(slow);
  const back = queueOnScreen(page).getByRole('button', { name: 'Show all' });
  await back.focus();
  await page.keyboard.press('Enter');
  await expectPage(back).toBeHidden(slow);
  await expectPage(of).toBeHidden();
});

test('an offer is accepted by a key from the composer, and opens', async () => {
  const { world, offered } = shift();
  const { page } = await openScreen(world, laptop);
  const list = queueOnScreen(page).getByRole('list', { name: 'Offered to me' });
  await expectPage(list).toContainText('Mikael Berg: Speaks Norwegian only, needs you.', slow);
  await expectPage(list).toContainText(/\d+ s left/);
  await page
    .getByRole('textbox', { name: /^Reply to/ })
    .first()
    .focus();
  world.ownership.refuseAnswer = { code: 'capacityReached', detail: { capacity: '2' } };
  await page.keyboard.press('Alt+y');
  await expectPage(page.getByText(/^Jonas not accepted: you hold 2, your limit/)).toBeVisible(slow);
  world.ownership.refuseAnswer = null;
  await page.keyboard.press('Alt+y');
  await expectPage(page.getByRole('textbox', { name: 'Reply to Jonas' })).toBeFocused(slow);
  expect(entryOf(world, offered).conversation.transfer).toBeNull();
});

test('an offer that comes moves no waiting line, is said aloud, and is declined by a key', async () => {
  const { world, offered } = shift();
  const { conversation } = entryOf(world, offered);
  const from = conversation.transfer?.from;
  if (!from) throw new Error('it was offered');
  conversation.transfer = null;
  const { page } = await openScreen(world, laptop);
  const line = waiting(page).getByRole('option').first();
  await line.waitFor();
  const before = await line.boundingBox();
  offerToAgent(world, offered, from, { secondsLeft: 40 });
  await expectPage(page.getByText(/^Mikael Berg offers you Jonas/)).toBeAttached(slow);
  expect(await line.boundingBox()).toEqual(before);
  await page.keyboard.press('Alt+d');
  await expectPage(queueOnScreen(page).getByRole('list', { name: 'Offered to me' })).toBeHidden(slow);
  expect(entryOf(world, offered).conversation.transfer).toBeNull();
  expect(entryOf(world, offered).conversation.holder?.name).toBe('Mikael Berg');
});

test('a click that was aimed at what an offer came up over does not answer it', async () => {
  const { world, offered } = shift();
  const { conversation } = entryOf(world, offered);
  const from = conversation.transfer?.from;
  if (!from) throw new Error('it was offered');
  conversation.transfer = null;
  const { page } = await openScreen(world, laptop);
  await waiting(page).waitFor();
  // As soon as it is there, faster than anybody can have read it.
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      const button = document.querySelector('ul[aria-label="Offered to me"] button');
      if (!button) return;
      observer.disconnect();
      button.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
      document.body.dataset.clicked = 'true';
    }).observe(document.body, { childList: true, subtree: true });
  });
  offerToAgent(world, offered, from);
  await expectPage(page.locator('body')).toHaveAttribute('data-clicked', 'true', slow);
  const decline = queueOnScreen(page).getByRole('button', { name: /^Decline/ });
  await page.waitForTimeout(700);
  expect(entryOf(world, offered).conversation.transfer).not.toBeNull();
  await decline.click();
  await eventually(() => expect(entryOf(world, offered).conversation.transfer).toBeNull());
});

test('the walk to those who wait keeps to what a filter shows', async () => {
  const { world, email } = shift();
  world.settings.queueFilters.kind = 'email';
  const { page } = await openScreen(world, laptop);
  await walkToWaiting(page);
  await page.keyboard.press('Enter');
  await expectPage(page.getByRole('textbox', { name: 'Reply to Per Dahl' })).toBeFocused(slow);
  expect(entryOf(world, email).conversation.status).toBe('open');
});

test('a list keeps its lines under the pointer until it leaves', async () => {
  const { world, snoozed } = shift();
  const { page } = await openScreen(world);
  const list = queueOnScreen(page).getByRole('listbox', { name: 'Snoozed' });
  await list.hover();
  const before = await list.boundingBox();
  Object.assign(entryOf(world, snoozed).conversation, { status: 'open', snoozedUntil: null });
  addSnoozed(world);
  await expectPage(list.getByRole('option')).toHaveCount(2, slow);
  await expectPage(list.getByRole('option').first()).toContainText('No longer here');
  expect((await list.boundingBox())?.x).toBe(before?.x);
  await page.getByRole('log').first().hover();
  await expectPage(list.getByRole('option')).toHaveCount(1, slow);
});

test('what is finished is found by its words, opened to read, and reopened, all by key', async () => {
  const { world, ended } = shift();
  const { page } = await openScreen(world, laptop);
  await waiting(page).waitFor();
  await page.keyboard.press('Alt+f');
  const field = page.getByRole('combobox', { name: 'Search my finished conversations' });
  await expectPage(field).toBeFocused(slow);
  await expectPage(page.getByText(/it works without a connection too/)).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.type('bytte');
  const hit = page.getByRole('option', { name: /Ida Marie/ });
  await expectPage(hit.locator('mark')).toHaveText('bytte', slow);
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  const pane = page.getByRole('region', { name: /^Conversation with Ida Marie/ });
  await expectPage(pane.getByText('This conversation is resolved.')).toBeVisible(slow);

  await page.keyboard.press('Alt+f');
  world.ownership.refuseReopen = { code: 'forbidden' };
  await page.keyboard.press('Alt+Enter');
  await expectPage(page.getByText(/^Ida Marie not reopened: only who held it last/)).toBeVisible(slow);
  world.ownership.refuseReopen = null;
  await page.keyboard.press('Alt+Enter');
  await expectPage(page.getByRole('textbox', { name: 'Reply to Ida Marie' })).toBeVisible(slow);
  expect(entryOf(world, ended).conversation.status).toBe('open');
});

test('a team lead gives a waiting conversation to a colleague, and reads why not', async () => {
  const { world } = shift('supervisor');
  const { page } = await openScreen(world, laptop);
  await walkToWaiting(page);
  await page.keyboard.press('Home');
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog', { name: /^Who takes Ingrid/ });
  await expectPage(dialog.getByRole('button', { name: /Mikael Berg/ })).toBeVisible(slow);
  await expectPage(dialog.getByRole('button', { name: /Aino Virtanen/ })).toContainText('2 of 2');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expectPage(dialog.getByText(/they hold 2 conversations, which is their limit/)).toBeVisible(slow);
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expectPage(dialog).toBeHidden(slow);
  await expectPage(waiting(page).getByText('Ingrid Solberg')).toBeHidden();
});

test('an agent has no assigning', async () => {
  const { page } = await openScreen(shift().world, laptop);
  await walkToWaiting(page);
  await page.keyboard.press('a');
  await page.keyboard.press('Space');
  await expectPage(page.getByRole('dialog')).toBeVisible(slow);
  await expectPage(page.getByRole('dialog').getByRole('button', { name: /^Assign/ })).toBeHidden();
});

test('closed and all show what has ended, everyone’s what colleagues hold', async () => {
  const { page } = await openScreen(shift('supervisor').world);
  await waiting(page).waitFor();
  await queueOnScreen(page).getByRole('button', { name: 'Open', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const closed = queueOnScreen(page).getByRole('listbox', { name: 'Closed' });
  await expectPage(closed.getByRole('option').first()).toContainText('Ida Marie', slow);
  await expectPage(waiting(page)).toBeHidden();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expectPage(queueOnScreen(page).getByRole('listbox', { name: 'With others' })).toContainText(
    'Mikael Berg',
    slow,
  );
  await expectPage(waiting(page)).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});

test('a refused claim names the limit and what to do', async () => {
  const { world } = shift();
  world.refuseClaims = { code: 'capacityReached', detail: { capacity: '2' } };
  const { page } = await openScreen(world, laptop);
  await walkToWaiting(page);
  await page.keyboard.press('Enter');
  await expectPage(
    page.getByText('Not claimed: you hold 2, your limit. Resolve, snooze or hand over one first.'),
  ).toBeVisible(slow);
});

test('a colleague who begins to look moves nothing', async () => {
  const { world, email } = shift();
  const { page } = await openScreen(world);
  const line = waiting(page).getByRole('option').filter({ hasText: 'Per Dahl' });
  await line.waitFor();
  const before = await waiting(page)
    .getByRole('option')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
  world.ownership.lookers.set(email, ['Mikael Berg']);
  customerWrites(world, email, 'Er det noen der?');
  await expectPage(line).toContainText('Mikael is looking', slow);
  const after = await waiting(page)
    .getByRole('option')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
  expect(after).toEqual(before);
});

test('nothing to do is said in words', async () => {
  const { page } = await openScreen(quietWorld(), laptop);
  await expectPage(page.getByText('Nobody waits')).toBeVisible(slow);
  await expectPage(page.getByText('None yet')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});
