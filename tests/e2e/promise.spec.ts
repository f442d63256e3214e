import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { SeedBrand } from '../../src/central/central-seed.ts';
import { harbourTable } from '../../src/demo/brands/harbour-table/harbour-table.ts';
import { centralClient, conversationOf } from './support/central.ts';
import { customerWrites } from './support/customer.ts';
import { startHandledCentral } from './support/handled-central.ts';
import { keyboardOf } from './support/keyboard.ts';
import { notingBrand } from './support/noting-brand.ts';
import { screenOf } from './support/screen.ts';
import { test as base } from './support/test.ts';
import { openWallClock, type WallClock } from './support/wall-clock.ts';

const { brand } = harbourTable;
const MINUTE_MS = 60_000;

/** In winter, when London keeps UTC. */
const FRIDAY_AFTERNOON = Date.parse('2026-12-04T16:40Z');
const MONDAY_SAME_TIME = Date.parse('2026-12-07T16:40Z');
const SENTENCE = 'You will hear from us within 24 hours, Saturday and Sunday excluded.';

/** The agent is where the brand is, whatever the machine of the tests is set to. */
const window = { timezoneId: brand.timeZone };

const nineToFive = [{ from: '09:00', to: '17:00' }];

/** Nobody counts the weekend, and holidays are none of this. */
function weekdaysOnly(given: SeedBrand): SeedBrand {
  const { brand: noting, ...rest } = notingBrand(given);
  const week = [nineToFive, nineToFive, nineToFive, nineToFive, nineToFive, [], []];
  return {
    ...rest,
    brand: { ...noting, handling: { ...noting.handling, calendar: { week, holidays: [] } } },
  };
}

const test = base.extend<{ readonly clock: WallClock }>({
  clock: async ({ folder }, use) => use(openWallClock(folder, FRIDAY_AFTERNOON)),
  central: async ({ clock, folder }, use) => {
    const central = await startHandledCentral(join(folder, 'noting'), {
      change: { [brand.brandId]: weekdaysOnly },
      clock,
    });
    await use(central);
    await central.command.stop();
  },
});

test('A promise that is made on Friday afternoon is due on Monday: on the screen, in the alerts, until it is kept', async ({
  central,
  clock,
  workstation,
}) => {
  const friday = await workstation('agent', { clock, window });
  const nora = screenOf(friday.page);
  await nora.connected();
  const alice = await customerWrites(central.url, brand, 'Alice', ['My table was gone']);
  await keyboardOf(nora).claim('Alice');
  await nora.page.keyboard.press('Alt+p');
  const dialog = nora.page.getByRole('dialog');
  await expect(dialog.getByRole('option', { name: /Answer by 7 Dec 2026, 16:4/ })).toBeVisible();
  await nora.page.keyboard.press('2');
  await expect(nora.reply('Alice')).toHaveValue(SENTENCE);
  await nora.pressEnter('Alice');
  const promises = nora.queue.getByRole('listbox', { name: 'Promises' });
  await expect(promises.getByRole('option', { name: /Alice.*by 7 Dec, 16:4/s })).toBeVisible();
  await expect(nora.log('Alice', brand.name).getByText('Sent', { exact: true })).toBeVisible();

  /** As the central service has it; who asked on Friday has to sign in anew. */
  const promisesOf = async () => {
    const client = await centralClient(central.url);
    const conversationId = await conversationOf(client, brand.brandId, 'Alice');
    return (await client.conversations.messages({ conversationId })).conversation.promises;
  };
  const [made] = await promisesOf();
  expect(made).toMatchObject({ code: 'answer', keptAt: null });
  const { dueAt = 0, madeAt = 0 } = made ?? {};
  expect(dueAt - madeAt).toBe(MONDAY_SAME_TIME - FRIDAY_AFTERNOON);
  await friday.close();

  clock.set(dueAt - 30 * MINUTE_MS);
  const monday = screenOf((await workstation('agent', { clock, window })).page);
  const { page } = monday;
  await monday.connected();
  const stillOpen = monday.queue.getByRole('listbox', { name: 'Promises' });
  await expect(stillOpen.getByRole('option', { name: /Alice.*due 16:4/s })).toBeVisible();
  const attention = page.getByRole('button', { name: /^Attention list/ });
  await attention.press('Enter');
  await expect(
    page.getByRole('button', { name: /Alice is promised something that is due soon/ }),
  ).toBeVisible();
  await page.keyboard.press('Escape');

  clock.set(dueAt + MINUTE_MS);
  await alice.say('I have not heard from you');
  await expect(stillOpen.getByRole('option', { name: /Alice.*overdue/s })).toBeVisible();
  await attention.press('Enter');
  const overdue = page.getByRole('button', { name: /Alice is promised something that is overdue/ });
  await expect(overdue).toBeVisible();
  await expect(page.getByRole('button', { name: /something that is due soon/ })).toHaveCount(0);
  await overdue.press('Enter');
  const pane = monday.conversation('Alice', brand.name);
  await expect(pane.getByText('promise overdue')).toBeVisible();

  // Over the weekend it went back to its queue.
  await keyboardOf(monday).claim('Alice');
  await page.keyboard.type('We are so sorry: your table is kept for tonight.');
  await monday.pressEnter('Alice');
  await page.keyboard.press('Alt+c');
  const beside = pane.getByRole('region', { name: /^Beside the conversation/ });
  await expect(beside.getByText(/^overdue since/)).toBeVisible();
  await beside.getByRole('button', { name: 'Kept: Answer' }).press('Enter');
  await expect.poll(promisesOf).toMatchObject([{ keptAt: expect.any(Number) }]);
  await expect(stillOpen).toHaveCount(0);
  await expect(pane.getByText('promise overdue')).toHaveCount(0);
  await attention.press('Enter');
  await expect(page.getByRole('button', { name: /Alice is promised something/ })).toHaveCount(0);
});
