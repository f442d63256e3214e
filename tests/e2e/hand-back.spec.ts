import { expect } from '@playwright/test';
import { kuumaKeittiot } from '../../src/demo/brands/kuuma-keittiot/kuuma-keittiot.ts';
import { centralClient, conversationOf } from './support/central.ts';
import { openCustomer } from './support/customer.ts';
import { startHandledCentral } from './support/handled-central.ts';
import { screenOf } from './support/screen.ts';
import { test as base } from './support/test.ts';

const { brand } = kuumaKeittiot;

const test = base.extend({
  central: async ({ centralFolder }, use) => {
    const central = await startHandledCentral(centralFolder, {
      handling: { [brand.brandId]: { handBackAfterSeconds: 10 } },
    });
    await use(central);
    await central.command.stop();
  },
});

test('A workstation that is gone for too long gives its conversation back; a colleague goes on with it, and its agent is told on return', async ({
  browser,
  central,
  workstation,
}) => {
  const gone = await workstation('agent');
  const nora = screenOf(gone.page);
  const mikko = screenOf((await workstation('agent2')).page);
  const pekka = await openCustomer(browser, central.url, brand.brandId, 'Pekka', 'Hei, sohva on rikki');
  await nora.claim('Pekka', brand.name);
  await nora.write('Pekka', 'Voi ei! Katson heti.');
  await pekka.hears('Katson heti.');
  const draft = 'Lähetämme uuden';
  await nora.reply('Pekka').pressSequentially(draft);
  // The queue's line says so once the draft is on disk.
  await expect(nora.queue.getByRole('option', { name: /Pekka.*Draft/ })).toBeVisible();
  await expect(mikko.queue.getByRole('option', { name: /Pekka/ })).toHaveCount(0);
  const client = await centralClient(central.url);
  const conversationId = await conversationOf(client, brand.brandId, 'Pekka');
  await gone.kill();

  await pekka.write('Oletko vielä siellä?');
  await mikko.claim('Pekka', brand.name);
  const log = mikko.log('Pekka', brand.name);
  for (const text of ['Hei, sohva on rikki', 'Katson heti.', 'Oletko vielä siellä?'])
    await expect(log).toContainText(text);
  await expect(log).toContainText('It went back to the queue: the workstation of Nora Lindqvist was gone');
  await expect(log).not.toContainText(draft);
  await mikko.write('Pekka', 'Mikko tässä, jatketaan!');
  await pekka.hears('jatketaan!');

  const back = screenOf((await workstation('agent')).page);
  await back.connected();
  await expect(back.page.getByText(/^1 conversation of yours went back to the queue/)).toBeVisible();
  await expect(back.page.getByRole('listitem').filter({ hasText: 'Pekka (Kuuma Keittiöt)' })).toBeVisible();
  const pane = back.conversation('Pekka', brand.name);
  await expect(pane.getByText(draft)).toBeVisible();
  await expect(back.reply('Pekka')).toHaveCount(0);
  await back.page.getByRole('button', { name: 'Understood' }).press('Enter');
  await expect(back.page.getByText(/went back to the queue while this workstation/)).toHaveCount(0);

  expect((await client.conversations.messages({ conversationId })).conversation).toMatchObject({
    status: 'open',
    holder: { name: 'Mikko Saarinen' },
  });
});
