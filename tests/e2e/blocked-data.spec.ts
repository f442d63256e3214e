import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { coreFileIn, digestOf, withDatabase } from './support/profile-files.ts';
import { screenOf } from './support/screen.ts';
import { test } from './support/test.ts';

const ADDRESS = /^Polydesk: (http:\S+)$/;

test('A database of a newer version is shown as such and left untouched', async ({
  central,
  workstation,
  start,
  openPage,
  folder,
}) => {
  const dataFolder = join(folder, 'newer');
  await (await workstation('agent', { dataFolder })).close();
  await withDatabase(dataFolder, 'core.db', (db) => db.pragma('user_version = 9999'));
  const file = coreFileIn(dataFolder);
  const before = digestOf(file);

  const again = start(dataFolder, '--central', central.url);
  const page = await openPage(await again.line(ADDRESS));
  await expect(page.getByRole('heading', { name: 'This data belongs to a newer Polydesk' })).toBeVisible();
  await expect(page.getByText(/Start that version, or update this one/)).toBeVisible();
  await expect(page.getByText(dataFolder)).toBeVisible();
  await again.stop();
  expect(digestOf(file)).toBe(before);
});

test('A damaged database is shown as such and left untouched', async ({
  central,
  workstation,
  start,
  openPage,
  folder,
}) => {
  const dataFolder = join(folder, 'damaged');
  await (await workstation('agent', { dataFolder })).close();
  const file = coreFileIn(dataFolder);
  damage(file);
  const before = digestOf(file);

  const again = start(dataFolder, '--central', central.url);
  const page = await openPage(await again.line(ADDRESS));
  await expect(page.getByRole('heading', { name: 'The data on this computer cannot be read' })).toBeVisible();
  await expect(page.getByText('Nothing in it was changed or deleted.')).toBeVisible();
  await expect(page.getByText(/Put a backup in its place/)).toBeVisible();
  await again.stop();
  expect(digestOf(file)).toBe(before);
});

test('A second workstation on a folder in use is told so; the first one works on', async ({
  workstation,
  central,
  start,
  openPage,
  folder,
}) => {
  const dataFolder = join(folder, 'shared');
  const { page } = await workstation('agent', { dataFolder });
  const second = start(dataFolder, '--central', central.url);
  const refused = await openPage(await second.line(ADDRESS));
  await expect(
    refused.getByRole('heading', { name: 'Another Polydesk uses this data folder' }),
  ).toBeVisible();
  await expect(screenOf(page).queue).toBeVisible();
  await page.reload();
  await expect(screenOf(page).queue).toBeVisible();
});

/** Overwrites a piece in the middle of every page but the first, as a failing disk might. */
function damage(file: string): void {
  const pageBytes = 4096;
  const handle = openSync(file, 'r+');
  for (let at = pageBytes; at < statSync(file).size; at += pageBytes) {
    writeSync(handle, Buffer.alloc(64, 0xa5), 0, 64, at + 2000);
  }
  closeSync(handle);
}
