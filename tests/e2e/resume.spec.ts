import { expect } from '@playwright/test';
import { openCustomer } from './support/customer.ts';
import { screenOf } from './support/screen.ts';
import { test } from './support/test.ts';

test('A page that is loaded again goes on where it was: panes, draft and messages', async ({
  browser,
  central,
  workstation,
}) => {
  const { page } = await workstation('agent');
  const screen = screenOf(page);
  await openCustomer(browser, central.url, 'kuuma-keittiot', 'Pekka', 'Hei! Onko teillä kulmasohvaa?');
  await openCustomer(browser, central.url, 'nordlys-sport', 'Ida', 'Hei, har dere løpesko i 42?');
  await screen.claim('Pekka', 'Kuuma Keittiöt');
  await screen.claim('Ida', 'Nordlys Sport');
  await screen.write('Pekka', 'Hei Pekka!');
  let draft = '';
  for (const word of ['Katson', ' heti,', ' onko', ' meillä', ' kulmasohvaa.']) {
    await screen.reply('Pekka').press('End');
    await screen.reply('Pekka').pressSequentially(word);
    draft += word;
    // At once: the last letters are still on their way to the core.
    await page.reload();
    await expect(screen.reply('Pekka')).toHaveValue(draft);
  }

  await expect(screen.queue.getByRole('option', { name: /Pekka.*Draft/ })).toBeVisible();
  await expect(screen.log('Pekka', 'Kuuma Keittiöt')).toContainText('Hei Pekka!');
  await expect(screen.log('Ida', 'Nordlys Sport')).toContainText('har dere løpesko i 42?');
  await screen.write('Ida', 'Det har vi!');
  await expect(screen.log('Ida', 'Nordlys Sport').getByText('Det har vi!')).toBeVisible();
});
