import type { Kysely, SelectQueryBuilder, Transaction } from 'kysely';
import * as z from 'zod';
import type { UpdateId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import { UrgentUpdate } from '../../contract/model/urgent-update.ts';
import type { Superseded } from '../../update-rules/told-superseded.ts';
import type { Tables } from '../database/tables.ts';

/** An update and what its facts replace, in their order, as it was when they were published. */
export interface StoredUpdate {
  readonly update: UrgentUpdate;
  readonly superseded: readonly Superseded[];
}

const SupersededRows = z.array(
  z.object({
    item: z.object({ sku: z.string(), name: z.string() }).nullable(),
    body: z.string().nullable(),
  }),
);

type UpdateQuery = SelectQueryBuilder<Tables, 'updates', Pick<Tables['updates'], 'body' | 'superseded'>>;

export async function selectUpdates(
  db: Kysely<Tables>,
  narrow: (query: UpdateQuery) => UpdateQuery,
): Promise<StoredUpdate[]> {
  const rows = await narrow(
    db.selectFrom('updates').select(['updates.body', 'updates.superseded']),
  ).execute();
  return rows.map(({ body, superseded }) => ({
    update: UrgentUpdate.parse(JSON.parse(body)),
    superseded: SupersededRows.parse(JSON.parse(superseded)),
  }));
}

/** One update, which nobody else can change until the transaction ends. */
export async function lockUpdate(tx: Transaction<Tables>, updateId: UpdateId): Promise<StoredUpdate | null> {
  const [found] = await selectUpdates(tx, (query) =>
    query.where('update_id', '=', updateId).forNoKeyUpdate(),
  );
  return found ?? null;
}

/** False when it is there already. */
export async function insertUpdate(
  tx: Transaction<Tables>,
  { update, superseded }: StoredUpdate,
  now: EpochMs,
): Promise<boolean> {
  const inserted = await tx
    .insertInto('updates')
    .values({
      update_id: update.updateId,
      broadcast_id: update.broadcastId,
      brand_id: update.brandId,
      published_at: update.publishedAt,
      ...changingColumns(update, now),
      superseded: JSON.stringify(superseded),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('update_id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Writes what can change of a locked update. */
export async function saveUpdate(
  tx: Transaction<Tables>,
  { update, superseded }: StoredUpdate,
  now: EpochMs,
): Promise<void> {
  await tx
    .updateTable('updates')
    .set({ ...changingColumns(update, now), superseded: JSON.stringify(superseded) })
    .where('update_id', '=', update.updateId)
    .execute();
}

function changingColumns(update: UrgentUpdate, now: EpochMs) {
  return {
    revision: update.revision,
    body: JSON.stringify(update),
    acknowledge: update.acknowledge,
    open_facts: update.facts.some(({ settledIn }) => settledIn === null),
    supersedes: update.facts.some(({ type }) => type !== 'itemUnavailable'),
    revised_at: update.revisedAt,
    changed_at: now,
    expires_at: update.expiresAt,
    retracted_at: update.retractedAt,
  };
}

/** Narrows a query to updates that are in force. */
export function inForceAt<Query extends UpdateQuery>(query: Query, now: EpochMs) {
  return query
    .where('retracted_at', 'is', null)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]));
}
