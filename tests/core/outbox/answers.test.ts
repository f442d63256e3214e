import SqliteDatabase from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { ConversationId } from '../../../src/contract/model/ids.ts';
import type { EventAnswer, WorkstationEvent } from '../../../src/contract/model/workstation-event.ts';
import { accepted, brand, deviceId, key, openOutboxScene } from '../support/outbox-scene.ts';

type Answer = Parameters<typeof openOutboxScene>[0]['answer'];
const openOutbox = (answer: Answer) => openOutboxScene({ answer });

describe('An answer to a pushed event', () => {
  test('that refuses one lane parks that one, and no other', async () => {
    const outbox = openOutbox((events) => ({
      ok: true,
      value: events.map(
        (event): EventAnswer =>
          event.conversationId === refused
            ? { eventId: event.eventId, result: 'rejected', code: 'notHolder' }
            : accepted(event, event.seq),
      ),
    }));
    const [refused, fine] = [outbox.addConversation(), outbox.addConversation()];
    const first = outbox.send(refused, 'a');
    const other = outbox.send(fine, 'b');
    expect(await outbox.pusher.pushOnce()).toEqual({ kind: 'progress' });
    expect(outbox.shown(first)).toEqual({ delivery: 'parked', problem: 'notHolder' });
    expect(outbox.shown(other)).toEqual({ delivery: 'sent', problem: null });
    // Written while the lane is held up.
    expect(outbox.shown(outbox.send(refused, 'c'))).toEqual({
      delivery: 'parked',
      problem: 'earlierMessageParked',
    });
    expect(outbox.store.outbox.count()).toBe(0);
  });

  test('that is missing leaves the event unconfirmed, to go again with the same id and place', async () => {
    let lose = true;
    const outbox = openOutbox((events) => {
      const again = ({ eventId }: WorkstationEvent): EventAnswer => ({
        eventId,
        result: 'duplicate',
        messageSeq: 1,
        receivedAt: 7,
      });
      return { ok: true, value: lose ? [] : events.map(again) };
    });
    const message = outbox.send(outbox.addConversation(), 'a');
    expect(await outbox.pusher.pushOnce()).toEqual({ kind: 'stuck' });
    expect(outbox.shown(message)).toEqual({ delivery: 'unconfirmed', problem: null });
    lose = false;
    await outbox.pusher.pushOnce();
    expect(outbox.shown(message)).toEqual({ delivery: 'sent', problem: null });
    expect(outbox.pushed[1]).toEqual(outbox.pushed[0]);
  });

  test('of a gap moves the lane to where the central service stands', async () => {
    let expectSeq = 1;
    const outbox = openOutbox((events) => ({
      ok: true,
      value: events.map((event): EventAnswer => {
        if (event.seq !== expectSeq) return { eventId: event.eventId, result: 'gap', expectSeq };
        expectSeq += 1;
        return accepted(event, event.seq);
      }),
    }));
    const conversationId = outbox.addConversation();
    const messages = [outbox.send(conversationId, 'a'), outbox.send(conversationId, 'b')];
    // Places 1 and 2 were used by events that never arrived.
    outbox.store.outbox.renumber(conversationId, 3);
    expect(await outbox.pusher.pushOnce()).toEqual({ kind: 'stuck' });
    expect(await outbox.pusher.pushOnce()).toEqual({ kind: 'progress' });
    expect(messages.map((message) => outbox.shown(message)?.delivery)).toEqual(['sent', 'sent']);
    expect(outbox.pushed.map((events) => events.map(({ seq }) => seq))).toEqual([
      [3, 4],
      [1, 2],
    ]);
  });

  test('of a conflict parks the lane, which goes on in an epoch of its own', async () => {
    const outbox = openOutbox((events) => ({
      ok: true,
      value: events.map((event) =>
        event.epoch === 1 ? { eventId: event.eventId, result: 'conflict' } : accepted(event, event.seq),
      ),
    }));
    const conversationId = outbox.addConversation();
    const messageId = outbox.send(conversationId, 'a');
    await outbox.pusher.pushOnce();
    expect(outbox.shown(messageId)).toEqual({ delivery: 'parked', problem: 'conflict' });
    const { brandId } = brand;
    expect(outbox.local.decide({ brandId, conversationId, messageId, decision: 'send' })).toMatchObject({
      ok: true,
    });
    await outbox.pusher.pushOnce();
    expect(outbox.shown(messageId)).toEqual({ delivery: 'sent', problem: null });
    expect(outbox.pushed[1]?.map(({ epoch, seq }) => [epoch, seq])).toEqual([[2, 1]]);
  });

  test('that refuses the whole request is narrowed down to the event it is about', async () => {
    const outbox = openOutbox((events) => {
      if (events.some(({ payload }) => payload.includes('poison'))) return { ok: false, code: 'refused' };
      return { ok: true, value: events.map((event) => accepted(event, event.seq)) };
    });
    const before = outbox.send(outbox.addConversation(), 'before');
    const poison = outbox.send(outbox.addConversation(), 'poison');
    const behind = outbox.send(outbox.addConversation(), 'behind');
    for (let round = 0; round < 6; round += 1) await outbox.pusher.pushOnce();
    expect(outbox.shown(before)?.delivery).toBe('sent');
    expect(outbox.shown(behind)?.delivery).toBe('sent');
    expect(outbox.shown(poison)).toEqual({ delivery: 'failed', problem: 'refused' });
    expect(outbox.store.outbox.count()).toBe(0);
  });

  test('that never came says what is known: not sent, or unconfirmed', async () => {
    let code: 'offline' | 'timeout' = 'offline';
    const outbox = openOutbox(() => ({ ok: false, code }));
    const message = outbox.send(outbox.addConversation(), 'a');
    expect(await outbox.pusher.pushOnce()).toMatchObject({ kind: 'failed', code: 'offline' });
    expect(outbox.shown(message)?.delivery).toBe('queued');
    code = 'timeout';
    await outbox.pusher.pushOnce();
    expect(outbox.shown(message)?.delivery).toBe('unconfirmed');
    code = 'offline';
    await outbox.pusher.pushOnce();
    expect(outbox.shown(message)?.delivery).toBe('unconfirmed');
  });
});

describe('A batch', () => {
  test('has at most 200 events and 512 KiB, in the order of writing', async () => {
    const seqs = new Map<ConversationId, number>();
    const outbox = openOutbox((events) => ({
      ok: true,
      value: events.map((event) => {
        const seq = (seqs.get(event.conversationId) ?? 0) + 1;
        seqs.set(event.conversationId, seq);
        return accepted(event, seq);
      }),
    }));
    const conversationId = outbox.addConversation();
    outbox.store.transaction(() => {
      for (let count = 0; count < 210; count += 1) outbox.send(conversationId, `small ${count}`);
      for (let count = 0; count < 40; count += 1) outbox.send(conversationId, '"'.repeat(20_000));
    });
    while ((await outbox.pusher.pushOnce()).kind !== 'idle');
    const sizes = outbox.pushed.map((events) => events.length);
    expect(sizes[0]).toBe(200);
    expect(sizes.length).toBeGreaterThan(3);
    for (const events of outbox.pushed) {
      expect(Buffer.byteLength(JSON.stringify({ deviceId, events }))).toBeLessThanOrEqual(512 * 1024);
    }
    expect(outbox.pushed.flat().map(({ seq }) => seq)).toEqual(
      Array.from({ length: 250 }, (_, index) => index + 1),
    );
  });

  test('never holds an event whose bytes changed on the disk', async () => {
    const outbox = openOutbox((events) => ({
      ok: true,
      value: events.map((event) => accepted(event, event.seq)),
    }));
    const damaged = outbox.send(outbox.addConversation(), 'price 100');
    const fine = outbox.send(outbox.addConversation(), 'fine');
    const raw = new SqliteDatabase(outbox.file);
    raw.pragma("cipher = 'chacha20'");
    raw.key(Buffer.from(`raw:${key.toString('hex')}`));
    raw.exec(`UPDATE outbox SET payload = replace(payload, 'price 100', 'price 900')`);
    raw.close();
    while ((await outbox.pusher.pushOnce()).kind !== 'idle');
    expect(outbox.shown(damaged)).toEqual({ delivery: 'failed', problem: 'refused' });
    expect(outbox.shown(fine)?.delivery).toBe('sent');
    expect(JSON.stringify(outbox.pushed)).not.toContain('price');
  });
});
