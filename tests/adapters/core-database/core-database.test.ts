import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  EARLIER_MESSAGES_SQL,
  NEWEST_MESSAGES_SQL,
} from '../../../src/adapters/sqlite/core-database/messages.ts';
import { openCoreDatabase } from '../../../src/adapters/sqlite/core-database/open-core-database.ts';
import { HELD_EVENTS_SQL, NEXT_EVENTS_SQL } from '../../../src/adapters/sqlite/core-database/outbox.ts';
import { newId } from '../../../src/adapters/system/new-id.ts';
import { type Conversation, MAIN_QUEUE } from '../../../src/contract/model/conversation.ts';
import { newLife } from '../../../src/contract/model/conversation-life.ts';
import {
  BrandId,
  ConversationId,
  CustomerId,
  DeviceId,
  EventId,
  MessageId,
  PersonId,
} from '../../../src/contract/model/ids.ts';
import { defaultSettings } from '../../../src/contract/workstation/settings.ts';
import type { CoreStore } from '../../../src/core/profile/core-store.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const key = Buffer.alloc(32, 3);
const lamps = BrandId.parse('lamps');
const me = PersonId.parse(newId());

function open(file: string): CoreStore {
  const store = openCoreDatabase({
    file,
    key,
    deviceIfNew: DeviceId.parse(newId()),
    reserve: { keep: (write) => write(), state: () => 'ok' },
  });
  onTestFinished(store.close);
  return store;
}

/** The same file by another connection, to look at what the stores do not show. */
function openRaw(file: string): SqliteDatabase.Database {
  const db = new SqliteDatabase(file);
  db.pragma("cipher = 'chacha20'");
  db.key(Buffer.from(`raw:${key.toString('hex')}`));
  onTestFinished(() => {
    db.close();
  });
  return db;
}

function conversation(changes: Partial<Conversation> = {}): Conversation {
  return {
    conversationId: ConversationId.parse(newId()),
    brandId: lamps,
    kind: 'chat',
    status: 'open',
    customer: { customerId: CustomerId.parse(newId()), name: 'Ida', locale: 'nb-NO' },
    holder: { personId: me, name: 'Nora' },
    createdAt: 1,
    waitingSince: 2,
    claimedAt: 3,
    firstResponseAt: null,
    resolvedAt: null,
    disposition: null,
    lastSeq: 0,
    queueId: MAIN_QUEUE,
    ...newLife,
    preview: 'Hei',
    previewAt: 2,
    ...changes,
  };
}

function fill(store: CoreStore, conversationId: ConversationId, count: number): void {
  store.transaction(() => {
    for (let seq = 1; seq <= count; seq += 1) {
      store.messages.insert({
        messageId: MessageId.parse(newId()),
        conversationId,
        position: seq,
        seq,
        kind: seq % 2 ? 'incoming' : 'outgoing',
        authorName: 'Ida',
        text: `message ${seq} ${'x'.repeat(200)}`,
        origin: null,
        writtenAt: seq,
        receivedAt: seq,
        delivery: null,
        problem: null,
      });
    }
  });
}

describe('The core database', () => {
  test('gives a conversation back as it was stored, and keeps what is local when it changes', () => {
    const store = open(join(tempFolder(), 'core.db'));
    const stored = conversation();
    store.conversations.upsert(stored);
    store.conversations.setReadSeq(stored.conversationId, 4);
    store.conversations.upsert({ ...stored, lastSeq: 9, holder: null, status: 'queued' });
    expect(store.conversations.find(stored.conversationId)).toEqual({
      conversation: { ...stored, lastSeq: 9, holder: null, status: 'queued' },
      readSeq: 4,
      haveSeq: 0,
      outdated: false,
    });
    expect(store.conversations.waiting()).toHaveLength(1);
    expect(store.conversations.heldBy(me)).toEqual([]);
  });

  test('reads the newest and the earlier messages by index alone', () => {
    const file = join(tempFolder(), 'core.db');
    const store = open(file);
    const { conversationId } = conversation();
    store.conversations.upsert(conversation({ conversationId }));
    fill(store, conversationId, 2_000);
    expect(store.messages.newest(conversationId, 60).map(({ seq }) => seq)).toEqual(
      Array.from({ length: 60 }, (_, index) => 1_941 + index),
    );
    expect(store.messages.before(conversationId, 1_941, 2).map(({ seq }) => seq)).toEqual([1_939, 1_940]);
    const raw = openRaw(file);
    for (const sql of [NEWEST_MESSAGES_SQL, EARLIER_MESSAGES_SQL]) {
      const plan = raw
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...(sql === NEWEST_MESSAGES_SQL ? [conversationId, 60] : [conversationId, 1_941, 60]))
        .map(({ detail }) => detail);
      expect(plan).toHaveLength(1);
      expect(plan[0]).toMatch(/^SEARCH messages USING INDEX messages_by_position \(conversation_id=\?/);
    }
  });

  test('finds what is held, and what it holds back, by the index of held events', () => {
    const file = join(tempFolder(), 'core.db');
    const store = open(file);
    const lanes = [conversation(), conversation()].map((each) => {
      store.conversations.upsert(each);
      return each.conversationId;
    });
    const append = (conversationId: ConversationId, heldUntil: number | null): EventId => {
      const eventId = EventId.parse(newId());
      const payload = { kind: 'noResponseNeeded', messageId: MessageId.parse(newId()) } as const;
      store.outbox.append({ eventId, conversationId, payload, clientWall: 1, seenSeq: 0, heldUntil });
      return eventId;
    };
    const ids = lanes.flatMap((lane) => [append(lane, null), append(lane, 9), append(lane, null)]);
    const [first, held, behind, other] = ids;
    if (!held || !first || !behind || !other) throw new Error('missing');
    expect(store.outbox.next(9).map(({ eventId }) => eventId)).toEqual([first, other]);
    expect(store.outbox.held().map(({ eventId }) => eventId)).toEqual([held, ids[4]]);
    store.outbox.release(held);
    expect(store.outbox.next(9).map(({ eventId }) => eventId)).toEqual([first, held, behind, other]);
    const raw = openRaw(file);
    const planOf = (sql: string, ...values: unknown[]) =>
      raw
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...values)
        .map(({ detail }) => detail)
        .join('\n');
    expect(planOf(NEXT_EVENTS_SQL, 200)).toMatch(/SEARCH ahead USING (COVERING )?INDEX outbox_held/);
    expect(planOf(HELD_EVENTS_SQL)).toContain('USING INDEX outbox_held');
  });

  test('knows how far messages reach without a hole', () => {
    const store = open(join(tempFolder(), 'core.db'));
    const { conversationId } = conversation();
    store.conversations.upsert(conversation({ conversationId }));
    fill(store, conversationId, 5);
    const third = store.messages.newest(conversationId, 5)[2];
    if (!third) throw new Error('missing');
    store.messages.remove(third.messageId);
    expect(store.messages.contiguousFrom(conversationId, 0)).toBe(2);
    expect(store.messages.contiguousFrom(conversationId, 3)).toBe(5);
  });

  test('notices when the bytes of an event in the outbox are not what was put there', () => {
    const file = join(tempFolder(), 'core.db');
    const store = open(file);
    const { conversationId } = conversation();
    store.conversations.upsert(conversation({ conversationId }));
    for (const text of ['first', 'second']) {
      store.outbox.append({
        eventId: EventId.parse(newId()),
        conversationId,
        payload: { kind: 'messageWritten', messageId: MessageId.parse(newId()), text, origin: 'composed' },
        clientWall: 1,
        seenSeq: 0,
        heldUntil: null,
      });
    }
    expect(store.outbox.next(10).map(({ intact }) => intact)).toEqual([true, true]);
    openRaw(file).exec(`UPDATE outbox SET payload = replace(payload, 'second', 'sec0nd')`);
    expect(store.outbox.next(10).map(({ intact }) => intact)).toEqual([true, false]);
  });

  test('gives places in a lane without holes, and keeps counting when the conversation is gone', () => {
    const file = join(tempFolder(), 'core.db');
    const store = open(file);
    const stored = conversation();
    const { conversationId } = stored;
    const append = (): EventId => {
      const eventId = EventId.parse(newId());
      const payload = { kind: 'noteWritten', messageId: MessageId.parse(newId()), text: 'n' } as const;
      store.outbox.append({ eventId, conversationId, payload, clientWall: 1, seenSeq: 0, heldUntil: null });
      return eventId;
    };
    store.conversations.upsert(stored);
    const [first, second] = [append(), append()];
    expect(store.outbox.takePlace(first)).toEqual({ epoch: 1, seq: 1 });
    expect(store.outbox.takePlace(second)).toEqual({ epoch: 1, seq: 2 });
    store.outbox.renumber(conversationId, 5);
    expect(store.outbox.next(10).map(({ place }) => place?.seq)).toEqual([5, 6]);
    store.outbox.startNewEpoch(conversationId);
    expect(store.outbox.takePlace(first)).toEqual({ epoch: 2, seq: 1 });

    store.conversations.remove(conversationId);
    expect(store.outbox.count()).toBe(0);
    store.conversations.upsert(stored);
    expect(store.outbox.takePlace(append())).toEqual({ epoch: 2, seq: 2 });
  });

  test('undoes a transaction that fails, also the one inside it', () => {
    const store = open(join(tempFolder(), 'core.db'));
    const stored = conversation();
    expect(() =>
      store.transaction(() => {
        store.transaction(() => store.conversations.upsert(stored));
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(store.conversations.find(stored.conversationId)).toBeNull();
  });

  test('keeps its device, its sign-in and its settings', () => {
    const file = join(tempFolder(), 'core.db');
    const first = open(file);
    const deviceId = first.signIn.deviceId();
    expect(first.signIn.find()).toBeNull();
    const person = { personId: me, name: 'Nora', email: 'nora@example.com', capacity: 4, roles: [] };
    first.signIn.save({ person, refreshToken: 'secret' });
    first.settings.save({ ...defaultSettings, theme: 'dark', sound: false });
    first.close();
    const second = open(file);
    expect(second.signIn.deviceId()).toBe(deviceId);
    expect(second.signIn.find()).toEqual({ person, refreshToken: 'secret' });
    openRaw(file).exec(`UPDATE settings SET value = '"purple"' WHERE name = 'theme'`);
    expect(second.settings.read()).toEqual({ ...defaultSettings, sound: false });
  });
});
