import { join } from 'node:path';
import { expect } from '@playwright/test';
import { kuumaKeittiot } from '../../src/demo/brands/kuuma-keittiot/kuuma-keittiot.ts';
import { nordlysSport } from '../../src/demo/brands/nordlys-sport/nordlys-sport.ts';
import { expectAccessible } from './support/accessible.ts';
import { customerWrites, openCustomer } from './support/customer.ts';
import { screenOf } from './support/screen.ts';
import { test } from './support/test.ts';

test('Nobody is shut out before the shift: sign-in, its refusal, and data that cannot be used', async ({
  start,
  openPage,
  central,
  folder,
}) => {
  const started = start(join(folder, 'new'), '--central', central.url);
  const page = await openPage(await started.line(/^Polydesk: (http:\S+)$/));
  await expect(page.getByLabel('E-mail')).toBeVisible();
  await expectAccessible(page, 'sign-in');
  await page.getByLabel('Central address').fill('http://127.0.0.1:9');
  await page.getByLabel('E-mail').fill('nora@polydesk.example');
  await page.getByLabel('Password', { exact: true }).fill('wrong');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page, 'sign-in refused');

  const second = start(join(folder, 'new'), '--central', central.url);
  const refused = await openPage(await second.line(/^Polydesk: (http:\S+)$/));
  await expect(
    refused.getByRole('heading', { name: 'Another Polydesk uses this data folder' }),
  ).toBeVisible();
  await expectAccessible(refused, 'folder in use');
});

test('Nobody is shut out of the shift: queue, panes, lookup, dialogs, menus, offline', async ({
  central,
  workstation,
}) => {
  const { page } = await workstation('agent');
  const screen = screenOf(page);
  await expect(page.getByText('Nobody waits')).toBeVisible();
  await expectAccessible(page, 'empty queue');

  const pekka = await customerWrites(central.url, kuumaKeittiot.brand, 'Pekka', [
    'Moi',
    'Mitä maksaa Saari-sohva?',
  ]);
  await customerWrites(central.url, nordlysSport.brand, 'Ida', ['Hei! Se https://nordlys-sport.example/sko']);
  await customerWrites(central.url, nordlysSport.brand, 'Lars', ['Hei, er dere åpne på søndag?']);
  await screen.claim('Pekka', 'Kuuma Keittiöt');
  await screen.claim('Ida', 'Nordlys Sport');
  await screen.write('Pekka', 'Moi Pekka, katson heti.');
  await expect(screen.log('Pekka', 'Kuuma Keittiöt').getByText('Sent')).toBeVisible();
  await pekka.say('Kiitos!');
  await expect(screen.log('Pekka', 'Kuuma Keittiöt').getByText('Kiitos!')).toBeVisible();
  await expectAccessible(page, 'two panes and a waiting customer');

  await screen.reply('Pekka').click();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('saari');
  await expect(screen.results.getByRole('option', { name: /Saari/ }).first()).toBeVisible();
  await expectAccessible(page, 'lookup with results');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(screen.lookup.getByRole('button', { name: 'Insert price' })).toBeVisible();
  await expectAccessible(page, 'price detail');
  await page.keyboard.press('Escape');

  await screen.searchbox.fill('');
  await screen.searchbox.fill(kuumaKeittiot.articles[0]?.title ?? '');
  await screen.results
    .getByRole('group', { name: /Articles/ })
    .getByRole('option')
    .first()
    .click();
  await expect(screen.lookup.getByRole('region', { name: 'Article' })).toBeVisible();
  await expectAccessible(page, 'article');
  await page.keyboard.press('Escape');

  await screen.reply('Pekka').click();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('dialog', { name: /Resolve/ })).toBeVisible();
  await expectAccessible(page, 'resolving');
  await page.keyboard.press('Escape');

  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: /keys/i })).toBeVisible();
  await expectAccessible(page, 'all keys');
  await page.keyboard.press('Escape');

  await page.keyboard.press('ControlOrMeta+k');
  await screen.searchbox.fill('');
  await page.keyboard.type('>');
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  await expectAccessible(page, 'command palette');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: /settings/ }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectAccessible(page, 'settings');
  await page.keyboard.press('Escape');

  await central.command.stop('SIGKILL');
  await expect(page.getByText(/Reconnecting|Disconnected/).first()).toBeVisible();
  await screen.write('Ida', 'Det sjekker jeg med en gang.');
  await expect(screen.log('Ida', 'Nordlys Sport').getByText('Queued')).toBeVisible();
  await expectAccessible(page, 'offline with a queued message');
});

test('The customer’s chat shuts nobody out either', async ({ browser, central }) => {
  const { page } = await openCustomer(
    browser,
    central.url,
    'harbour-table',
    'Olive',
    'Do you have a table for six?',
  );
  await expectAccessible(page, 'customer’s chat');
});

test('A whole shift by keyboard alone: claim, look up, insert a price, send, resolve', async ({
  central,
  workstation,
}) => {
  const { page } = await workstation('agent');
  const { keyboard } = page;
  const screen = screenOf(page);
  const [item] = [...kuumaKeittiot.priceItems].sort((one, other) => other.popularity - one.popularity);
  if (item === undefined) throw new Error('The demo brand has no price items.');
  await customerWrites(central.url, kuumaKeittiot.brand, 'Pekka', [`Moi! Mitä maksaa ${item.name}?`]);
  await expect(screen.queue.getByRole('option', { name: /Pekka/ })).toBeVisible();

  await screen.connected();
  await keyboard.press('Alt+ArrowDown');
  await keyboard.press('Enter');
  await expect(screen.reply('Pekka')).toBeFocused();

  await keyboard.press('ControlOrMeta+k');
  await expect(screen.searchbox).toBeFocused();
  await keyboard.type(item.sku);
  await expect(screen.results.getByRole('option', { selected: true })).toContainText(item.sku);
  await keyboard.press('Alt+Enter');
  await expect(screen.reply('Pekka')).toBeFocused();
  await expect(screen.reply('Pekka')).toHaveValue(new RegExp(item.name));
  const answer = await screen.reply('Pekka').inputValue();
  await keyboard.press('Enter');
  await expect(screen.log('Pekka', 'Kuuma Keittiöt').getByText(answer)).toBeVisible();
  await expect(screen.log('Pekka', 'Kuuma Keittiöt').getByText('Sent')).toBeVisible();

  await keyboard.type('/');
  await expect(screen.searchbox).toBeFocused();
  await keyboard.press('Escape');
  await keyboard.press('Escape');
  await expect(screen.reply('Pekka')).toBeFocused();
  await keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('dialog', { name: /Resolve/ })).toBeVisible();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(screen.queue.getByRole('option', { name: /Pekka/ })).toHaveCount(0);
});
