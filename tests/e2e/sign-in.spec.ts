import { join } from 'node:path';
import { expect } from '@playwright/test';
import { DEMO_PASSWORD, demoEmails } from '../../src/demo/demo-people.ts';
import { screenOf } from './support/screen.ts';
import { test } from './support/test.ts';

test('Signing in: no address, a wrong address, a wrong password, then the shift', async ({
  start,
  openPage,
  central,
  folder,
}) => {
  const started = start(join(folder, 'first'), '--central', central.url);
  const page = await openPage(await started.line(/^Polydesk: (http:\S+)$/));
  const address = page.getByLabel('Central address');
  const email = page.getByLabel('E-mail');
  const password = page.getByLabel('Password', { exact: true });
  const submit = page.getByRole('button', { name: 'Sign in' });
  const problem = page.getByRole('alert');
  await email.fill(demoEmails.agent);
  await password.fill('wrong');

  await address.fill('ftp://central');
  await submit.click();
  await expect(problem).toContainText('This is not an address.');

  // The discard port: nothing answers there.
  await address.fill('http://127.0.0.1:9');
  await submit.click();
  await expect(problem).toContainText('Nothing answers at this address.');
  await expect(address).toHaveValue('http://127.0.0.1:9');
  await expect(email).toHaveValue(demoEmails.agent);

  await address.fill(new URL(page.url()).origin);
  await submit.click();
  await expect(problem).toContainText('not a central service of Polydesk');

  await address.fill(central.url);
  await submit.click();
  await expect(problem).toContainText('The e-mail or the password is not right.');

  await password.fill(DEMO_PASSWORD);
  await submit.click();
  await expect(screenOf(page).queue).toBeVisible();
  await expect(page.getByRole('button', { name: /Nora Lindqvist/ })).toBeVisible();
});
