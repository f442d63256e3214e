import { expect, type Page } from '@playwright/test';
import { harbourTable } from '../../src/demo/brands/harbour-table/harbour-table.ts';
import { centralClient, conversationOf, spokenLines } from './support/central.ts';
import { customerWrites } from './support/customer.ts';
import { takeExit } from './support/exits.ts';
import { keyboardOf } from './support/keyboard.ts';
import { test } from './support/noting-test.ts';
import { type Screen, screenOf } from './support/screen.ts';

const { brand } = harbourTable;
const NO_MAILBOX = { code: 550, text: 'no such mailbox' };

/** A customer writes, and their complaint is handed in, by key. */
async function complain(nora: Screen, centralUrl: string): Promise<void> {
  const { page } = nora;
  await nora.connected();
  // What the customer is told with a form is in the brand's pack.
  await expect(page.getByText('Brands fresh')).toBeVisible();
  await customerWrites(centralUrl, brand, 'Alice Moore', ['My table was gone']);
  await keyboardOf(nora).claim('Alice Moore');
  await page.keyboard.press('Alt+i');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: /^Full name/ })).toBeFocused();
  await expect(dialog.getByText(/^Thank you, we have your complaint\./)).toBeVisible();
  for (const value of ['Alice Moore', 'HT-204817', 'alice@post.example', '+44 20 7946 0018']) {
    await page.keyboard.type(value);
    await page.keyboard.press('Tab');
  }
  await expect(dialog.getByRole('checkbox', { name: /^The customer agreed/ })).toBeFocused();
  await page.keyboard.press('Space');
  await dialog.getByRole('button', { name: 'Hand in' }).press('Enter');
  await expect(dialog).toHaveCount(0);
}

const attention = (page: Page) => page.getByRole('button', { name: /^Attention list/ });
const alertIn = (page: Page) =>
  page.getByRole('button', { name: /Alice Moore has a form that the brand’s mailbox refused/ });

test('A form that the brand’s mailbox refuses alerts until it is handed in again as it was; it arrives once, and the customer is told once', async ({
  central,
  relay,
  workstation,
}) => {
  relay.refuse = () => NO_MAILBOX;
  const nora = screenOf((await workstation('agent')).page);
  const { page } = nora;
  await complain(nora, central.url);

  const pane = nora.conversation('Alice Moore', brand.name);
  await expect(pane.getByText(/^The brand’s mailbox refused the form “Complaint”/)).toBeVisible();
  await expect(nora.log('Alice Moore', brand.name)).toContainText('550 no such mailbox');
  await page.keyboard.press('Alt+c');
  const forms = pane
    .getByRole('region', { name: /^Beside the conversation/ })
    .getByRole('list', { name: 'Forms' });
  await expect(forms).toContainText('not sent: their mailbox refused it');
  await page.keyboard.press('Escape');
  await attention(page).press('Enter');
  await expect(alertIn(page)).toBeVisible();
  await page.keyboard.press('Escape');

  relay.refuse = () => null;
  await nora.reply('Alice Moore').focus();
  await page.keyboard.press('Alt+i');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: /^Full name/ })).toHaveValue('Alice Moore');
  await expect(dialog.getByRole('textbox', { name: /^Booking number/ })).toHaveValue('HT-204817');
  await expect(dialog.getByText('The customer was told when it was handed in first')).toBeVisible();
  await expect(dialog.getByText(/^Answer: to be kept by/)).toBeVisible();
  await dialog.getByRole('textbox', { name: /^Full name/ }).press('Enter');
  await expect(dialog).toHaveCount(0);

  await expect.poll(() => relay.received.length).toBe(1);
  const [mail] = relay.received;
  expect(mail?.to).toEqual(['complaints@harbour-table.example']);
  for (const part of ['Alice Moore', 'HT-204817', 'alice@post.example', 'Promised (Answer): until'])
    expect(mail?.email.text).toContain(part);
  const client = await centralClient(central.url);
  const conversationId = await conversationOf(client, brand.brandId, 'Alice Moore');
  const conversation = async () => (await client.conversations.messages({ conversationId })).conversation;
  await expect
    .poll(conversation)
    .toMatchObject({ intakes: [{ state: 'failed' }, { state: 'sent' }], promises: [{ code: 'answer' }] });
  await expect(pane.getByText(/^The brand’s mailbox refused the form “Complaint”/)).toHaveCount(0);
  await attention(page).press('Enter');
  await expect(alertIn(page)).toHaveCount(0);
  const told = (await spokenLines(client, conversationId)).filter((line) => line.startsWith('outgoing'));
  expect(told).toHaveLength(1);
  expect(relay.received).toHaveLength(1);
});

test('A form that is refused after its conversation had ended alerts who handed it in, and opens from the list', async ({
  central,
  relay,
  workstation,
}) => {
  relay.refuse = () => ({ code: 451, text: 'not now' });
  const nora = screenOf((await workstation('agent')).page);
  const { page } = nora;
  await complain(nora, central.url);
  const client = await centralClient(central.url);
  const conversationId = await conversationOf(client, brand.brandId, 'Alice Moore');
  const conversation = async () => (await client.conversations.messages({ conversationId })).conversation;
  await expect.poll(conversation).toMatchObject({ intakes: [{ state: 'waiting' }] });
  await takeExit(nora, 'Alice Moore', '1', '1');
  await expect.poll(conversation).toMatchObject({ status: 'resolved' });
  await expect(nora.reply('Alice Moore')).toHaveCount(0);

  relay.refuse = () => NO_MAILBOX;
  // The service tries again after a quarter of a minute.
  await expect
    .poll(conversation, { timeout: 60_000 })
    .toMatchObject({ status: 'queued', intakes: [{ state: 'failed' }] });
  await attention(page).press('Enter');
  await expect(alertIn(page)).toBeVisible();
  await alertIn(page).press('Enter');
  const pane = nora.conversation('Alice Moore', brand.name);
  await expect(pane.getByText(/^The brand’s mailbox refused the form “Complaint”/)).toBeVisible();
  await expect(nora.log('Alice Moore', brand.name)).toContainText('550 no such mailbox');
});
