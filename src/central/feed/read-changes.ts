import type { Kysely } from 'kysely';
import type { Change } from '../../contract/central/feed.ts';
import type { Brand } from '../../contract/model/brand.ts';
import { BrandQuestion } from '../../contract/model/brand-question.ts';
import { Conversation } from '../../contract/model/conversation.ts';
import type { BrandId, PersonId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import { UrgentUpdate } from '../../contract/model/urgent-update.ts';
import { readRecords } from '../brands/record-rows.ts';
import { messageOf } from '../conversations/message-rows.ts';
import type { MessageRow, Tables } from '../database/tables.ts';
import type { LiveSignals } from '../live/live-signals.ts';

const ROWS_PER_READ = 500;

interface StoredChange {
  readonly cursor: number;
  readonly at: EpochMs;
  readonly change: Change;
  /** Null for everybody of the brand, else the only person it is given to. */
  readonly readerId: PersonId | null;
}

export interface ChangeReader {
  /** The next changes after a cursor in order, at most `full` of them; empty when there are none. */
  after(brandId: BrandId, cursor: number): Promise<readonly StoredChange[]>;
  readonly full: number;
  close(): void;
}

/**
 * Streams of one brand mostly stand at the same cursor, so they share one read: whoever asks while the same read is
 * under way gets its answer. News of the brand makes the reads under way old, since they may have missed it.
 */
export function createChangeReader(db: Kysely<Tables>, signals: LiveSignals): ChangeReader {
  const underWay = new Map<BrandId, Map<number, Promise<readonly StoredChange[]>>>();
  const stops = new Map<BrandId, () => void>();

  return {
    full: ROWS_PER_READ,
    after: (brandId, cursor) => {
      if (!stops.has(brandId)) {
        stops.set(
          brandId,
          signals.onBrandChanged(brandId, () => underWay.delete(brandId)),
        );
      }
      const reads = underWay.get(brandId) ?? new Map<number, Promise<readonly StoredChange[]>>();
      underWay.set(brandId, reads);
      const running = reads.get(cursor);
      if (running) return running;
      const read = readAfter(db, brandId, cursor).finally(() => reads.delete(cursor));
      reads.set(cursor, read);
      return read;
    },
    close: () => {
      for (const stop of stops.values()) stop();
    },
  };
}

async function readAfter(
  db: Kysely<Tables>,
  brandId: BrandId,
  cursor: number,
): Promise<readonly StoredChange[]> {
  const rows = await db
    .selectFrom('changes')
    .select(['cursor', 'at', 'type', 'body', 'message_id', 'reader_id'])
    .where('brand_id', '=', brandId)
    .where('cursor', '>', cursor)
    .orderBy('cursor')
    .limit(ROWS_PER_READ)
    .execute();
  const messageIds = rows.flatMap((row) => (row.message_id === null ? [] : [row.message_id]));
  const messages = new Map<string, MessageRow>();
  if (messageIds.length > 0) {
    const found = await db.selectFrom('messages').selectAll().where('message_id', 'in', messageIds).execute();
    for (const message of found) messages.set(message.message_id, message);
  }
  const versions = rows.flatMap((row) => (row.type === 'brand' ? [Number(row.body)] : []));
  const records = await readRecords(db, brandId, versions);
  return rows.map((row) => ({
    cursor: row.cursor,
    at: row.at,
    change: changeOf(row, messages, records),
    readerId: row.reader_id,
  }));
}

function changeOf(
  row: Pick<Tables['changes'], 'type' | 'body' | 'message_id'>,
  messages: ReadonlyMap<string, MessageRow>,
  records: ReadonlyMap<number, Brand>,
): Change {
  switch (row.type) {
    case 'conversation':
      return { type: 'conversation', conversation: Conversation.parse(JSON.parse(row.body)) };
    case 'message': {
      const message = messages.get(row.message_id ?? '');
      if (!message) throw new Error(`the feed names message ${row.message_id}, which is not stored`);
      return { type: 'message', message: messageOf(message) };
    }
    case 'pack':
      return { type: 'pack', packVersion: Number(row.body) };
    case 'brand': {
      const recordVersion = Number(row.body);
      const brand = records.get(recordVersion);
      if (!brand) throw new Error(`the feed names record ${recordVersion}, which is not stored`);
      return { type: 'brand', recordVersion, brand };
    }
    case 'update':
      return { type: 'update', update: UrgentUpdate.parse(JSON.parse(row.body)) };
    case 'question':
      return { type: 'question', question: BrandQuestion.parse(JSON.parse(row.body)) };
    default:
      return row.type satisfies never;
  }
}
