import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Brand } from '../../src/contract/model/brand.ts';
import type { IntakeField } from '../../src/contract/model/intake-form.ts';
import { withinInWords } from '../../src/conversation-rules/promise-words.ts';
import { harbourTable } from '../../src/demo/brands/harbour-table/harbour-table.ts';
import { DEMO_PASSWORD, demoEmails } from '../../src/demo/demo-people.ts';
import { runPolydeskAt } from '../launch/support/run-polydesk.ts';
import { centralClient, conversationOf } from './support/central.ts';
import { openCustomer } from './support/customer.ts';
import { openCuttableLine } from './support/cuttable-line.ts';
import { test } from './support/noting-test.ts';
import { screenOf } from './support/screen.ts';

const { brand } = harbourTable;

/** What a team lead does in a terminal: get the record, change the file, publish it. */
async function publish(central: string, folder: string, change: (brand: Brand) => Brand, reason: string) {
  const account = ['token', '--email', demoEmails.supervisor];
  const token = (await runPolydeskAt(central, account, { POLYDESK_PASSWORD: DEMO_PASSWORD })).out.trim();
  const record = (...args: string[]) =>
    runPolydeskAt(central, ['record', ...args, '--brand', brand.brandId], { POLYDESK_TOKEN: token });
  const file = join(folder, 'record.json');
  writeFileSync(file, (await record('get')).out);
  const got = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...got, brand: change(got.brand) }));
  const published = await record('publish', file, '--reason', reason);
  expect(published).toMatchObject({ code: 0, err: '' });
}

const tableField: IntakeField = { fieldId: 'table', label: 'Table', type: 'text', required: true };

/** The complaint asks for the table and no longer for the phone, and every day of the next month is a holiday. */
function changed({ handling = {}, ...rest }: Brand): Brand {
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  const open = [{ from: '09:00', to: '17:00' }];
  return {
    ...rest,
    handling: {
      ...handling,
      calendar: {
        week: handling.calendar?.week ?? [open, open, open, open, open, open, open],
        holidays: Array.from({ length: 30 }, (_, ahead) => ({ date: day(ahead), name: 'Refitting' })),
      },
      intakeForms: handling.intakeForms?.map((form) => ({
        ...form,
        fields: [...form.fields.filter(({ fieldId }) => fieldId !== 'phone'), tableField],
      })),
    },
  };
}

test('A form that the brand changes while it is filled in keeps every word, asks what is new, and is judged by it', async ({
  browser,
  central,
  folder,
  relay,
  workstation,
}) => {
  const nora = screenOf((await workstation('agent')).page);
  const { page } = nora;
  const client = await centralClient(central.url);
  const guest = await openCustomer(browser, central.url, brand.brandId, 'Alice Moore', 'My table was gone');
  await nora.claim('Alice Moore', brand.name);
  const conversationId = await conversationOf(client, brand.brandId, 'Alice Moore');
  const promises = async () =>
    (await client.conversations.messages({ conversationId })).conversation.promises;
  const within = withinInWords({ hours: 24, counts: 'openDays' }, brand);
  await nora.write('Alice Moore', `You will hear from us ${within}.`);
  await expect.poll(async () => (await promises()).length).toBe(1);
  const promisedBefore = await promises();

  await nora.reply('Alice Moore').click();
  await page.keyboard.press('Alt+i');
  const dialog = page.getByRole('dialog');
  const field = (name: RegExp) => dialog.getByRole('textbox', { name });
  await expect(field(/^Full name/)).toBeFocused();
  await page.keyboard.type('Alice Moore');
  await field(/^Booking number/).fill('HT-204817');
  await field(/^Phone/).fill('+44 20 7946 0018');
  await field(/^E-mail/).fill('alice@post.example');
  const told = dialog.getByText(/to be kept by/);
  const deadlineBefore = await told.textContent();

  await publish(central.url, folder, changed, 'We ask for the table now');

  await expect(dialog.getByText('The brand has just changed this form.')).toBeVisible();
  await expect(field(/^Full name/)).toHaveValue('Alice Moore');
  await expect(field(/^Booking number/)).toHaveValue('HT-204817');
  await expect(field(/^E-mail/)).toHaveValue('alice@post.example');
  await expect(field(/^E-mail/)).toBeFocused();
  await expect(field(/^Phone/)).toHaveCount(0);
  const leftOver = dialog.getByText('Not asked for any more', { exact: false }).locator('..');
  await expect(leftOver).toContainText('Phone');
  await expect(leftOver).toContainText('+44 20 7946 0018');
  await expect(told).not.toHaveText(deadlineBefore ?? '');

  await page.keyboard.press('Enter');
  await expect(dialog.getByText('The brand needs this.')).toHaveCount(1);
  await expect(field(/^Table/)).toBeFocused();
  await page.keyboard.type('Seven');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('checkbox', { name: /^The customer agreed/ })).toBeFocused();
  await page.keyboard.press('Space');
  await dialog.getByRole('button', { name: 'Hand in' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await guest.hears('Thank you, we have your complaint.');
  await expect.poll(() => relay.received.length).toBe(1);
  expect(relay.received[0]?.email.text).toContain('Seven');
  expect(relay.received[0]?.email.text).not.toContain('7946');

  // What was promised before the holidays were known stays promised.
  await expect.poll(async () => (await promises()).length).toBe(2);
  expect(await promises()).toEqual(expect.arrayContaining([...promisedBefore]));
});

test('A workstation that is cut off gets the record on its return, without signing in again', async ({
  browser,
  central,
  folder,
  workstation,
}) => {
  const line = await openCuttableLine(central.port);
  const nora = screenOf((await workstation('agent', { central: line.url })).page);
  const { page } = nora;
  await openCustomer(browser, central.url, brand.brandId, 'Ben Hart', 'Something broke');
  await nora.claim('Ben Hart', brand.name);

  line.cut();
  await expect(page.getByText(/Reconnecting|Disconnected/).first()).toBeVisible();
  await publish(central.url, folder, changed, 'We ask for the table now');
  await nora.reply('Ben Hart').click();
  await page.keyboard.press('Alt+i');
  const dialog = page.getByRole('dialog');
  const field = (name: RegExp) => dialog.getByRole('textbox', { name });
  await expect(field(/^Full name/)).toBeFocused();
  await page.keyboard.type('Ben Hart');
  await expect(field(/^Phone/)).toBeVisible();

  line.mend();
  await expect(field(/^Table/)).toBeVisible();
  await expect(field(/^Phone/)).toHaveCount(0);
  await expect(field(/^Full name/)).toHaveValue('Ben Hart');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+i');
  await expect(field(/^Full name/)).toHaveValue('Ben Hart');
  await expect(field(/^Table/)).toBeVisible();

  // And why.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Alt+w');
  await expect(nora.lookup.getByText(/We ask for the table now/)).toBeVisible();
  await line.close();
});
