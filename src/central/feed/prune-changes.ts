import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Clock } from '../ports.ts';

/** A workstation that was away for longer than this, or missed more changes than this, takes a snapshot. */
const KEEP_CHANGES_MS = 7 * 24 * 3600 * 1000;
const KEEP_CHANGES = 50_000;

export interface Retention {
  readonly milliseconds: number;
  readonly changesPerBrand: number;
}

/** Forgets old changes of every brand and remembers up to where, so that a cursor too old is recognised. */
export async function pruneChanges(
  db: Kysely<Tables>,
  clock: Clock,
  retention: Retention = { milliseconds: KEEP_CHANGES_MS, changesPerBrand: KEEP_CHANGES },
): Promise<void> {
  const oldest = clock.now() - retention.milliseconds;
  const counters = await db.selectFrom('brand_counters').selectAll().execute();
  for (const { brand_id: brandId, cursor, pruned_through: prunedThrough } of counters) {
    const { through } = await db
      .selectFrom('changes')
      .select(sql<number>`coalesce(max(cursor), 0)`.as('through'))
      .where('brand_id', '=', brandId)
      .where((eb) => eb.or([eb('at', '<', oldest), eb('cursor', '<=', cursor - retention.changesPerBrand)]))
      .executeTakeFirstOrThrow();
    if (through <= prunedThrough) continue;
    await db.transaction().execute(async (tx) => {
      await tx
        .updateTable('brand_counters')
        .set({ pruned_through: through })
        .where('brand_id', '=', brandId)
        .execute();
      await tx.deleteFrom('changes').where('brand_id', '=', brandId).where('cursor', '<=', through).execute();
    });
  }
}
