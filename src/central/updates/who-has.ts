import type { Kysely } from 'kysely';
import type { ReceiptLine, UrgentUpdate } from '../../contract/model/urgent-update.ts';
import type { Tables } from '../database/tables.ts';
import type { Presence } from '../live/presence.ts';

/** A line of the matrix without the conversations it affects, which take longer to find. */
export type Reach = Omit<ReceiptLine, 'affected'>;

/** How far the present revisions of these came with everybody who answers their brands' customers. By brand, then name. */
export async function reachOf(
  db: Kysely<Tables>,
  presence: Presence,
  updates: readonly UrgentUpdate[],
): Promise<Reach[]> {
  if (updates.length === 0) return [];
  const rows = await db
    .selectFrom('updates')
    .innerJoin('person_roles', 'person_roles.brand_id', 'updates.brand_id')
    .innerJoin('people', 'people.person_id', 'person_roles.person_id')
    .leftJoin('update_receipts as receipt', (join) =>
      join
        .onRef('receipt.update_id', '=', 'updates.update_id')
        .onRef('receipt.revision', '=', 'updates.revision')
        .onRef('receipt.person_id', '=', 'people.person_id'),
    )
    .select([
      'updates.update_id as updateId',
      'updates.brand_id as brandId',
      'people.person_id as personId',
      'people.name',
      'receipt.delivered_at',
      'receipt.shown_at',
      'receipt.acknowledged_at',
      'receipt.reminders',
      'receipt.reminded_at as remindedAt',
    ])
    .where(
      'updates.update_id',
      'in',
      updates.map(({ updateId }) => updateId),
    )
    .where('person_roles.role', 'in', ['agent', 'supervisor'])
    .orderBy('updates.brand_id')
    .orderBy('people.name')
    .execute();
  return rows.map(({ updateId, brandId, personId, name, remindedAt, reminders, ...receipt }) => {
    // A later state implies the earlier ones, whose receipts may still be on their way.
    const acknowledgedAt = receipt.acknowledged_at;
    const shownAt = earliest(receipt.shown_at, acknowledgedAt);
    const deliveredAt = earliest(receipt.delivered_at, shownAt);
    return {
      updateId,
      brandId,
      personId,
      name,
      online: presence.isOnline(personId, brandId),
      state: stateOf({ deliveredAt, shownAt, acknowledgedAt }),
      deliveredAt,
      shownAt,
      acknowledgedAt,
      reminders: reminders ?? 0,
      remindedAt,
    };
  });
}

function stateOf({
  deliveredAt,
  shownAt,
  acknowledgedAt,
}: Pick<Reach, 'deliveredAt' | 'shownAt' | 'acknowledgedAt'>): Reach['state'] {
  if (acknowledgedAt !== null) return 'acknowledged';
  if (shownAt !== null) return 'shown';
  return deliveredAt === null ? 'notReached' : 'delivered';
}

function earliest(moment: number | null, later: number | null): number | null {
  if (moment === null || later === null) return moment ?? later;
  return Math.min(moment, later);
}
