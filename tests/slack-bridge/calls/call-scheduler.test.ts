import { describe, expect, test } from 'vitest';
import { BRIDGE_BUDGETS, type SlackMethod } from '../../../src/slack-bridge/calls/call-budgets.ts';
import { createCallScheduler } from '../../../src/slack-bridge/calls/call-scheduler.ts';
import type { SlackAnswer } from '../../../src/slack-bridge/ports/slack-port.ts';
import { createVirtualTime } from '../simulation/virtual-time.ts';

const MINUTE = 60_000;
const done: SlackAnswer<string> = { ok: true, value: 'done' };
const refused = (retryAfterMs?: number): SlackAnswer<string> => ({
  ...{ ok: false, code: 'rateLimited' },
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});

/** Calls that take a tenth of a second, and when each of them began. */
function openScheduler() {
  const time = createVirtualTime(0);
  const budgets = { ...BRIDGE_BUDGETS, 'users.info': { calls: 3, perMs: MINUTE } };
  const scheduler = createCallScheduler({ clock: time, random: () => 0, budgets });
  const began: number[] = [];
  const answers: SlackAnswer<string>[] = [];
  const call = (method: SlackMethod, answerTo: (attempt: number) => SlackAnswer<string> = () => done) => {
    let attempt = 0;
    scheduler
      .run(method, async () => {
        attempt += 1;
        const answer = answerTo(attempt);
        began.push(time.monotonic());
        await time.sleep(100);
        return answer;
      })
      .then((answer) => answers.push(answer));
  };
  return { time, call, began, answers };
}

describe('Calls of Slack', () => {
  test('of one method are no more than its budget within any span, and all are made', async () => {
    const { time, call, began, answers } = openScheduler();
    for (let count = 0; count < 10; count += 1) call('users.info');
    await time.pass(4 * MINUTE);
    expect(answers).toHaveLength(10);
    const spans = began.slice(3).map((at, index) => at - (began[index] ?? 0));
    expect(Math.min(...spans)).toBeGreaterThanOrEqual(MINUTE);
    expect(Math.max(...spans)).toBeLessThan(MINUTE + 1_000);
  });

  test('of one method are made one after the other', async () => {
    const { time, call, began } = openScheduler();
    call('users.info');
    call('users.info');
    await time.pass(50);
    expect(began).toEqual([0]);
    await time.pass(100);
    expect(began).toEqual([0, 100]);
  });

  test('of one method keep those of another from nothing', async () => {
    const { time, call, answers } = openScheduler();
    for (let count = 0; count < 10; count += 1) call('users.info');
    await time.pass(1_000);
    expect(answers).toHaveLength(3);
    call('conversations.history');
    await time.pass(200);
    expect(answers).toHaveLength(4);
  });

  test('wait as long as Slack asks for, also those behind the one that was refused', async () => {
    const { time, call, began, answers } = openScheduler();
    call('conversations.history', (attempt) => (attempt === 1 ? refused(20_000) : done));
    call('conversations.history');
    await time.pass(20_000);
    expect(began).toEqual([0]);
    await time.pass(1_000);
    expect(began).toEqual([0, 20_100, 20_200]);
    expect(answers).toEqual([done, done]);
  });

  test('wait half a minute when Slack does not say for how long', async () => {
    const { time, call, began } = openScheduler();
    call('conversations.history', (attempt) => (attempt === 1 ? refused() : done));
    await time.pass(MINUTE);
    expect(began).toEqual([0, 30_100]);
  });

  test('wait a second at least and a quarter of an hour at most, whatever Slack says', async () => {
    const { time, call, began } = openScheduler();
    call('conversations.history', (attempt) => (attempt === 1 ? refused(0) : done));
    call('conversations.replies', (attempt) => (attempt === 1 ? refused(86_400_000) : done));
    await time.pass(16 * MINUTE);
    expect(began).toEqual([0, 0, 1_100, 900_100]);
  });

  test('are given up after three refusals, and those behind them wait for the last one’s pause', async () => {
    const { time, call, began, answers } = openScheduler();
    call('conversations.history', () => refused(5_000));
    call('conversations.history');
    await time.pass(MINUTE);
    expect(answers).toEqual([refused(5_000), done]);
    expect(began).toEqual([0, 5_100, 10_200, 15_300]);
  });
});
