import type { Kysely, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { BrandQuestion } from '../../contract/model/brand-question.ts';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { BrandId, ConversationId, PersonId } from '../../contract/model/ids.ts';
import type { Message } from '../../contract/model/message.ts';
import type { UrgentUpdate } from '../../contract/model/urgent-update.ts';
import type { Tables } from '../database/tables.ts';
import type { LiveSignals } from '../live/live-signals.ts';
import type { Clock } from '../ports.ts';

export type NewChange =
  | { readonly type: 'conversation'; readonly conversation: Conversation }
  | { readonly type: 'message'; readonly message: Message; readonly readerId: PersonId }
  | { readonly type: 'pack'; readonly packVersion: number }
  /** The version is stored already. */
  | { readonly type: 'brand'; readonly recordVersion: number }
  | { readonly type: 'update'; readonly update: UrgentUpdate }
  /** For whoever asked. */
  | { readonly type: 'question'; readonly question: BrandQuestion };

export interface ChangeParts {
  readonly db: Kysely<Tables>;
  readonly signals: LiveSignals;
  readonly clock: Clock;
}

/** Appends changes to a brand's feed; only within the transaction that makes them. */
export type RecordChanges = (brandId: BrandId, changes: readonly NewChange[]) => Promise<void>;

/**
 * Runs `work` in one transaction and, once it is committed, wakes the streams that follow what it recorded.
 * Record last: the brand's counter row stays locked from then to the commit, which is what makes cursors follow the
 * order of commits, and what all writers of the brand wait for.
 *
 * Rows are locked in one order everywhere: person or lane, conversation or brand, counter. And they are locked
 * `for no key update`, never `for update`: that would also shut out inserts of rows that refer to them, which happen
 * in any order, and two transactions could wait for each other.
 */
export async function inFeedTransaction<Value>(
  { db, signals, clock }: ChangeParts,
  work: (tx: Transaction<Tables>, record: RecordChanges) => Promise<Value>,
): Promise<Value> {
  const brands = new Set<BrandId>();
  const conversations = new Set<ConversationId>();
  const value = await db.transaction().execute((tx) =>
    work(tx, async (brandId, changes) => {
      if (changes.length === 0) return;
      await insertChanges(tx, brandId, changes, clock);
      brands.add(brandId);
      for (const change of changes) {
        if (change.type === 'conversation') conversations.add(change.conversation.conversationId);
      }
    }),
  );
  for (const brandId of brands) signals.brandChanged(brandId);
  for (const conversationId of conversations) signals.conversationChanged(conversationId);
  return value;
}

async function insertChanges(
  tx: Transaction<Tables>,
  brandId: BrandId,
  changes: readonly NewChange[],
  clock: Clock,
): Promise<void> {
  const counter = await tx
    .updateTable('brand_counters')
    .set({ cursor: sql<number>`cursor + ${changes.length}` })
    .where('brand_id', '=', brandId)
    .returning('cursor')
    .executeTakeFirstOrThrow();
  const first = counter.cursor - changes.length + 1;
  const at = clock.now();
  await tx
    .insertInto('changes')
    .values(
      changes.map((change, index) => ({
        brand_id: brandId,
        cursor: first + index,
        at,
        ...columnsOf(change),
      })),
    )
    .execute();
}

function columnsOf(change: NewChange): Pick<Tables['changes'], 'type' | 'body' | 'message_id' | 'reader_id'> {
  switch (change.type) {
    case 'conversation':
      return {
        type: 'conversation',
        body: JSON.stringify(change.conversation),
        message_id: null,
        reader_id: null,
      };
    case 'message':
      return {
        type: 'message',
        body: '',
        message_id: change.message.messageId,
        reader_id: change.readerId,
      };
    case 'pack':
      return { type: 'pack', body: String(change.packVersion), message_id: null, reader_id: null };
    case 'brand':
      return { type: 'brand', body: String(change.recordVersion), message_id: null, reader_id: null };
    case 'update':
      return { type: 'update', body: JSON.stringify(change.update), message_id: null, reader_id: null };
    case 'question':
      return {
        type: 'question',
        body: JSON.stringify(change.question),
        message_id: null,
        reader_id: change.question.askedBy.personId,
      };
    default:
      return change satisfies never;
  }
}
