import { describe, expect, test } from 'vitest';
import { createPoster } from '../../../src/slack-bridge/outbound/poster.ts';
import type { BridgeCentral } from '../../../src/slack-bridge/ports/bridge-central.ts';
import { createModelCentral } from '../simulation/model-central.ts';
import { LOUNGE, TEAM_ID, URGENT } from '../support/brand-workspace.ts';
import { openSlackForOne } from '../support/slack-for-one.ts';

const QUESTION = '00000000-0000-4000-8000-000000000001';

async function openPosting() {
  const opened = openSlackForOne();
  const { time, workspace, slack, scheduler, reading, calls } = opened;
  const central = await createModelCentral(time, {});
  let leaseEndsAt = Number.POSITIVE_INFINITY;
  /** Of one lease after the other, or of two machines. */
  const openPoster = (tell: BridgeCentral['posted'] = central.posted) => {
    const poster = createPoster({
      ...{ teamId: TEAM_ID, slack, reading, scheduler, clock: time },
      central: { posted: tell },
      lease: { fencing: (forMs = 0) => (leaseEndsAt - time.monotonic() > forMs ? 1 : null) },
    });
    poster.began();
    const waiting = () => central.outbound.filter(({ state }) => state === 'waiting');
    return { ...poster, postWaiting: () => poster.post(waiting()) };
  };
  const ask = (channelId: string) =>
    central.ask({
      ...{ outboundId: QUESTION, teamId: TEAM_ID, channelId, threadTs: null, text: 'Is it so?' },
      createdAt: time.now(),
    });
  return {
    ...{ ...opened, central, openPoster, ask },
    endLeaseIn: (ms: number) => {
      leaseEndsAt = time.monotonic() + ms;
    },
    ours: () => workspace.messages(URGENT).map(({ metadata }) => metadata?.event_payload.id),
    called: () => calls.map(({ method }) => method),
    state: () => central.outbound[0]?.state,
  };
}

describe('What we post in Slack', () => {
  test('is posted, and told to the service', async () => {
    const { time, openPoster, ask, ours, state } = await openPosting();
    ask(URGENT);
    openPoster().postWaiting();
    await time.pass(5_000);
    expect(ours()).toEqual([QUESTION]);
    expect(state()).toBe('posted');
  });

  test.each([
    ['found where it came through', true],
    ['posted where it did not', false],
  ])('is looked for before it is tried again when the answer was lost, and %s', async (_, carriedOut) => {
    const { time, workspace, openPoster, ask, ours, called, state } = await openPosting();
    workspace.failNext('chat.postMessage', { kind: 'lostAnswer', by: 'reset', carriedOut });
    ask(URGENT);
    const { postWaiting } = openPoster();
    postWaiting();
    await time.pass(5_000);
    expect(state()).toBe('waiting');
    await time.pass(10_000);
    postWaiting();
    await time.pass(5_000);
    expect(ours()).toEqual([QUESTION]);
    expect(state()).toBe('posted');
    const tried = ['conversations.history', 'chat.postMessage'];
    expect(called()).toEqual(carriedOut ? [...tried, 'conversations.history'] : [...tried, ...tried]);
  });

  test('is left alone while Slack may still be busy with a call that was given up', async () => {
    const { time, workspace, openPoster, ask, called } = await openPosting();
    workspace.failNext('chat.postMessage', { kind: 'lostAnswer', by: 'reset', carriedOut: false });
    ask(URGENT);
    const { postWaiting } = openPoster();
    postWaiting();
    await time.pass(5_000);
    const before = called().length;
    postWaiting();
    await time.pass(2_000);
    expect(called()).toHaveLength(before);
  });

  test('is not doubled by whoever gets the lease after one that posted and could not tell', async () => {
    const { time, openPoster, ask, ours, state } = await openPosting();
    ask(URGENT);
    openPoster(async () => ({ ok: false, code: 'unavailable' })).postWaiting();
    await time.pass(5_000);
    expect([ours(), state()]).toEqual([[QUESTION], 'waiting']);
    openPoster().postWaiting();
    await time.pass(5_000);
    expect([ours(), state()]).toEqual([[QUESTION], 'posted']);
  });

  test('is not begun with when the lease may end before the call does, also while it waits for its turn', async () => {
    const { time, workspace, openPoster, ask, endLeaseIn, ours, called } = await openPosting();
    ask(URGENT);
    const { postWaiting } = openPoster();
    endLeaseIn(11_000);
    postWaiting();
    await time.pass(15_000);
    expect(called()).toEqual([]);
    // Slack asks for patience, and the lease is as good as over when that ends.
    endLeaseIn(20_000);
    workspace.failNext('chat.postMessage', { kind: 'rateLimited', retryAfter: '15' });
    postWaiting();
    await time.pass(30_000);
    expect(called()).toEqual(['conversations.history', 'chat.postMessage']);
    expect(ours()).toEqual([]);
  });

  test('has failed for good where the app is no member, and says what to do', async () => {
    const { time, central, openPoster, ask, state } = await openPosting();
    ask(LOUNGE);
    const problems: unknown[] = [];
    openPoster((input) => {
      problems.push(input.result);
      return central.posted(input);
    }).postWaiting();
    await time.pass(5_000);
    expect(state()).toBe('failed');
    expect(problems).toEqual([{ state: 'failed', problem: expect.stringContaining('Invite it') }]);
  });
});
