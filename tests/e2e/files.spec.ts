import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { nordlysSport } from '../../src/demo/brands/nordlys-sport/nordlys-sport.ts';
import { pdf, photo } from '../central/support/sample-files.ts';
import { centralClient, conversationOf, transcript } from './support/central.ts';
import { openCustomer } from './support/customer.ts';
import { screenOf } from './support/screen.ts';
import { test } from './support/test.ts';

const nordlys = nordlysSport.brand;
const customerName = 'Ida Holm';

/** Chosen by the key that opens the dialog of the operating system. */
async function attach(page: Page, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await page.keyboard.press('Alt+o');
  await (await asked).setFiles({ name, mimeType, buffer });
}

test('A customer’s photo is seen, opened and saved without what the camera wrote; a PDF goes back', async ({
  browser,
  central,
  workstation,
}) => {
  const sent = await photo();
  expect((await sharp(sent).metadata()).exif).toBeDefined();
  const ida = await openCustomer(browser, central.url, nordlys.brandId, customerName, 'Glasset er knust.');
  await ida.page
    .locator('input[type=file]')
    .setInputFiles({ name: 'knust glass.jpg', mimeType: 'image/jpeg', buffer: sent });
  await expect(ida.page.locator('.chip')).toContainText('knust glass.jpg');
  await expect(async () => {
    await ida.page.getByRole('textbox').last().press('Enter');
    await expect(ida.page.locator('.chip')).toHaveCount(0, { timeout: 200 });
  }).toPass();

  const { page } = await workstation('agent');
  // Whoever listens only when the key is pressed may be too late for the browser's dialog.
  page.on('filechooser', () => {});
  const nora = screenOf(page);
  await nora.claim(customerName, nordlys.name);
  const log = nora.log(customerName, nordlys.name);
  const tile = log.getByRole('button', { name: /^Open knust glass.jpg/ });
  await expect(tile.locator('img')).toBeVisible();
  await tile.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('img', { name: 'knust glass.jpg' })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.keyboard.press('s');
  const saved = await readFile(await (await download).path());
  // It lay on its side and is upright now; nothing says whose it is or where it was taken.
  expect(await sharp(saved).metadata()).toMatchObject({ format: 'jpeg', width: 400, height: 600 });
  expect((await sharp(saved).metadata()).exif).toBeUndefined();
  expect(saved.includes('Ida Holm')).toBe(false);
  await page.keyboard.press('Escape');

  await nora.reply(customerName).click();
  await attach(page, 'retur.pdf', 'application/pdf', await pdf(2));
  const draft = nora
    .conversation(customerName, nordlys.name)
    .getByRole('list', { name: 'Files of this reply' });
  await expect(draft).toContainText('2 pages');
  await nora.write(customerName, 'Her er returskjemaet.');
  await expect(log.getByRole('button', { name: /^Open retur.pdf 2 pages/ }).locator('img')).toBeVisible();
  await ida.hears('Her er returskjemaet.');
  await ida.hears('retur.pdf');
  await expect(ida.page.getByRole('link', { name: 'retur.pdf' }).locator('img')).toBeVisible();
});

test('A first message without a word brings a photo and a PDF, whose first page is seen on both sides', async ({
  browser,
  central,
  workstation,
}) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 780 } });
  const chat = await context.newPage();
  await chat.goto(`${central.url}/chat/${nordlys.brandId}`);
  await chat.getByRole('textbox').first().fill(customerName);
  await chat.locator('input[type=file]').setInputFiles([
    { name: 'knust glass.jpg', mimeType: 'image/jpeg', buffer: await photo() },
    { name: 'kvittering.pdf', mimeType: 'application/pdf', buffer: await pdf(2) },
  ]);
  await expect(chat.locator('.chip')).toHaveCount(2);
  await expect(async () => {
    await chat.getByRole('textbox').last().press('Enter');
    await expect(chat.getByRole('log')).toBeVisible({ timeout: 200 });
  }).toPass();
  const receipt = chat.getByRole('log').getByRole('link', { name: 'kvittering.pdf' });
  await expect(receipt).toContainText('PDF 1/2');
  await expect(receipt.locator('img')).toHaveJSProperty('naturalWidth', 480);

  const { page } = await workstation('agent');
  const nora = screenOf(page);
  await nora.claim(customerName, nordlys.name);
  const log = nora.log(customerName, nordlys.name);
  await expect(log.getByRole('button', { name: /^Open knust glass.jpg/ }).locator('img')).toBeVisible();
  const tile = log.getByRole('button', { name: /^Open kvittering.pdf 2 pages/ });
  await expect(tile.locator('img')).toHaveJSProperty('naturalWidth', 480);
  await tile.focus();
  await page.keyboard.press('Enter');
  const viewer = page.getByRole('dialog', { name: 'kvittering.pdf' });
  await expect(viewer.getByRole('img', { name: 'First page of kvittering.pdf' })).toBeVisible();
  await expect(viewer).toContainText('save it first');
  const download = page.waitForEvent('download');
  await page.keyboard.press('s');
  const saved = await readFile(await (await download).path());
  expect(saved.subarray(0, 5).toString()).toBe('%PDF-');
});

test('What is not taken says what to do, and what was written stays and goes without it', async ({
  central,
  browser,
  workstation,
}) => {
  const ida = await openCustomer(browser, central.url, nordlys.brandId, customerName, 'Har dere et bilde?');
  const { page } = await workstation('agent');
  page.on('filechooser', () => {});
  const nora = screenOf(page);
  await nora.claim(customerName, nordlys.name);
  await nora.reply(customerName).fill('Dessverre ikke.');
  const draft = nora
    .conversation(customerName, nordlys.name)
    .getByRole('list', { name: 'Files of this reply' });
  await nora.reply(customerName).focus();
  await attach(page, 'bilde.jpg', 'image/jpeg', Buffer.from('<script>alert(1)</script>'));
  await expect(draft.getByRole('alert')).toContainText('bilde.jpg is neither a picture');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Not sent: a file was not taken.')).toBeVisible();
  await draft.getByRole('button', { name: 'Take bilde.jpg out' }).click();
  await nora.reply(customerName).focus();
  await attach(page, 'stor.jpg', 'image/jpeg', Buffer.alloc(10 * 1024 * 1024 + 1));
  await expect(draft.getByRole('alert')).toContainText('stor.jpg is larger than 10 MB');
  await draft.getByRole('button', { name: 'Take stor.jpg out' }).click();
  await expect(nora.reply(customerName)).toHaveValue('Dessverre ikke.');
  await nora.reply(customerName).focus();
  await nora.pressEnter(customerName);
  await ida.hears('Dessverre ikke.');

  const client = await centralClient(central.url);
  const conversationId = await conversationOf(client, nordlys.brandId, customerName);
  const messages = await transcript(client, conversationId);
  expect(messages.flatMap(({ files }) => files ?? [])).toEqual([]);
});
