import { join } from 'node:path';
import { expect } from '@playwright/test';
import { DEMO_PASSWORD, demoEmails } from '../../src/demo/demo-people.ts';
import { runCommand } from './support/command.ts';
import { screenOf } from './support/screen.ts';
import { test } from './support/test.ts';

test('Signing in: a wrong address, a wrong password, then the shift', async ({ browser, central, folder }) => {
  const started = runCommand('src/launch/start.ts', [
    '--web',
    '--no-open',
    '--data',
    join(folder, 'first'),
    '--central',
    central.url,
  ]);
  const page = await browser.newPage();
  await page.goto(await started.line(/^Polydesk: (http:\S+)$/));
  const address = page.getByLabel(/central service/i);
  const password = page.getByLabel('Password', { exact: true });
  const submit = page.getByRole('button', { name: 'Sign in' });

  await address.fill('http://127.0.0.1:9');
  await page.getByLabel('E-mail').fill(demoEmails.agent);
  await password.fill('wrong');
  await submit.click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(address).toHaveValue('http://127.0.0.1:9');
  await expect(page.getByLabel('E-mail')).toHaveValue(demoEmails.agent);

  await address.fill(central.url);
  await submit.click();
  await expect(page.getByRole('alert')).toContainText(/password/i);

  await password.fill(DEMO_PASSWORD);
  await submit.click();
  await expect(screenOf(page).queue).toBeVisible();
  await page.close();
  await started.stop();
});

test('The demo is one click away from the sign-in screen', async ({ browser, folder, central }) => {
  const started = runCommand('src/launch/start.ts', [
    '--web',
    '--no-open',
    '--data',
    join(folder, 'try'),
    '--central',
    central.url,
  ]);
  const page = await browser.newPage();
  await page.goto(await started.line(/^Polydesk: (http:\S+)$/));
  await page.getByRole('button', { name: 'Try the demo' }).click();
  await expect(screenOf(page).queue.getByRole('option').first()).toBeVisible({ timeout: 90_000 });
  await page.close();
  await started.stop();
});
