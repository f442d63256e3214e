import { join } from 'node:path';
import { expect } from '@playwright/test';
import { demoEmails } from '../../src/demo/demo-people.ts';
import { startCentral } from './support/central.ts';
import { customerOf, fillHistory, type History, textOf } from './support/fill-history.ts';
import { pageMemory, processMemory } from './support/memory.ts';
import { withDatabase } from './support/profile-files.ts';
import { screenOf } from './support/screen.ts';
import { watchOpening, watchScrolling } from './support/scroll-watch.ts';
import { test } from './support/test.ts';
import { startWorkstation } from './support/workstation.ts';

const HISTORY: History = {
  brandId: 'nordlys-sport',
  email: demoEmails.agent,
  conversations: 50,
  messagesEach: 2000,
};
/** Only what would be plainly broken fails; the figures are printed. */
const SANE_MS = 10_000;
/** Rows in sight, those kept around them, and some room: far fewer than were read. */
const ELEMENTS_IN_LOG = 120;

test('Fifty conversations of 2,000 messages: opening shows the newest, scrolling up shows them all in order', async ({
  browser,
  centralFolder,
  folder,
}) => {
  test.setTimeout(600_000);
  await fillHistory(centralFolder, HISTORY);
  const central = await startCentral(centralFolder, { demo: false });
  const dataFolder = join(folder, 'agent');
  const workstation = await startWorkstation({
    host: 'web',
    dataFolder,
    central: central.url,
    account: 'agent',
    browser,
  });
  try {
    const { page } = workstation;
    const screen = screenOf(page);
    await expect(page.getByText('50 of 50 chats')).toBeVisible();
    const synced = performance.now();
    const total = HISTORY.conversations * HISTORY.messagesEach;
    await expect.poll(() => countMessages(dataFolder), { timeout: 180_000 }).toBe(total);
    say('all messages here after', performance.now() - synced);

    const newest = textOf(HISTORY.messagesEach);
    for (const number of [1, 2, 3]) {
      const opened = await watchOpening(page, newest);
      await screen.queue.getByRole('option', { name: customerOf(number) }).click();
      const log = screen.log(customerOf(number), 'Nordlys Sport');
      await expect(log.getByText(newest)).toBeInViewport();
      const took = await opened();
      say(`opening ${customerOf(number)}`, took);
      expect(took).toBeLessThan(SANE_MS);
    }

    const pane = `Conversation with ${customerOf(3)}, Nordlys Sport`;
    const log = screen.log(customerOf(3), 'Nordlys Sport');
    const watch = await watchScrolling(page, pane);
    await log.hover();
    const beginning = log.getByText(textOf(1), { exact: true });
    await expect(async () => {
      for (let step = 0; step < 10; step++) await page.mouse.wheel(0, -700);
      expect(await beginning.isVisible()).toBe(true);
    }).toPass({ intervals: [1], timeout: 240_000 });
    const { frameGaps, shown } = await watch.stop();

    for (const numbers of shown)
      expect(numbers, 'in order and without holes').toEqual(follow(numbers[0], numbers));
    const seen = new Set(shown.flat());
    expect(seen.size, 'every message was on the screen').toBe(HISTORY.messagesEach);
    expect(Math.max(...shown.map((numbers) => numbers.length))).toBeLessThan(ELEMENTS_IN_LOG);
    expect(Math.max(...frameGaps)).toBeLessThan(SANE_MS);

    await page.getByRole('button', { name: 'Go to the newest message' }).click();
    await expect(log.getByText(newest)).toBeInViewport();

    const gaps = frameGaps.toSorted((one, other) => one - other);
    say('frames while scrolling', gaps.length, 'frames');
    say('frame gap, median', gaps[Math.floor(gaps.length / 2)]);
    say('frame gap, p95', gaps[Math.floor(gaps.length * 0.95)]);
    say('frame gap, longest', gaps.at(-1));
    const { heap, elements } = await pageMemory(page);
    say('heap of the page', heap, 'MB');
    say('elements of the page', elements, 'elements');
    say('memory of the workstation process', processMemory(workstation.processId) ?? undefined, 'MB');
  } finally {
    await workstation.close();
    await central.command.stop();
  }
});

function follow(first: number | undefined, numbers: readonly number[]): number[] {
  return numbers.map((_, index) => (first ?? 0) + index);
}

function countMessages(dataFolder: string): Promise<unknown> {
  return withDatabase(dataFolder, 'core.db', (db) =>
    db.prepare('SELECT count(*) FROM messages').pluck().get(),
  );
}

/** Printed and kept in the report, never judged: machines differ. */
function say(what: string, figure: number | undefined, unit = 'ms'): void {
  const text = figure === undefined ? 'not told by this system' : `${Math.round(figure * 10) / 10} ${unit}`;
  console.log(`    ${what}: ${text}`);
  test.info().annotations.push({ type: what, description: text });
}
