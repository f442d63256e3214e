import type { Kysely } from 'kysely';
import type { BrandId, BroadcastId, PersonId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import { type SweepItem, UpdateFact } from '../../contract/model/urgent-update.ts';
import type { Tables } from '../database/tables.ts';
import { roleAt } from '../people/find-person.ts';

const MOST_LISTED = 500;

/** A brand's answers to correct, the oldest first: all of them for its supervisors, to others their own. */
export async function listSweep(
  db: Kysely<Tables>,
  person: Person,
  input: {
    readonly brandId: BrandId;
    readonly state: 'open' | 'decided';
    readonly broadcastId?: BroadcastId | undefined;
  },
): Promise<SweepItem[]> {
  const { brandId, broadcastId, state } = input;
  const rows = await selectItems(db)
    .where('sweep_items.brand_id', '=', brandId)
    .where('sweep_items.state', state === 'open' ? '=' : '<>', 'open')
    .$if(broadcastId !== undefined, (query) =>
      query.where('updates.broadcast_id', '=', broadcastId as BroadcastId),
    )
    .$if(roleAt(person, brandId) !== 'supervisor', (query) =>
      query.where('sweep_items.writer_id', '=', person.personId),
    )
    .orderBy('messages.received_at')
    .orderBy('sweep_items.sweep_item_id')
    .limit(MOST_LISTED)
    .execute();
  return rows.map(itemOf);
}

export interface OwnedItem {
  readonly item: SweepItem;
  readonly writerId: PersonId | null;
  readonly decidedById: PersonId | null;
  readonly factKey: string;
  readonly correctionId: string | null;
}

export async function findSweepItem(db: Kysely<Tables>, sweepItemId: string): Promise<OwnedItem | null> {
  const row = await selectItems(db).where('sweep_items.sweep_item_id', '=', sweepItemId).executeTakeFirst();
  if (!row) return null;
  const { writer_id: writerId, decided_by: decidedById, fact_key: factKey } = row;
  return { item: itemOf(row), writerId, decidedById, factKey, correctionId: row.correction_id };
}

function selectItems(db: Kysely<Tables>) {
  return db
    .selectFrom('sweep_items')
    .innerJoin('updates', 'updates.update_id', 'sweep_items.update_id')
    .innerJoin('messages', 'messages.message_id', 'sweep_items.message_id')
    .innerJoin('conversations', 'conversations.conversation_id', 'sweep_items.conversation_id')
    .innerJoin('customers', 'customers.customer_id', 'conversations.customer_id')
    .leftJoin('people as holder', 'holder.person_id', 'conversations.holder_id')
    .leftJoin('people as decider', 'decider.person_id', 'sweep_items.decided_by')
    .selectAll('sweep_items')
    .select([
      'updates.broadcast_id',
      'messages.text',
      'messages.author_name',
      'messages.received_at',
      'conversations.status',
      'customers.name as customer_name',
      'holder.name as holder_name',
      'decider.name as decider_name',
    ]);
}

type ItemRow = Awaited<ReturnType<ReturnType<typeof selectItems>['execute']>>[number];

function itemOf(row: ItemRow): SweepItem {
  return {
    sweepItemId: row.sweep_item_id,
    broadcastId: row.broadcast_id,
    updateId: row.update_id,
    brandId: row.brand_id,
    conversationId: row.conversation_id,
    customerName: row.customer_name,
    resolved: row.status === 'resolved',
    holderName: row.holder_name,
    messageId: row.message_id,
    text: Buffer.from(row.text).toString('utf8'),
    authorName: row.author_name,
    at: row.received_at,
    why: row.why,
    fact: UpdateFact.parse(JSON.parse(row.fact)),
    state: row.state,
    decidedBy: row.decider_name,
    decidedAt: row.decided_at,
    reason: row.reason,
  };
}
