import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { screenOf } from './support/screen.ts';
import { test } from './support/test.ts';

/** How long Ctrl-C and SIGTERM may take, as the documentation promises. */
const CLOSE_LIMIT_MS = 3_000;

const ADDRESS = /^Polydesk: (http:\S+)$/;

test('One command shows a shift: a customer writes, the same folder resumes, and closing is quick', async ({
  start,
  openPage,
  folder,
}) => {
  const first = start(join(folder, 'demo'), '--port', '0');
  const address = await first.line(ADDRESS);
  const page = await openPage(address);
  const { queue } = screenOf(page);
  await expect(queue.getByRole('option').first()).toBeVisible();
  expect(first.lines).toEqual([`Polydesk: ${address}`]);
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#k=[\w-]{20,}$/);
  await queue.getByRole('option').first().click();
  const pane = page.getByRole('region', { name: /^Conversation with/ });
  await expect(pane).toBeVisible();
  const name = (await pane.getAttribute('aria-label')) ?? '';
  await page.close();
  expect(await first.stop('SIGINT')).toBeLessThan(CLOSE_LIMIT_MS);

  const second = start(join(folder, 'demo'), '--port', '0');
  const resumed = await openPage(await second.line(ADDRESS));
  await expect(resumed.getByRole('region', { name })).toBeVisible();
  await resumed.close();
  expect(await second.stop('SIGTERM')).toBeLessThan(CLOSE_LIMIT_MS);
});

test('The demo is one click away from the sign-in screen', async ({ start, openPage, folder, central }) => {
  const started = start(join(folder, 'try'), '--central', central.url);
  const page = await openPage(await started.line(ADDRESS));
  await page.getByRole('button', { name: 'Try the demo' }).click();
  await expect(screenOf(page).queue.getByRole('option').first()).toBeVisible({ timeout: 90_000 });
});

test('The address opens one page once; that page goes on after it is loaded again', async ({
  central,
  start,
  openPage,
  folder,
}) => {
  const started = start(join(folder, 'once'), '--central', central.url);
  const address = await started.line(ADDRESS);
  const first = await openPage(address);
  await expect(first.getByLabel('E-mail')).toBeVisible();
  expect(first.url()).not.toContain('#k=');

  const second = await openPage(address);
  await expect(second.getByText('The key in this address has been used already.')).toBeVisible();
  await expect(second.getByLabel('E-mail')).toHaveCount(0);

  await second.getByRole('button', { name: 'Print a new address' }).click();
  await expect(second.getByText(/Printed in the terminal/)).toBeVisible();
  await expect.poll(started.errors).toMatch(/A new address to open Polydesk with: http:\S+/);
  const [, newAddress = ''] = /Polydesk with: (http:\S+)/.exec(started.errors()) ?? [];
  const third = await openPage(newAddress);
  await expect(third.getByLabel('E-mail')).toBeVisible();

  await first.reload();
  await expect(first.getByLabel('E-mail')).toBeVisible();
});

test('A port in use ends the start with a sentence that says what to do', async ({
  start,
  run,
  folder,
  central,
}) => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  const workstation = start(join(folder, 'port'), '--port', port, '--central', central.url);
  const service = run('src/launch/central.ts', ['--port', port, '--data', join(folder, 'port-central')]);
  expect(await workstation.exited).toBe(1);
  expect(workstation.errors()).toContain(`port ${port} is used by another program`);
  expect(await service.exited).toBe(1);
  expect(service.errors()).toMatch(/could not start: .*port/i);
  taken.close();
});
