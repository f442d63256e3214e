import { describe, expect, test } from 'vitest';
import { newId } from '../../../src/adapters/system/new-id.ts';
import type { AlertLadder } from '../../../src/contract/model/alert-ladder.ts';
import type { Conversation } from '../../../src/contract/model/conversation.ts';
import { MessageId, PersonId } from '../../../src/contract/model/ids.ts';
import type { EventCode, EventDetails } from '../../../src/contract/model/message.ts';
import type { Alert, AlertSignal, Notice } from '../../../src/contract/workstation/alerts.ts';
import { defaultSettings, type Settings } from '../../../src/contract/workstation/settings.ts';
import { createAlerts } from '../../../src/core/alerts/alerts.ts';
import { createKeptUpdates } from '../../../src/core/updates/keep-updates.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { brandIdOf, sampleBrand } from '../../support/sample-brand.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { openMemory } from '../knowledge/open-memory.ts';
import { conversationIdOf, sampleConversation } from './sample-conversations.ts';

const me = { personId: PersonId.parse(newId()), name: 'Nora' };
const colleague = { personId: PersonId.parse(newId()), name: 'Mikko' };
const kuuma = brandIdOf('kuuma');

/** Alerts on a real database, in one run of the process. */
function open({ folder = tempFolder(), clock = createManualClock(), ladder = {} as AlertLadder } = {}) {
  const store = openMemory(folder);
  let settings: Settings = defaultSettings;
  const shown: { readonly after: number; readonly alert: Alert }[] = [];
  const notices: Notice[] = [];
  const flashes: boolean[] = [];
  const handedOn: string[] = [];
  const start = clock.now();
  const brand = sampleBrand('kuuma', { handling: { alerts: ladder } });
  const kept = createKeptUpdates({ memory: store.updates, transaction: store.transaction, clock });
  const alerts = createAlerts({
    ...store,
    store: store.alerts,
    updates: { book: kept.book, store: store.updates.updates },
    shell: {
      showAlert: (alert) => shown.push({ after: clock.now() - start, alert }),
      withdrawAlert: () => {},
      showNotice: (notice) => notices.push(notice),
      setUnread: () => {},
      setFlashing: (flashing) => flashes.push(flashing),
    },
    settings: () => settings,
    brands: { brand: (brandId) => (brandId === kuuma ? brand : null) },
    personId: me.personId,
    capacity: () => 2,
    clock,
    onLadderEnds: (conversationId) => handedOn.push(conversationId),
  });
  alerts.setConnected(true);
  alerts.lookAgain();
  const put = (conversation: Conversation, messageIds: readonly MessageId[] = [], arrived = true) => {
    const { conversationId } = conversation;
    store.transaction(() => store.conversations.upsert(conversation));
    const messages = new Set(messageIds);
    const none = new Set<MessageId>();
    alerts.changed({
      ...{ conversationId, messages, removed: none, arrived: arrived ? messages : none },
      startOver: false,
    });
    clock.pass(100);
  };
  const line = (
    number: number,
    seq: number,
    kind: 'incoming' | 'event',
    text: string,
    details?: EventDetails,
  ) => {
    const messageId = MessageId.parse(newId());
    const at = clock.now();
    store.transaction(() =>
      store.messages.insert({
        ...{ messageId, conversationId: conversationIdOf(number), position: seq, seq, kind, text },
        ...{ authorName: '', origin: null, writtenAt: at, receivedAt: at, delivery: null, problem: null },
        ...(details ? { details } : {}),
      }),
    );
    return messageId;
  };
  const held = (number: number, changes: Partial<Conversation> = {}) =>
    sampleConversation(number, { status: 'open', holder: me, claimedAt: start, ...changes });
  return {
    ...{ store, alerts, clock, shown, notices, flashes, handedOn, put, held },
    waits: (number: number) => put(sampleConversation(number)),
    writes: (number: number, seq = 1) => {
      store.transaction(() => store.conversations.upsert(held(number, { lastSeq: seq })));
      put(held(number, { lastSeq: seq }), [line(number, seq, 'incoming', 'Hei')]);
    },
    happens: (number: number, seq: number, code: EventCode, details?: EventDetails) => {
      store.transaction(() => store.conversations.upsert(held(number, { lastSeq: seq })));
      put(held(number, { lastSeq: seq }), [line(number, seq, 'event', code, details)], false);
    },
    lives: () => store.alerts.all('').map(({ kind, life }) => ({ kind, state: life.state, rung: life.rung })),
    set: (changes: Partial<Settings>) => {
      settings = { ...settings, ...changes };
      alerts.lookAgain();
    },
    heard: async () => {
      const mailbox = alerts.watch();
      const { value } = await mailbox.next();
      mailbox.close();
      return value as AlertSignal & { readonly type: 'standing' };
    },
    close: () => {
      alerts.close();
      kept.book.close();
      store.close();
    },
  };
}

describe('The ladder of an alert that nobody sees', () => {
  test('is the notification at once, its repetition after 30 s, flashing after a minute, and no more', () => {
    const { waits, clock, shown, flashes, handedOn, lives } = open();
    waits(1);
    clock.pass(600_000);
    expect(shown.map(({ after }) => Math.round(after / 1000))).toEqual([0, 30, 60]);
    expect([flashes, handedOn]).toEqual([[true], []]);
    expect(lives()).toEqual([{ kind: 'conversationWaiting', state: 'raised', rung: 'flash' }]);
  });

  test('is what the brand says it is', () => {
    const { waits, clock, shown } = open({
      ladder: { notificationAfterSeconds: 5, repeatAfterSeconds: 20, flashAfterSeconds: 3600 },
    });
    waits(1);
    clock.pass(600_000);
    expect(shown.map(({ after }) => Math.round(after / 1000))).toEqual([5, 20]);
  });

  test('ends where it is seen, though being listed alone does not end it', () => {
    const { waits, clock, shown, flashes, alerts, store, lives } = open();
    waits(1);
    const [{ alertId } = { alertId: '' }] = store.alerts.standing();
    alerts.shown([alertId]);
    clock.pass(61_000);
    expect([shown.length, flashes]).toEqual([3, [true]]);
    alerts.seen([alertId]);
    clock.pass(600_000);
    expect([shown.length, flashes]).toEqual([3, [true, false]]);
    expect(lives()).toEqual([{ kind: 'conversationWaiting', state: 'seen', rung: 'flash' }]);
  });

  test('goes on after a restart from where it was, without telling what is past again', () => {
    const folder = tempFolder();
    const first = open({ folder });
    first.waits(1);
    first.clock.pass(10_000);
    first.close();
    first.clock.pass(10_000);
    const second = open({ folder, clock: first.clock });
    expect(second.shown).toEqual([]);
    second.clock.pass(11_000);
    expect(second.shown).toHaveLength(1);
    expect(second.lives()[0]?.rung).toBe('repeat');
  });

  test('does not begin anew when the customer writes again', () => {
    const { writes, clock, flashes } = open();
    writes(1, 1);
    clock.pass(50_000);
    writes(1, 2);
    clock.pass(11_000);
    expect(flashes).toEqual([true]);
  });

  test('waits for the end of quiet hours', () => {
    const clock = createManualClock(new Date(2026, 0, 15, 6, 59).getTime());
    const { waits, shown, set } = open({ clock });
    set({ quietHours: { from: 22 * 60, to: 7 * 60 } });
    waits(1);
    clock.pass(50_000);
    expect(shown).toEqual([]);
    clock.pass(15_000);
    expect(shown).toHaveLength(1);
  });
});

describe('The last rung', () => {
  const ladder = { handOnAfterSeconds: 120 };

  test('gives on a conversation whose holder has not seen the message, once', () => {
    const { writes, clock, handedOn } = open({ ladder });
    writes(1);
    clock.pass(119_000);
    expect(handedOn).toEqual([]);
    clock.pass(600_000);
    expect(handedOn).toEqual([conversationIdOf(1)]);
  });

  test('waits for the connection', () => {
    const { writes, clock, alerts, handedOn } = open({ ladder });
    alerts.setConnected(false);
    writes(1);
    clock.pass(600_000);
    expect(handedOn).toEqual([]);
    alerts.setConnected(true);
    expect(handedOn).toEqual([conversationIdOf(1)]);
  });

  test('is not there for what is not held, nor for a message that was seen', () => {
    const { writes, waits, clock, alerts, handedOn } = open({ ladder });
    waits(2);
    writes(1);
    alerts.attention({ windowFocused: true, visible: [conversationIdOf(1)] });
    clock.pass(600_000);
    expect(handedOn).toEqual([]);
  });
});

describe('Alerts to what happened without the agent', () => {
  const transferId = newId();
  const offer = (clock: { now: () => number }) =>
    sampleConversation(3, {
      status: 'open',
      holder: colleague,
      transfer: {
        ...{ transferId, from: colleague, to: me, note: '' },
        ...{ offeredAt: clock.now(), expiresAt: clock.now() + 60_000 },
      } as NonNullable<Conversation['transfer']>,
    });

  test('tell of an offer until it is accepted or over', () => {
    const accepted = open();
    accepted.put(offer(accepted.clock));
    expect(accepted.lives()).toMatchObject([{ kind: 'transferOffered', state: 'raised' }]);
    accepted.put(accepted.held(3, { transfer: null }));
    expect(accepted.lives()).toMatchObject([{ kind: 'transferOffered', state: 'acted' }]);

    const over = open();
    over.put(offer(over.clock));
    over.put({ ...offer(over.clock), transfer: null });
    expect(over.lives()).toMatchObject([{ kind: 'transferOffered', state: 'withdrawn' }]);
  });

  test.each([
    ['snoozeEnded', 'snoozeEnded'],
    ['transferDeclined', 'transferReturned'],
    ['transferTimedOut', 'transferReturned'],
  ] as const)('tell of %s once, also across a restart, until the conversation is looked at', (code, kind) => {
    const folder = tempFolder();
    const first = open({ folder });
    first.happens(1, 2, code);
    expect(first.lives()).toMatchObject([{ kind, state: 'raised' }]);
    const { messageId } = first.store.messages.newest(conversationIdOf(1), 1)[0] ?? {};
    first.alerts.attention({ windowFocused: true, visible: [conversationIdOf(1)] });
    expect(first.lives()).toMatchObject([{ kind, state: 'acted' }]);
    first.close();
    const second = open({ folder, clock: first.clock });
    if (messageId) second.put(second.held(1, { lastSeq: 2 }), [messageId], false);
    expect(second.lives()).toMatchObject([{ kind, state: 'acted' }]);
  });

  test('say nothing of a snooze that the agent ended', () => {
    const { happens, lives } = open();
    happens(1, 2, 'snoozeEnded', { by: 'Nora Lindqvist' });
    expect(lives()).toEqual([]);
  });

  test('tell of a conversation that was handed back, once', () => {
    const { put, alerts, lives, clock } = open();
    put(sampleConversation(1, { status: 'resolved' }));
    const told = [
      { conversationId: conversationIdOf(1), brandId: kuuma, customerName: 'Ida', at: clock.now() },
    ];
    alerts.handedBack(told);
    alerts.handedBack(told);
    expect(lives()).toMatchObject([{ kind: 'handedBack', state: 'raised' }]);
  });
});

test('What was opened from the list is acted upon, or seen where more than that is asked', async () => {
  const { waits, writes, alerts, store, lives, heard } = open();
  writes(1);
  waits(2);
  for (const { alertId } of store.alerts.standing()) alerts.opened(alertId);
  expect(lives()).toMatchObject([
    { kind: 'newMessage', state: 'acted' },
    { kind: 'conversationWaiting', state: 'seen' },
  ]);
  const { alerts: standing } = await heard();
  expect(standing).toMatchObject([{ kind: 'conversationWaiting', state: 'seen', customerName: 'Ida' }]);
});
