import { sql } from 'kysely';
import type { PersonId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import type { ReceiptState, UpdateReceipt, UrgentUpdate } from '../../contract/model/urgent-update.ts';
import type { ChangeParts } from '../feed/record-changes.ts';
import { roleAt } from '../people/find-person.ts';
import { selectUpdates } from './update-rows.ts';

/**
 * Takes in how far updates came with a person. Handed in again it counts once, and of several moments the earliest
 * stays. What is not theirs, or not known here, is left out.
 */
export async function takeReceipts(
  { db, clock, signals }: ChangeParts,
  person: Person,
  receipts: readonly UpdateReceipt[],
): Promise<void> {
  const mine = receipts.filter(({ brandId }) => roleAt(person, brandId) !== null);
  if (mine.length === 0) return;
  const ids = [...new Set(mine.map(({ updateId }) => updateId))];
  const known = await selectUpdates(db, (query) => query.where('update_id', 'in', ids));
  const updates = new Map(known.map(({ update }) => [update.updateId, update] as const));
  const now = clock.now();
  const rows = new Map<string, ReceiptRow>();
  for (const receipt of mine) {
    const update = updates.get(receipt.updateId);
    if (update?.brandId !== receipt.brandId || receipt.revision > update.revision) continue;
    const key = `${receipt.updateId} ${receipt.revision}`;
    const row = rows.get(key) ?? emptyRow(receipt, person.personId);
    // Their clock may be wrong: nobody has an update before it is published, or tomorrow.
    const at = Math.min(Math.max(receipt.at, update.publishedAt), now);
    const column = COLUMN[receipt.state];
    rows.set(key, { ...row, [column]: Math.min(row[column] ?? at, at) });
  }
  if (rows.size === 0) return;
  await db
    .insertInto('update_receipts')
    .values([...rows.values()])
    .onConflict((conflict) =>
      conflict.columns(['update_id', 'revision', 'person_id']).doUpdateSet({
        // `least` leaves nulls out.
        delivered_at: sql`least(update_receipts.delivered_at, excluded.delivered_at)`,
        shown_at: sql`least(update_receipts.shown_at, excluded.shown_at)`,
        acknowledged_at: sql`least(update_receipts.acknowledged_at, excluded.acknowledged_at)`,
      }),
    )
    .execute();
  const changed = new Set([...rows.values()].map((row) => row.update_id));
  for (const { brandId, broadcastId, updateId } of updates.values()) {
    if (changed.has(updateId)) signals.followUp({ brandId, broadcastId, writers: new Set() });
  }
}

const COLUMN = {
  delivered: 'delivered_at',
  shown: 'shown_at',
  acknowledged: 'acknowledged_at',
} as const satisfies Record<ReceiptState, string>;

interface ReceiptRow {
  readonly update_id: UrgentUpdate['updateId'];
  readonly revision: number;
  readonly person_id: PersonId;
  readonly delivered_at: number | null;
  readonly shown_at: number | null;
  readonly acknowledged_at: number | null;
}

function emptyRow({ updateId, revision }: UpdateReceipt, personId: PersonId): ReceiptRow {
  return {
    update_id: updateId,
    revision,
    person_id: personId,
    delivered_at: null,
    shown_at: null,
    acknowledged_at: null,
  };
}
