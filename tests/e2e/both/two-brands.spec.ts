import { expect } from '@playwright/test';
import { centralClient, conversationOf, spokenLines, transcript } from '../support/central.ts';
import { openCustomer } from '../support/customer.ts';
import { screenOf } from '../support/screen.ts';
import { test } from '../support/test.ts';

test('Customers of two brands are answered side by side, resolved, and every word is at the central service', async ({
  browser,
  central,
  workstation,
}) => {
  const { page } = await workstation('agent');
  const screen = screenOf(page);
  const pekka = await openCustomer(
    browser,
    central.url,
    'kuuma-keittiot',
    'Pekka',
    'Hei! Onko teillä kulmasohvaa?',
  );
  const ida = await openCustomer(browser, central.url, 'nordlys-sport', 'Ida', 'Hei, har dere løpesko i 42?');

  await screen.claim('Pekka', 'Kuuma Keittiöt');
  await screen.claim('Ida', 'Nordlys Sport');
  await expect(screen.log('Pekka', 'Kuuma Keittiöt')).toContainText('Onko teillä kulmasohvaa?');
  await expect(screen.log('Ida', 'Nordlys Sport')).toContainText('har dere løpesko i 42?');

  const answer = 'Hei Pekka! 👋 Kyllä on — katsotaan yhdessä. “Nurkka” vai suora?';
  await screen.write('Pekka', answer);
  await pekka.hears(answer);
  await expect(screen.log('Pekka', 'Kuuma Keittiöt').getByText('Sent')).toBeVisible();

  await screen.write('Ida', 'Hei Ida, det har vi!');
  await ida.hears('det har vi!');
  await ida.write('Så bra, tusen takk');
  await expect(screen.log('Ida', 'Nordlys Sport')).toContainText('Så bra, tusen takk');
  await expect(pekka.page.getByRole('log')).not.toContainText('det har vi');

  const client = await centralClient(central.url);
  const withPekka = await conversationOf(client, 'kuuma-keittiot', 'Pekka');
  const withIda = await conversationOf(client, 'nordlys-sport', 'Ida');

  await screen.reply('Ida').click();
  await page.keyboard.press('ControlOrMeta+Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('1');
  await expect(dialog).toBeHidden();
  await expect
    .poll(async () => (await client.conversations.messages({ conversationId: withIda })).conversation.status)
    .toBe('resolved');

  expect(await spokenLines(client, withPekka)).toEqual([
    'incoming: Hei! Onko teillä kulmasohvaa?',
    `outgoing: ${answer}`,
  ]);
  expect(await spokenLines(client, withIda)).toEqual([
    'incoming: Hei, har dere løpesko i 42?',
    'outgoing: Hei Ida, det har vi!',
    'incoming: Så bra, tusen takk',
  ]);
  const seqs = (await transcript(client, withIda)).map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.map((_, index) => index + 1));
});
