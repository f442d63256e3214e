import type { Kysely } from 'kysely';
import type { BrandId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { UrgentUpdate } from '../../contract/model/urgent-update.ts';
import type { Tables } from '../database/tables.ts';
import { selectUpdates } from './update-rows.ts';

const KEPT_MS = 30 * 24 * 3600 * 1000;

/** A brand's updates that were published or changed lately, and older ones in force; the oldest first. */
export async function keptUpdates(
  db: Kysely<Tables>,
  brandId: BrandId,
  now: EpochMs,
): Promise<UrgentUpdate[]> {
  const stored = await selectUpdates(db, (query) =>
    query
      .where('brand_id', '=', brandId)
      .where((eb) =>
        eb.or([
          eb('changed_at', '>', now - KEPT_MS),
          eb.and([
            eb('retracted_at', 'is', null),
            eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]),
          ]),
        ]),
      )
      .orderBy('published_at'),
  );
  return stored.map(({ update }) => update);
}

/** Forgets updates that ended and have not changed for long, with their receipts and what was to be corrected. */
export async function forgetOldUpdates(db: Kysely<Tables>, now: EpochMs): Promise<void> {
  await db
    .deleteFrom('updates')
    .where('changed_at', '<=', now - KEPT_MS)
    .where((eb) => eb.or([eb('retracted_at', 'is not', null), eb('expires_at', '<=', now)]))
    .execute();
}
