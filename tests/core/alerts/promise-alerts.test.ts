import { describe, expect, test } from 'vitest';
import { newId } from '../../../src/adapters/system/new-id.ts';
import type { CustomerPromise, Sentiment } from '../../../src/contract/model/conversation-beside.ts';
import { PromiseId, QueueId } from '../../../src/contract/model/ids.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { colleague, kuuma, me, openAlerts } from './alerts-scene.ts';
import { conversationIdOf, sampleConversation } from './sample-conversations.ts';

const HOUR_MS = 3_600_000;

/** Made now by me, due in a day, and called so an hour before. */
function promiseAt(now: number, changes: Partial<CustomerPromise> = {}): CustomerPromise {
  return {
    promiseId: PromiseId.parse(newId()),
    ...{ code: 'callBack', label: 'Call back', by: me, madeAt: now },
    ...{ dueSoonAt: now + 23 * HOUR_MS, dueAt: now + 24 * HOUR_MS, keptAt: null },
    ...changes,
  };
}

const states = (lives: readonly { kind: string; state: string }[]) =>
  lives.map(({ kind, state }) => `${kind} ${state}`).toSorted();

describe('Alerts to promises', () => {
  test('tell once that one is due and once that it is overdue, until it is kept', async () => {
    const { put, held, clock, lives, shown, heard } = openAlerts();
    const promise = promiseAt(clock.now());
    put(held(1, { promises: [promise] }));
    clock.pass(23 * HOUR_MS - 1_000);
    expect(lives()).toEqual([]);
    clock.pass(1_000);
    expect(states(lives())).toEqual(['promiseDue raised']);
    expect((await heard()).alerts).toMatchObject([
      { kind: 'promiseDue', preview: 'Call back', customerName: 'Ida', at: promise.dueSoonAt },
    ]);
    clock.pass(HOUR_MS);
    expect(states(lives())).toEqual(['promiseDue withdrawn', 'promiseOverdue raised']);
    clock.pass(HOUR_MS);
    const overdue = shown.filter(({ alert }) => alert.kind === 'promiseOverdue');
    expect(overdue.map(({ after }) => after - 24 * HOUR_MS)).toEqual([0, 30_000, 60_000]);
    put(held(1, { promises: [{ ...promise, keptAt: clock.now() }] }));
    expect(states(lives())).toEqual(['promiseDue withdrawn', 'promiseOverdue acted']);
    expect((await heard()).alerts).toEqual([]);
  });

  test('hold over a restart, and are not raised again; what fell due meanwhile is', () => {
    const folder = tempFolder();
    const clock = createManualClock();
    const before = openAlerts({ folder, clock });
    const [first, second] = [promiseAt(clock.now()), promiseAt(clock.now() + 2 * HOUR_MS)];
    before.put(before.held(1, { promises: [first] }));
    before.put(before.held(2, { promises: [second] }));
    clock.pass(23 * HOUR_MS);
    before.alerts.seen(before.store.alerts.standing().map(({ alertId }) => alertId));
    expect(states(before.lives())).toEqual(['promiseDue seen']);
    before.close();

    clock.pass(30 * 60_000);
    const after = openAlerts({ folder, clock });
    clock.pass(1_000);
    expect(states(after.lives())).toEqual(['promiseDue seen']);
    after.close();
    clock.pass(10 * HOUR_MS);
    const late = openAlerts({ folder, clock });
    clock.pass(1_000);
    expect(states(late.lives())).toEqual([
      'promiseDue withdrawn',
      'promiseOverdue raised',
      'promiseOverdue raised',
    ]);
  });

  test('outlive the conversation', () => {
    const { put, held, clock, lives } = openAlerts();
    put(held(1, { status: 'resolved', resolvedAt: 2, promises: [promiseAt(clock.now())] }));
    clock.pass(24 * HOUR_MS);
    expect(states(lives())).toContain('promiseOverdue raised');
  });

  test('of a colleague are for who leads the team, and only when they are overdue', () => {
    const theirs = (now: number) =>
      sampleConversation(1, {
        ...{ status: 'open', holder: colleague, brandId: kuuma },
        promises: [promiseAt(now, { by: colleague })],
      });
    const [agent, leader] = [openAlerts(), openAlerts({ leads: true })];
    for (const scene of [agent, leader]) scene.put(theirs(scene.clock.now()));
    for (const scene of [agent, leader]) scene.clock.pass(23 * HOUR_MS + 60_000);
    expect([agent.lives(), leader.lives()]).toEqual([[], []]);
    for (const scene of [agent, leader]) scene.clock.pass(HOUR_MS);
    expect(agent.lives()).toEqual([]);
    expect(states(leader.lives())).toEqual(['promiseOverdue raised']);
  });

  test('stay when they are opened, since going there keeps nothing, and go with the conversation', () => {
    const { put, held, clock, lives, alerts, store } = openAlerts();
    put(held(1, { promises: [promiseAt(clock.now())] }));
    clock.pass(24 * HOUR_MS);
    const [{ alertId } = { alertId: '' }] = store.alerts.standing();
    alerts.opened(alertId);
    expect(states(lives())).toContain('promiseOverdue seen');
    store.transaction(() => store.conversations.remove(conversationIdOf(1)));
    alerts.lookAgain();
    clock.pass(1_000);
    expect(states(lives())).toContain('promiseOverdue withdrawn');
  });
});

test('Of more customers than one has room for, the upset are told of first', () => {
  const { put, lives, store } = openAlerts();
  const upset: Sentiment = { mood: 'upset', because: ['!!!'], by: 'words' };
  store.transaction(() => {
    for (const number of [1, 2, 3]) store.conversations.upsert(sampleConversation(number));
    store.conversations.upsert(sampleConversation(4, { sentiment: upset, waitingSince: 9 }));
  });
  put(sampleConversation(3));
  expect(lives()).toHaveLength(2);
  expect(store.alerts.find(`waiting:${conversationIdOf(4)}`)).not.toBeNull();
});

test('What waits in a queue of others, and is known only for a promise, is told of as a promise alone', () => {
  const { put, lives, clock } = openAlerts();
  put(sampleConversation(1, { queueId: QueueId.parse('internal'), promises: [promiseAt(clock.now())] }));
  expect(lives()).toEqual([]);
  clock.pass(23 * HOUR_MS);
  expect(states(lives())).toEqual(['promiseDue raised']);
});
