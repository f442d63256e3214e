import { expect } from '@playwright/test';
import { nordlysSport } from '../../src/demo/brands/nordlys-sport/nordlys-sport.ts';
import { localTimeIn } from '../../src/renderer/ui/zoned-time.ts';
import { type CentralClient, centralClient, conversationOf } from './support/central.ts';
import { type CustomerVoice, customerWrites } from './support/customer.ts';
import { takeExit } from './support/exits.ts';
import { type Screen, screenOf } from './support/screen.ts';
import { test } from './support/test.ts';

const { brand } = nordlysSport;
const MINUTE_MS = 60_000;

interface Held {
  readonly ida: CustomerVoice;
  readonly state: () => Promise<
    Awaited<ReturnType<CentralClient['conversations']['messages']>>['conversation']
  >;
}

/** Ida has written, and the agent holds and has answered it. */
async function answered(screen: Screen, central: string): Promise<Held> {
  await screen.connected();
  const ida = await customerWrites(central, brand, 'Ida', ['Hei, har dere løpesko i 42?']);
  await screen.claim('Ida', brand.name);
  await screen.write('Ida', 'Ja, hvilken farge vil du ha?');
  await expect(screen.log('Ida', brand.name).getByText('Sent', { exact: true })).toBeVisible();
  const client = await centralClient(central);
  const conversationId = await conversationOf(client, brand.brandId, 'Ida');
  return { ida, state: async () => (await client.conversations.messages({ conversationId })).conversation };
}

/** In the dialog of a transfer: to the first of that name, with a note. */
async function passOn(screen: Screen, to: string, note: string): Promise<void> {
  const dialog = screen.page.getByRole('dialog');
  await dialog.getByRole('option', { name: to }).waitFor();
  await screen.page.keyboard.type(to);
  await expect(dialog.getByRole('option')).toHaveCount(1);
  await screen.page.keyboard.press('Enter');
  await screen.page.keyboard.type(note);
  await screen.page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}

const waiting = ({ queue }: Screen) => queue.getByRole('listbox', { name: 'Waiting' });
const mine = ({ queue }: Screen) => queue.getByRole('listbox', { name: 'Mine' });

test('A conversation waits for its customer and is open again as soon as they write', async ({
  central,
  workstation,
}) => {
  const nora = screenOf((await workstation('agent')).page);
  const { ida, state } = await answered(nora, central.url);
  await takeExit(nora, 'Ida', '6');
  await expect
    .poll(state)
    .toMatchObject({ status: 'pending', holder: { name: 'Nora Lindqvist' }, waitingSince: null });
  await expect(mine(nora).getByRole('option', { name: /Ida.*waits for customer/ })).toBeVisible();

  await ida.say('Gjerne de blå');
  await expect(nora.log('Ida', brand.name)).toContainText('Gjerne de blå');
  await expect(mine(nora).getByRole('option', { name: /Ida/ })).not.toContainText('waits for customer');
  expect(await state()).toMatchObject({ status: 'open', holder: { name: 'Nora Lindqvist' } });
  await nora.write('Ida', 'De er lagt av til deg.');
  await expect(nora.log('Ida', brand.name)).toContainText('De er lagt av til deg.');
});

test('A snoozed conversation takes no room, and is back at its moment with an alert', async ({
  central,
  workstation,
}) => {
  const { page } = await workstation('agent');
  const nora = screenOf(page);
  await page.getByRole('button', { name: 'One pane' }).press('Enter');
  const { state } = await answered(nora, central.url);
  await expect(page.getByText('1 of 4 chats')).toBeVisible();

  await takeExit(nora, 'Ida', '5');
  // The next full minute that leaves time for undo and the way to the central service.
  const moment = Math.ceil((Date.now() + 20_000) / MINUTE_MS) * MINUTE_MS;
  const field = page.getByLabel(/^Another moment, on the clocks in Oslo/);
  await field.fill(localTimeIn(moment, brand.timeZone));
  await field.press('Enter');
  await expect.poll(state).toMatchObject({ status: 'snoozed', snoozedUntil: moment });
  await expect(nora.queue.getByRole('listbox', { name: 'Snoozed' })).toContainText('Ida');
  await expect(page.getByText('0 of 4 chats')).toBeVisible();
  await customerWrites(central.url, brand, 'Jonas', ['Hei!']);
  await nora.claim('Jonas', brand.name);

  await expect
    .poll(state, { timeout: 2 * MINUTE_MS })
    .toMatchObject({ status: 'open', holder: { name: 'Nora Lindqvist' }, snoozedUntil: null });
  await expect(mine(nora).getByRole('option', { name: /Ida/ })).toBeVisible();
  await page.getByRole('button', { name: /^Attention list/ }).press('Enter');
  const alert = page.getByRole('button', { name: /Ida is back from its snooze/ });
  await expect(alert).toBeVisible();
  await alert.press('Enter');
  await expect(nora.log('Ida', brand.name)).toContainText('Came back from being put aside');
  await expect(alert).toHaveCount(0);
});

test('A snoozed conversation is taken up before its moment', async ({ central, workstation }) => {
  const { page } = await workstation('agent');
  const nora = screenOf(page);
  const { state } = await answered(nora, central.url);
  await takeExit(nora, 'Ida', '5');
  const field = page.getByLabel(/^Another moment, on the clocks in Oslo/);
  await field.fill(localTimeIn(Date.now() + 60 * MINUTE_MS, brand.timeZone));
  await field.press('Enter');
  await expect.poll(state).toMatchObject({ status: 'snoozed' });

  const snoozed = nora.queue.getByRole('listbox', { name: 'Snoozed' });
  await expect(snoozed).toContainText('Ida');
  await snoozed.press('Alt+Enter');
  await expect.poll(state).toMatchObject({ status: 'open', holder: { name: 'Nora Lindqvist' } });
  await expect(mine(nora).getByRole('option', { name: /Ida/ })).toBeVisible();
  await expect(nora.reply('Ida')).toBeVisible();
});

test('What is moved to another queue of the brand waits for those who belong there, and for nobody else', async ({
  central,
  workstation,
}) => {
  const nora = screenOf((await workstation('agent')).page);
  const mikko = screenOf((await workstation('agent2')).page);
  const { state } = await answered(nora, central.url);
  await customerWrites(central.url, brand, 'Jonas', ['Hei!']);
  await expect(waiting(mikko).getByRole('option', { name: /Jonas/ })).toBeVisible();

  await takeExit(nora, 'Ida', '7');
  await passOn(nora, 'Sverige', 'Hun bor i Sverige');
  await expect(waiting(nora).getByRole('option', { name: /Ida/ })).toBeVisible();
  expect(await state()).toMatchObject({ status: 'queued', holder: null, queueId: 'sverige' });
  // What comes later to a queue of his is there, so the other one would be, too.
  await customerWrites(central.url, brand, 'Kari', ['Hei hei!']);
  await expect(waiting(mikko).getByRole('option', { name: /Kari/ })).toBeVisible();
  await expect(mikko.queue.getByRole('option', { name: /Ida/ })).toHaveCount(0);

  await nora.claim('Ida', brand.name);
  await expect(nora.log('Ida', brand.name)).toContainText('Nora Lindqvist moved it to Sverige');
  await expect(nora.log('Ida', brand.name)).toContainText('Hun bor i Sverige');
});

test('An offer that is declined, and one that nobody answers within its minute, leave the conversation where it is', async ({
  central,
  workstation,
}) => {
  const nora = screenOf((await workstation('agent')).page);
  const mikko = screenOf((await workstation('agent2')).page);
  await mikko.connected();
  const { state } = await answered(nora, central.url);
  const offers = mikko.queue.getByRole('list', { name: 'Offered to me' });
  const pane = nora.conversation('Ida', brand.name);

  await takeExit(nora, 'Ida', '7');
  await passOn(nora, 'Mikko Saarinen', 'Kan du ta henne?');
  await expect(offers).toContainText('Kan du ta henne?');
  await expect(async () => {
    // An answer right after the offer appeared may have been meant for something else, and is not taken.
    await mikko.page.keyboard.press('Alt+d');
    await expect(offers).toHaveCount(0, { timeout: 1_000 });
  }).toPass();
  await expect(pane.getByText('Mikko Saarinen declined. The conversation is still yours.')).toBeVisible();
  expect(await state()).toMatchObject({ holder: { name: 'Nora Lindqvist' }, transfer: null });

  await takeExit(nora, 'Ida', '7');
  await passOn(nora, 'Mikko Saarinen', 'En gang til');
  await expect(offers).toContainText('En gang til');
  await expect(pane.getByText(/^Offered to Mikko/)).toBeVisible();
  await nora.write('Ida', 'Et øyeblikk!');
  await expect(
    pane.getByText('The offer was not answered in time. The conversation is still yours.'),
  ).toBeVisible({ timeout: 2 * MINUTE_MS });
  await expect(offers).toHaveCount(0);
  expect(await state()).toMatchObject({
    status: 'open',
    holder: { name: 'Nora Lindqvist' },
    transfer: null,
  });
  await nora.write('Ida', 'Jeg fortsetter selv.');
  await expect(nora.log('Ida', brand.name)).toContainText('Jeg fortsetter selv.');
});

test('What has ended is reopened by who held it, and nobody else has it among theirs', async ({
  central,
  workstation,
}) => {
  const nora = screenOf((await workstation('agent')).page);
  const mikko = screenOf((await workstation('agent2')).page);
  await mikko.connected();
  const { state } = await answered(nora, central.url);
  await takeExit(nora, 'Ida', '1', '1');
  await expect.poll(state).toMatchObject({ status: 'resolved', disposition: 'productAdvice' });

  const closed = ({ queue }: Screen) => queue.getByRole('listbox', { name: 'Closed' });
  for (const { queue } of [nora, mikko]) await queue.getByRole('button', { name: 'Closed' }).press('Enter');
  await expect(mikko.queue.getByText('Nothing closed yet')).toBeVisible();
  await expect(closed(nora).getByRole('option', { name: /Ida/ })).toBeVisible();
  await closed(nora).press('Alt+Enter');
  await expect(nora.reply('Ida')).toBeVisible();
  expect(await state()).toMatchObject({
    status: 'open',
    disposition: null,
    holder: { name: 'Nora Lindqvist' },
  });
  await expect(nora.log('Ida', brand.name)).toContainText('The conversation was reopened');
  await nora.write('Ida', 'En ting til!');
  await expect(nora.log('Ida', brand.name)).toContainText('En ting til!');
});
