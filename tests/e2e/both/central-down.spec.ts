import { expect } from '@playwright/test';
import { kuumaKeittiot } from '../../../src/demo/brands/kuuma-keittiot/kuuma-keittiot.ts';
import { centralClient, conversationOf, spokenLines, startCentral } from '../support/central.ts';
import { openCustomer } from '../support/customer.ts';
import { screenOf } from '../support/screen.ts';
import { test } from '../support/test.ts';

test('The central service is gone for a while: looking up, reading and writing go on, and three messages arrive once', async ({
  browser,
  central,
  workstation,
  centralFolder,
}) => {
  const { page } = await workstation('agent');
  const screen = screenOf(page);
  await openCustomer(browser, central.url, 'kuuma-keittiot', 'Pekka', 'Mitä maksaa sohva?');
  await openCustomer(browser, central.url, 'kuuma-keittiot', 'Aino', 'Hei!');
  await screen.claim('Pekka', 'Kuuma Keittiöt');
  const log = screen.log('Pekka', 'Kuuma Keittiöt');
  // What is looked up later must be on this computer.
  await expect(screen.lookup.getByText(/^as of/)).toBeVisible();

  await central.command.stop('SIGKILL');
  await expect(page.getByText(/Reconnecting|Disconnected/).first()).toBeVisible();

  const [item] = [...kuumaKeittiot.priceItems].sort((one, other) => other.popularity - one.popularity);
  if (item === undefined) throw new Error('The demo brand has no price items.');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(screen.searchbox).toBeFocused();
  await screen.searchbox.fill(item.sku);
  await expect(screen.results.getByRole('option').first()).toContainText(item.name);

  const written = ['Hetkinen, katson.', 'Sohvia on monta.', 'Kerron pian lisää! 🙂'];
  for (const text of written) await screen.write('Pekka', text);
  await expect(log.getByText('Queued')).not.toHaveCount(0);
  await expect(log.getByText('Sent', { exact: true })).toHaveCount(0);

  await screen.queue.getByRole('option', { name: /Aino/ }).click();
  await expect(screen.conversation('Aino', 'Kuuma Keittiöt')).toHaveCount(0);

  const again = await startCentral(centralFolder, { port: central.port });
  try {
    await expect(log.getByText('Queued')).toHaveCount(0, { timeout: 60_000 });
    const client = await centralClient(again.url);
    const conversationId = await conversationOf(client, 'kuuma-keittiot', 'Pekka');
    await expect
      .poll(() => spokenLines(client, conversationId), { timeout: 60_000 })
      .toEqual(['incoming: Mitä maksaa sohva?', ...written.map((text) => `outgoing: ${text}`)]);
    await screen.write('Pekka', 'Olen taas täällä.');
    await expect.poll(async () => (await spokenLines(client, conversationId)).length).toBe(5);
  } finally {
    await page.close();
    await again.command.stop();
  }
});
