import { describe, expect, test } from 'vitest';
import { createFallbackPoller, pollEveryMs } from '../../../src/slack-bridge/fallback/fallback-poller.ts';
import { createNameBook } from '../../../src/slack-bridge/names/name-book.ts';
import { ANNA, BRIDGE, LOUNGE, TEAM_ID, URGENT } from '../support/brand-workspace.ts';
import { openSlackForOne } from '../support/slack-for-one.ts';

const MINUTE = 60_000;

function openPoller(channels: readonly string[] = [URGENT], workstations = 2) {
  const opened = openSlackForOne();
  const { time, random, reading, calls } = opened;
  /** When each text was seen first. */
  const seen = new Map<string, number>();
  const failed: string[] = [];
  const poller = createFallbackPoller({
    ...{ slack: reading, book: createNameBook({ slack: reading, clock: time }), clock: time, random },
    identity: { teamId: TEAM_ID, teamName: '', botUserId: BRIDGE, botId: null, botName: '', scopes: [] },
    channels: () => channels,
    workstations,
    background: (_, work) => {
      work.catch((error: unknown) => failed.push(String(error)));
    },
    onPosts: (_, posts) => {
      for (const { text } of posts) if (!seen.has(text)) seen.set(text, time.monotonic());
    },
    onFailed: (channelId, { code }) => failed.push(`${channelId} ${code}`),
  });
  const polls = () => calls.filter(({ method }) => method === 'conversations.history').map(({ at }) => at);
  return { ...opened, poller, seen, failed, polls };
}

describe('A workstation that looks at Slack by itself', () => {
  test('looks once a minute at most, and less often the more workstations and channels share the limit', () => {
    expect(pollEveryMs(1, 1)).toBe(MINUTE);
    expect(pollEveryMs(10, 4)).toBe(MINUTE);
    expect(pollEveryMs(100, 4)).toBe(10 * MINUTE);
  });

  test('begins within a minute, then keeps its pace, and not in step with the others', async () => {
    const { time, poller, polls } = openPoller();
    poller.start();
    await time.pass(60 * MINUTE);
    const [first = Number.NaN, ...others] = polls();
    expect(first).toBeLessThanOrEqual(MINUTE);
    const pauses = others.map((at, index) => at - (polls()[index] ?? 0));
    expect(pauses.length).toBeGreaterThan(40);
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(MINUTE);
    expect(Math.max(...pauses)).toBeLessThan(1.25 * MINUTE + 1_000);
    expect(new Set(pauses.map((ms) => Math.round(ms / 1_000))).size).toBeGreaterThan(5);
  });

  test('shows a post no later than it says', async () => {
    const { time, random, workspace, poller, seen } = openPoller([URGENT], 60);
    poller.start();
    await time.pass(2 * MINUTE);
    const writtenAt = new Map<string, number>();
    for (let count = 0; count < 30; count += 1) {
      const text = `price ${count}`;
      workspace.post({ channel: URGENT, user: ANNA, text });
      writtenAt.set(text, time.monotonic());
      await time.pass(3 * MINUTE * random());
    }
    await time.pass(poller.lateByMs() + 5_000);
    const late = [...writtenAt].map(([text, at]) => (seen.get(text) ?? Number.POSITIVE_INFINITY) - at);
    // A call and the look-up of a name come on top.
    expect(Math.max(...late)).toBeLessThan(poller.lateByMs() + 3_000);
    expect(Math.max(...late)).toBeGreaterThan(MINUTE / 2);
  });

  test('shows what was posted within the hour before, which the service may not have passed on', async () => {
    const { time, workspace, poller, seen } = openPoller();
    workspace.post({ channel: URGENT, user: ANNA, text: 'long ago' });
    await time.pass(61 * MINUTE);
    workspace.post({ channel: URGENT, user: ANNA, text: 'just before' });
    await time.pass(30 * MINUTE);
    poller.start();
    await time.pass(2 * MINUTE);
    expect([...seen.keys()]).toEqual(['just before']);
  });

  test('says nothing once it was stopped, also of a page that was on its way', async () => {
    const { time, workspace, poller, seen, polls } = openPoller();
    workspace.post({ channel: URGENT, user: ANNA, text: 'here' });
    poller.start();
    while (polls().length === 0) await time.pass(1);
    poller.stop();
    await time.pass(10 * MINUTE);
    expect(polls()).toHaveLength(1);
    expect(seen.size).toBe(0);
  });

  test('names a channel that it may not read, and reads the others', async () => {
    const { time, workspace, poller, seen, failed } = openPoller([LOUNGE, URGENT]);
    workspace.post({ channel: URGENT, user: ANNA, text: 'here' });
    poller.start();
    await time.pass(1.1 * MINUTE);
    expect(failed).toEqual([`${LOUNGE} notInChannel`]);
    expect([...seen.keys()]).toEqual(['here']);
  });
});
