import { describe, expect, test } from 'vitest';
import { newId } from '../../../src/adapters/system/new-id.ts';
import type { Conversation } from '../../../src/contract/model/conversation.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { colleague, kuuma, me, openAlerts } from './alerts-scene.ts';
import { conversationIdOf, sampleConversation } from './sample-conversations.ts';

describe('The ladder of an alert that nobody sees', () => {
  test('is the notification at once, its repetition after 30 s, flashing after a minute, and no more', () => {
    const { waits, clock, shown, flashes, handedOn, lives } = openAlerts();
    waits(1);
    clock.pass(600_000);
    expect(shown.map(({ after }) => Math.round(after / 1000))).toEqual([0, 30, 60]);
    expect([flashes, handedOn]).toEqual([[true], []]);
    expect(lives()).toEqual([{ kind: 'conversationWaiting', state: 'raised', rung: 'flash' }]);
  });

  test('is what the brand says it is', () => {
    const { waits, clock, shown } = openAlerts({
      ladder: { notificationAfterSeconds: 5, repeatAfterSeconds: 20, flashAfterSeconds: 3600 },
    });
    waits(1);
    clock.pass(600_000);
    expect(shown.map(({ after }) => Math.round(after / 1000))).toEqual([5, 20]);
  });

  test('ends where it is seen, though being listed alone does not end it', () => {
    const { waits, clock, shown, flashes, alerts, store, lives } = openAlerts();
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
    const first = openAlerts({ folder });
    first.waits(1);
    first.clock.pass(10_000);
    first.close();
    first.clock.pass(10_000);
    const second = openAlerts({ folder, clock: first.clock });
    expect(second.shown).toEqual([]);
    second.clock.pass(11_000);
    expect(second.shown).toHaveLength(1);
    expect(second.lives()[0]?.rung).toBe('repeat');
  });

  test('does not begin anew when the customer writes again', () => {
    const { writes, clock, flashes } = openAlerts();
    writes(1, 1);
    clock.pass(50_000);
    writes(1, 2);
    clock.pass(11_000);
    expect(flashes).toEqual([true]);
  });

  test('waits for the end of quiet hours', () => {
    const clock = createManualClock(new Date(2026, 0, 15, 6, 59).getTime());
    const { waits, shown, set } = openAlerts({ clock });
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
    const { writes, clock, handedOn } = openAlerts({ ladder });
    writes(1);
    clock.pass(119_000);
    expect(handedOn).toEqual([]);
    clock.pass(600_000);
    expect(handedOn).toEqual([conversationIdOf(1)]);
  });

  test('waits for the connection', () => {
    const { writes, clock, alerts, handedOn } = openAlerts({ ladder });
    alerts.setConnected(false);
    writes(1);
    clock.pass(600_000);
    expect(handedOn).toEqual([]);
    alerts.setConnected(true);
    expect(handedOn).toEqual([conversationIdOf(1)]);
  });

  test('is not there for what is not held, nor for a message that was seen', () => {
    const { writes, waits, clock, alerts, handedOn } = openAlerts({ ladder });
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
    const accepted = openAlerts();
    accepted.put(offer(accepted.clock));
    expect(accepted.lives()).toMatchObject([{ kind: 'transferOffered', state: 'raised' }]);
    accepted.put(accepted.held(3, { transfer: null }));
    expect(accepted.lives()).toMatchObject([{ kind: 'transferOffered', state: 'acted' }]);

    const over = openAlerts();
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
    const first = openAlerts({ folder });
    first.happens(1, 2, code);
    expect(first.lives()).toMatchObject([{ kind, state: 'raised' }]);
    const { messageId } = first.store.messages.newest(conversationIdOf(1), 1)[0] ?? {};
    first.alerts.attention({ windowFocused: true, visible: [conversationIdOf(1)] });
    expect(first.lives()).toMatchObject([{ kind, state: 'acted' }]);
    first.close();
    const second = openAlerts({ folder, clock: first.clock });
    if (messageId) second.put(second.held(1, { lastSeq: 2 }), [messageId], false);
    expect(second.lives()).toMatchObject([{ kind, state: 'acted' }]);
  });

  test('say nothing of a snooze that the agent ended', () => {
    const { happens, lives } = openAlerts();
    happens(1, 2, 'snoozeEnded', { by: 'Nora Lindqvist' });
    expect(lives()).toEqual([]);
  });

  test('tell of a conversation that was handed back, once', () => {
    const { put, alerts, lives, clock } = openAlerts();
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
  const { waits, writes, alerts, store, lives, heard } = openAlerts();
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
