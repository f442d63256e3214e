import { expect } from '@playwright/test';
import { centralClient, conversationOf, spokenLines } from './support/central.ts';
import { openCustomer } from './support/customer.ts';
import { screenOf } from './support/screen.ts';
import { test } from './support/test.ts';

const ROUNDS = 20;

test('The workstation is killed twenty times while typing and right after Enter: nothing is lost or doubled', async ({
  browser,
  central,
  workstation,
}) => {
  test.setTimeout(600_000);
  await openCustomer(browser, central.url, 'nordlys-sport', 'Ida', 'Hei!');
  const client = await centralClient(central.url);
  const expected = ['incoming: Hei!'];
  let started = await workstation('agent');
  await screenOf(started.page).claim('Ida', 'Nordlys Sport');
  const conversationId = await conversationOf(client, 'nordlys-sport', 'Ida');

  for (let round = 1; round <= ROUNDS; round++) {
    const screen = screenOf(started.page);
    await expect(screen.reply('Ida')).toBeVisible();
    const message = `Svar nummer ${round} ✓`;
    await screen.write('Ida', message);
    expected.push(`outgoing: ${message}`);
    const log = screen.log('Ida', 'Nordlys Sport');
    const draft = `Utkast ${round}: jeg skriver fortsatt`;
    if (round % 2 === 0) {
      // Right after Enter: the screen shows the message, so it is on disk, wherever its journey stands.
      await expect(log.getByText(message)).toBeVisible();
    } else {
      await expect(log.getByText(message)).toBeVisible();
      await screen.reply('Ida').pressSequentially(draft);
      await expect(screen.conversation('Ida', 'Nordlys Sport').getByText('Draft saved')).toBeVisible();
    }
    await started.kill();

    started = await workstation('agent');
    const back = screenOf(started.page);
    const reply = back.reply('Ida');
    await expect(reply).toHaveValue(round % 2 === 0 ? '' : draft);
    await expect(back.log('Ida', 'Nordlys Sport').getByText(message)).toHaveCount(1);
    await reply.fill('');
  }

  await expect.poll(() => spokenLines(client, conversationId), { timeout: 60_000 }).toEqual(expected);
});
