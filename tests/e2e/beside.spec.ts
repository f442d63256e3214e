import { expect } from '@playwright/test';
import { harbourTable } from '../../src/demo/brands/harbour-table/harbour-table.ts';
import { centralClient, conversationOf } from './support/central.ts';
import { openCustomer } from './support/customer.ts';
import { test } from './support/noting-test.ts';
import { screenOf } from './support/screen.ts';

const { brand } = harbourTable;

test('A complaint is handed in once: what is missing is named, the brand has it by e-mail, the customer is told, the promise runs', async ({
  browser,
  central,
  relay,
  workstation,
}) => {
  const nora = screenOf((await workstation('agent')).page);
  const { page } = nora;
  const client = await centralClient(central.url);
  const guest = await openCustomer(browser, central.url, brand.brandId, 'Alice Moore', 'My table was gone');
  await nora.claim('Alice Moore', brand.name);
  const pane = nora.conversation('Alice Moore', brand.name);
  await nora.reply('Alice Moore').click();

  await page.keyboard.press('Alt+i');
  const dialog = page.getByRole('dialog');
  const field = (name: RegExp) => dialog.getByRole('textbox', { name });
  await expect(field(/^Full name/)).toBeFocused();
  await expect(
    dialog.getByText(/^Thank you, we have your complaint\. You will hear from us within 24 hours/),
  ).toBeVisible();
  await page.keyboard.type('Alice Moore');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('The brand needs this.')).toHaveCount(3);
  await expect(field(/^Booking number/)).toBeFocused();
  expect(relay.received).toEqual([]);

  await field(/^Booking number/).fill('HT-204817');
  await field(/^E-mail/).fill('alice@post.example');
  await field(/^Phone/).fill('+44 20 7946 0018');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('checkbox', { name: /^The customer agreed/ })).toBeFocused();
  await page.keyboard.press('Space');
  await dialog.getByRole('button', { name: 'Hand in' }).press('Enter');
  await expect(dialog).toHaveCount(0);

  await guest.hears('Thank you, we have your complaint. You will hear from us within 24 hours');
  await expect.poll(() => relay.received.length).toBe(1);
  const [mail] = relay.received;
  expect(mail?.to).toEqual(['complaints@harbour-table.example']);
  expect(mail?.email.subject).toBe('Complaint from chat');
  for (const part of ['Full name', 'Alice Moore', 'HT-204817', 'alice@post.example', 'Phone'])
    expect(mail?.email.text).toContain(part);

  await expect(pane.getByText(/handed in a form: Complaint/)).toBeVisible();
  const conversationId = await conversationOf(client, brand.brandId, 'Alice Moore');
  const conversation = async () => (await client.conversations.messages({ conversationId })).conversation;
  await expect
    .poll(conversation)
    .toMatchObject({ intakes: [{ formId: 'complaint', state: 'sent' }], promises: [{ code: 'answer' }] });
  expect((await conversation()).consent).not.toBeNull();
  await expect(nora.queue.getByRole('listbox', { name: 'Promises' })).toContainText('Alice Moore');

  await page.keyboard.press('Alt+c');
  const beside = pane.getByRole('region', { name: /^Beside the conversation/ });
  await expect(beside.getByRole('list', { name: 'Forms' })).toContainText('sent');
  await beside.getByRole('button', { name: 'Kept: Answer' }).press('Enter');
  await expect.poll(conversation).toMatchObject({ promises: [{ keptAt: expect.any(Number) }] });
  await expect(nora.queue.getByRole('listbox', { name: 'Promises' })).toHaveCount(0);
  expect(relay.received).toHaveLength(1);
});

test('Steps tick themselves by what is sent, consent opens the contact, mood is told and corrected, and a topic is moved on', async ({
  browser,
  central,
  workstation,
}) => {
  const nora = screenOf((await workstation('agent')).page);
  const { page } = nora;
  const client = await centralClient(central.url);
  const guest = await openCustomer(browser, central.url, brand.brandId, 'Ben Hart', 'Hello there');
  await nora.claim('Ben Hart', brand.name);
  const pane = nora.conversation('Ben Hart', brand.name);
  const conversationId = await conversationOf(client, brand.brandId, 'Ben Hart');
  const conversation = async () => (await client.conversations.messages({ conversationId })).conversation;

  // A canned response of a step, from the lookup.
  await nora.reply('Ben Hart').click();
  await page.keyboard.press('/');
  await nora.searchbox.fill('/hello');
  await expect(nora.results.getByRole('option').first()).toContainText('Welcome');
  await page.keyboard.press('Enter');
  await expect(nora.reply('Ben Hart')).toHaveValue(/^Hello Ben Hart/);
  await nora.pressEnter('Ben Hart');
  await guest.hears('This is');
  await page.keyboard.press('Alt+c');
  const beside = pane.getByRole('region', { name: /^Beside the conversation/ });
  await expect(beside.getByRole('checkbox', { name: /^Greeting/ })).toBeChecked();
  await expect(beside).toContainText('by sending');
  await expect.poll(conversation).toMatchObject({ steps: [{ stepId: 'greeting', by: 'response' }] });

  await expect(beside.getByRole('textbox', { name: 'Phone' })).toBeDisabled();
  await beside.getByRole('checkbox', { name: /^The customer agreed/ }).press('Space');
  await beside.getByRole('textbox', { name: 'Phone' }).fill('+44 20 7946 0018');
  await page.keyboard.press('Enter');
  await expect.poll(conversation).toMatchObject({ contact: { phone: '+44 20 7946 0018' } });
  // Escape leaves the sheet above the messages, or the column, for the composer.
  await page.keyboard.press('Escape');
  await expect(nora.reply('Ben Hart')).toBeFocused();

  await guest.write('This is appalling, I am furious!!!');
  await expect(pane.getByRole('button', { name: /^Sounds upset:.*appalling/ })).toBeVisible();
  await expect(pane.getByText(brand.voice.toTheAngry)).toBeVisible();
  await expect(nora.queue.getByRole('option', { name: /Ben Hart.*urgent/s }).first()).toBeVisible();
  await page.keyboard.press('Alt+m');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('2');
  await expect(pane.getByText(brand.voice.toTheAngry)).toHaveCount(0);
  await expect.poll(conversation).toMatchObject({ sentiment: { mood: 'neutral', by: 'agent' } });

  await guest.write('One more thing: is there something for an allergy?');
  const hints = pane.getByRole('list', { name: 'Hints for your reply' });
  await expect(hints).toContainText('Never by chat: ask the guest to phone.');
  await expect(nora.reply('Ben Hart')).toBeFocused();
  await page.keyboard.press('Alt+r');
  await expect(nora.reply('Ben Hart')).toHaveValue(/^Which of our restaurants/);
  await nora.pressEnter('Ben Hart');
  await guest.hears('Which of our restaurants');
  await expect
    .poll(conversation)
    .toMatchObject({ steps: [{ stepId: 'greeting' }, { stepId: 'restaurant', by: 'response' }] });
  await page.keyboard.press('Alt+e');
  await expect(hints.getByRole('listitem')).toHaveCount(0);

  await page.keyboard.press('Alt+p');
  await expect(page.getByRole('dialog').getByText('We call you within 2 hours.')).toBeVisible();
  await page.keyboard.press('1');
  await expect(nora.reply('Ben Hart')).toHaveValue('We call you within 2 hours.');
  await nora.pressEnter('Ben Hart');
  await guest.hears('We call you within 2 hours.');
  await expect.poll(conversation).toMatchObject({ promises: [{ code: 'callBack', keptAt: null }] });
  await expect(nora.queue.getByRole('listbox', { name: 'Promises' })).toContainText('Call back');
});
