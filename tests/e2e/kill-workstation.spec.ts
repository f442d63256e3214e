import { expect } from '@playwright/test';
import { centralClient, conversationOf, spokenLines } from './support/central.ts';
import { type CoreAcknowledgements, listenToCore } from './support/core-acknowledgements.ts';
import { openCustomer } from './support/customer.ts';
import { type Screen, screenOf } from './support/screen.ts';
import { test } from './support/test.ts';

const ROUNDS = 20;
/** Slow enough that whole words take longer than the 400 ms in which the screen refuses an Enter. */
const KEY_DELAY_MS = 25;

test('The workstation is killed twenty times while typing and right after Enter: nothing is lost or doubled', async ({
  browser,
  central,
  workstation,
}) => {
  test.setTimeout(600_000);
  await openCustomer(browser, central.url, 'nordlys-sport', 'Ida', 'Hei!');
  const expected = ['incoming: Hei!'];

  const open = async () => {
    let core: CoreAcknowledgements | undefined;
    const started = await workstation('agent', {
      beforeOpening: (page) => {
        core = listenToCore(page);
      },
    });
    if (core === undefined) throw new Error('The page was opened before anybody listened.');
    return { ...started, core, screen: screenOf(started.page) };
  };
  let now = await open();
  await now.screen.claim('Ida', 'Nordlys Sport');

  for (let round = 1; round <= ROUNDS; round++) {
    const reply = now.screen.reply('Ida');
    const { core } = now;
    await reply.click();
    if (round % 2 === 1) {
      const text = `Utkast ${round}: jeg skriver fortsatt på svaret`;
      const typing = reply.pressSequentially(text, { delay: KEY_DELAY_MS }).catch(() => 'killed meanwhile');
      // Another length each round: killed in the middle of a word, of the text, near its end.
      await expect.poll(() => core.draft().length).toBeGreaterThan(round);
      await now.kill();
      await typing;

      now = await open();
      expect(await whereIs(now.screen, text, core.draft())).toBe('composer');
      await now.screen.reply('Ida').fill('');
    } else {
      const text = `Svar nummer ${round} ✓`;
      await reply.pressSequentially(text, { delay: KEY_DELAY_MS });
      const entered = reply.press('Enter').catch(() => 'killed meanwhile');
      // Every other time the key press and the kill race each other.
      if (round % 4 === 0) await entered;
      await now.kill();
      await entered;

      now = await open();
      const place = await whereIs(now.screen, text, core.draft());
      if (core.sent() > 0) expect(place).toBe('log');
      if (place === 'composer') {
        await now.screen.reply('Ida').fill(text);
        await now.screen.pressEnter('Ida');
      }
      await expect(now.screen.log('Ida', 'Nordlys Sport').getByText(text)).toHaveCount(1);
      expected.push(`outgoing: ${text}`);
    }
  }

  const client = await centralClient(central.url);
  const conversationId = await conversationOf(client, 'nordlys-sport', 'Ida');
  await expect.poll(() => spokenLines(client, conversationId), { timeout: 60_000 }).toEqual(expected);
});

/**
 * Once in the log with an empty composer, or in the composer alone: never both, never neither. The composer may lack
 * the last letters, which were typed in the moment of the kill, but none that the core had acknowledged.
 */
async function whereIs(screen: Screen, text: string, acknowledged: string): Promise<'log' | 'composer'> {
  const reply = screen.reply('Ida');
  await expect(reply).toBeVisible();
  const draft = await reply.inputValue();
  const inLog = await screen.log('Ida', 'Nordlys Sport').getByText(text).count();
  if (draft === '') {
    expect(inLog, `the log shows “${text}” once`).toBe(1);
    return 'log';
  }
  expect(inLog, `“${draft}” is in the composer, so “${text}” is not in the log`).toBe(0);
  expect(text.startsWith(draft), `“${text}” begins with “${draft}”`).toBe(true);
  expect(draft.startsWith(acknowledged), `“${draft}” begins with “${acknowledged}”`).toBe(true);
  return 'composer';
}
