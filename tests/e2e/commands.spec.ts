import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { runCommand } from './support/command.ts';
import { screenOf } from './support/screen.ts';
import { test } from './support/test.ts';

/** How long Ctrl-C and SIGTERM may take, as the documentation promises. */
const CLOSE_LIMIT_MS = 3_000;

test('One command shows a shift: a customer writes, the same folder resumes, and closing is quick', async ({
  browser,
  folder,
}) => {
  const args = ['--web', '--no-open', '--port', '0', '--data', join(folder, 'demo')];
  const first = runCommand('src/launch/start.ts', args);
  const address = await first.line(/^Polydesk: (http:\S+)$/);
  const page = await browser.newPage();
  await page.goto(address);
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

  const second = runCommand('src/launch/start.ts', args);
  const resumed = await browser.newPage();
  await resumed.goto(await second.line(/^Polydesk: (http:\S+)$/));
  await expect(resumed.getByRole('region', { name })).toBeVisible();
  await resumed.close();
  expect(await second.stop('SIGTERM')).toBeLessThan(CLOSE_LIMIT_MS);
});

test('A page that comes a second time with the same address is told what to do', async ({ browser, central, folder }) => {
  const started = runCommand('src/launch/start.ts', [
    '--web',
    '--no-open',
    '--data',
    join(folder, 'once'),
    '--central',
    central.url,
  ]);
  const address = await started.line(/^Polydesk: (http:\S+)$/);
  const first = await browser.newPage();
  await first.goto(address);
  await expect(first.getByLabel('E-mail')).toBeVisible();
  const second = await (await browser.newContext()).newPage();
  await second.goto(address);
  await expect(second.getByText(/address/).first()).toBeVisible();
  await expect(second.getByLabel('E-mail')).toHaveCount(0);
  await started.stop();
});

test('A port in use ends the start with a sentence that says what to do', async ({ folder, central }) => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  const start = runCommand('src/launch/start.ts', [
    '--web',
    '--no-open',
    '--port',
    port,
    '--data',
    join(folder, 'port'),
    '--central',
    central.url,
  ]);
  expect(await start.exited).toBe(1);
  expect(start.errors()).toContain(`port ${port} is used by another program`);
  const service = runCommand('src/launch/central.ts', ['--port', port, '--data', join(folder, 'port-central')]);
  expect(await service.exited).toBe(1);
  expect(service.errors()).toMatch(/could not start: .*port/i);
  taken.close();
});

test('A second workstation on the same folder is refused without touching it', async ({
  central,
  folder,
  workstation,
  browser,
}) => {
  await workstation('agent', 'shared');
  const second = runCommand('src/launch/start.ts', [
    '--web',
    '--no-open',
    '--data',
    join(folder, 'shared'),
    '--central',
    central.url,
  ]);
  const page = await browser.newPage();
  await page.goto(await second.line(/^Polydesk: (http:\S+)$/));
  await expect(page.getByText(/already|another|in use/i).first()).toBeVisible();
  await page.close();
  await second.stop();
});

