import { expect } from '@playwright/test';
import { createTransport } from 'nodemailer';
import type { DemoBrand } from '../../src/demo/brands/demo-brand.ts';
import { harbourTable } from '../../src/demo/brands/harbour-table/harbour-table.ts';
import { ironworksGym } from '../../src/demo/brands/ironworks-gym/ironworks-gym.ts';
import { freePort } from '../central/support/free-port.ts';
import { takeExit } from './support/exits.ts';
import { startHandledCentral } from './support/handled-central.ts';
import { keyboardOf } from './support/keyboard.ts';
import { screenOf } from './support/screen.ts';
import { test as base } from './support/test.ts';

const grace = { name: 'Grace Bell', address: 'grace@post.example' };

const test = base.extend<{ readonly mailPort: number }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  mailPort: async ({}, use) => use(await freePort()),
  central: async ({ centralFolder, mailPort }, use) => {
    // A port where nobody answers: what is sent to the customer waits.
    const smtpUrl = `smtp://127.0.0.1:${await freePort()}`;
    const central = await startHandledCentral(centralFolder, { mail: { port: mailPort, smtpUrl } });
    await use(central);
    await central.command.stop();
  },
});

test('What a customer wrote to this brand before is read in their pane, by key, and nothing they wrote to another', async ({
  mailPort,
  workstation,
}) => {
  const transport = createTransport({ host: '127.0.0.1', port: mailPort, name: 'post.example' });
  const writes = ({ brand }: DemoBrand, subject: string, text: string) =>
    transport.sendMail({ from: grace, to: brand.handling?.mailbox ?? '', subject, text });
  const nora = screenOf((await workstation('agent')).page);
  const { page } = nora;
  const keyboard = keyboardOf(nora);
  await nora.connected();
  await page.getByRole('button', { name: 'One pane' }).press('Enter');
  /** What an exit does to an e-mail is held for some seconds; behind its dialog the queue cannot be asked. */
  const resolve = async () => {
    await takeExit(nora, grace.name, '1', '1');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(nora.queue.getByRole('option', { name: new RegExp(grace.name) })).toHaveCount(0);
  };
  const table = harbourTable.brand.name;
  const gym = ironworksGym.brand.name;

  await writes(harbourTable, 'Window table', 'Could we have the table by the window?');
  await keyboard.claim(grace.name);
  await keyboard.write(grace.name, 'The window table is yours, Grace.');
  await resolve();
  await writes(ironworksGym, 'My locker', 'The lock of locker 12 is stuck.');
  await keyboard.claim(grace.name);
  await resolve();

  await writes(harbourTable, 'Birthday', 'May I bring my own cake?');
  await keyboard.claim(grace.name);
  const pane = nora.conversation(grace.name, table);
  await expect(pane.getByText('Returning')).toBeVisible();
  await page.keyboard.press('Alt+h');
  const history = pane.getByRole('region', { name: `Earlier conversations of ${grace.name} with ${table}` });
  const list = history.getByRole('listbox', { name: 'Earlier conversations, newest first' });
  await expect(list).toBeFocused();
  await expect(list.getByRole('option')).toHaveCount(1);
  await expect(list).toContainText('Window table');
  await page.keyboard.press('Enter');
  const past = history.getByRole('log', { name: 'Messages of the earlier conversation' });
  await expect(past).toBeFocused();
  await expect(past).toContainText('Could we have the table by the window?');
  await expect(past).toContainText('The window table is yours, Grace.');
  await expect(history).not.toContainText('locker');
  await page.keyboard.press('Escape');
  await expect(list).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(history).toHaveCount(0);
  await expect(nora.reply(grace.name)).toBeFocused();
  await keyboard.write(grace.name, 'Bring it along, we have candles.');
  await expect(nora.log(grace.name, table)).toContainText('Bring it along, we have candles.');
  await resolve();

  await writes(ironworksGym, 'Towels', 'Are there towels?');
  await keyboard.claim(grace.name);
  await page.keyboard.press('Alt+h');
  const atGym = nora
    .conversation(grace.name, gym)
    .getByRole('region', { name: `Earlier conversations of ${grace.name} with ${gym}` });
  await expect(atGym.getByRole('option')).toHaveCount(1);
  await expect(atGym.getByRole('option')).toContainText('My locker');
});
