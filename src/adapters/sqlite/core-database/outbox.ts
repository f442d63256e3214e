import { createHash } from 'node:crypto';
import type { ConversationId, EventId, MessageId } from '../../../contract/model/ids.ts';
import type { EventPayload } from '../../../contract/model/workstation-event.ts';
import type { LanePlace, OutboxEvent, OutboxStore } from '../../../core/outbox/outbox-store.ts';
import type { Database } from '../open-database.ts';

interface OutboxRow {
  eventId: EventId;
  conversationId: ConversationId;
  kind: EventPayload['kind'];
  messageId: MessageId;
  payload: string;
  sha256: string;
  clientWall: number;
  seenSeq: number;
  heldUntil: number | null;
  epoch: number | null;
  seq: number | null;
  tried: number;
}

type NewRow = Omit<OutboxRow, 'epoch' | 'seq' | 'tried'>;

const COLUMNS = `
  event_id AS eventId, conversation_id AS conversationId, kind, message_id AS messageId, payload, sha256,
  client_wall AS clientWall, seen_seq AS seenSeq, held_until AS heldUntil, epoch, seq, tried`;

/** Exported for the test that holds their query plans. */
export const NEXT_EVENTS_SQL = `
  SELECT ${COLUMNS} FROM outbox AS event
  WHERE NOT EXISTS (
    SELECT 1 FROM outbox AS ahead
    WHERE ahead.conversation_id = event.conversation_id AND ahead.position <= event.position
      AND ahead.held_until IS NOT NULL)
  ORDER BY position LIMIT ?`;
export const HELD_EVENTS_SQL = `
  SELECT ${COLUMNS} FROM outbox INDEXED BY outbox_held WHERE held_until IS NOT NULL ORDER BY position`;

export function createOutbox(db: Database): OutboxStore {
  const append = db.prepare<[NewRow]>(`
    INSERT INTO outbox (event_id, conversation_id, kind, message_id, payload, sha256, client_wall, seen_seq,
      held_until)
    VALUES (@eventId, @conversationId, @kind, @messageId, @payload, @sha256, @clientWall, @seenSeq, @heldUntil)`);
  const next = db.prepare<[number], OutboxRow>(NEXT_EVENTS_SQL);
  const find = db.prepare<[EventId], OutboxRow>(`SELECT ${COLUMNS} FROM outbox WHERE event_id = ?`);
  const held = db.prepare<[], OutboxRow>(HELD_EVENTS_SQL);
  const exits = db.prepare<[], OutboxRow>(
    `SELECT ${COLUMNS} FROM outbox
     WHERE kind IN ('resolved', 'noResponseNeeded', 'escalated', 'skipped', 'snoozed', 'pending')
     ORDER BY position`,
  );
  const ofConversation = db.prepare<[ConversationId], OutboxRow>(
    `SELECT ${COLUMNS} FROM outbox WHERE conversation_id = ? ORDER BY position`,
  );
  const count = db.prepare<[], number>('SELECT count(*) FROM outbox').pluck();
  const conversationOf = db
    .prepare<[EventId], ConversationId>('SELECT conversation_id FROM outbox WHERE event_id = ?')
    .pluck();
  const findLane = db.prepare<[ConversationId], { epoch: number; nextSeq: number }>(
    'SELECT epoch, next_seq AS nextSeq FROM lanes WHERE conversation_id = ?',
  );
  const baseEpoch = db.prepare<[], number>('SELECT epoch FROM sign_in').pluck();
  const saveLane = db.prepare<[{ conversationId: ConversationId; epoch: number; nextSeq: number }]>(`
    INSERT INTO lanes (conversation_id, epoch, next_seq) VALUES (@conversationId, @epoch, @nextSeq)
    ON CONFLICT (conversation_id) DO UPDATE SET epoch = @epoch, next_seq = @nextSeq`);
  const setPlace = db.prepare<[number | null, number | null, EventId]>(
    'UPDATE outbox SET epoch = ?, seq = ? WHERE event_id = ?',
  );
  const setTried = db.prepare<[number, EventId]>('UPDATE outbox SET tried = ? WHERE event_id = ?');
  const release = db.prepare<[EventId]>('UPDATE outbox SET held_until = NULL WHERE event_id = ?');
  const remove = db.prepare<[EventId]>('DELETE FROM outbox WHERE event_id = ?');

  const lane = (conversationId: ConversationId) =>
    findLane.get(conversationId) ?? { epoch: baseEpoch.get() ?? 1, nextSeq: 1 };

  const takePlace = (eventId: EventId): LanePlace => {
    const conversationId = conversationOf.get(eventId);
    if (conversationId === undefined) throw new Error('an event outside the outbox has no place');
    const { epoch, nextSeq } = lane(conversationId);
    setPlace.run(epoch, nextSeq, eventId);
    saveLane.run({ conversationId, epoch, nextSeq: nextSeq + 1 });
    return { epoch, seq: nextSeq };
  };

  return {
    append: (event) => {
      const payload = JSON.stringify(event.payload);
      append.run({
        eventId: event.eventId,
        conversationId: event.conversationId,
        kind: event.payload.kind,
        messageId: event.payload.messageId,
        payload,
        sha256: digestOf(payload),
        clientWall: event.clientWall,
        seenSeq: event.seenSeq,
        heldUntil: event.heldUntil,
      });
    },
    find: (eventId) => {
      const row = find.get(eventId);
      return row ? rowToEvent(row) : null;
    },
    held: () => held.all().map(rowToEvent),
    exits: () => exits.all().map(rowToEvent),
    next: (limit) => next.all(limit).map(rowToEvent),
    ofConversation: (conversationId) => ofConversation.all(conversationId).map(rowToEvent),
    count: () => count.get() ?? 0,
    takePlace,
    setTried: (eventId, tried) => {
      setTried.run(tried ? 1 : 0, eventId);
    },
    release: (eventId) => {
      release.run(eventId);
    },
    remove: (eventId) => {
      remove.run(eventId);
    },
    renumber: (conversationId, seq) => {
      saveLane.run({ conversationId, epoch: lane(conversationId).epoch, nextSeq: seq });
      for (const row of ofConversation.all(conversationId)) if (row.seq !== null) takePlace(row.eventId);
    },
    startNewEpoch: (conversationId) => {
      saveLane.run({ conversationId, epoch: lane(conversationId).epoch + 1, nextSeq: 1 });
      for (const row of ofConversation.all(conversationId)) setPlace.run(null, null, row.eventId);
    },
  };
}

function rowToEvent({ epoch, seq, tried, ...row }: OutboxRow): OutboxEvent {
  return {
    ...row,
    intact: digestOf(row.payload) === row.sha256,
    place: epoch === null || seq === null ? null : { epoch, seq },
    tried: tried === 1,
  };
}

function digestOf(payload: string): string {
  return createHash('sha256').update(payload, 'utf8').digest('hex');
}
