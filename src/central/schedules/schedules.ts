import type { Kysely, Selectable } from 'kysely';
import type { BrandId } from '../../contract/model/ids.ts';
import type { ScheduledPublication } from '../../contract/model/pack-history.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { Tables } from '../database/tables.ts';
import { dropStaged } from '../packs/staged-rows.ts';
import type { Clock } from '../ports.ts';

const SHOWN_MS = 31 * 24 * 3600 * 1000;

/** Those that wait, next first, then those of the last month. */
export async function listSchedules(
  db: Kysely<Tables>,
  brandId: BrandId,
  now: EpochMs,
): Promise<ScheduledPublication[]> {
  const rows = await selectSchedules(db)
    .where('brand_id', '=', brandId)
    .where((eb) => eb.or([eb('state', '=', 'waiting'), eb('publish_at', '>', now - SHOWN_MS)]))
    .orderBy((eb) => eb('state', '=', 'waiting'), 'desc')
    .orderBy('publish_at')
    .execute();
  return rows.map(scheduleOf);
}

/** Cancels one that still waits; one that is over is given as it ended. Null when there is none. */
export async function cancelSchedule(
  { db, clock }: { readonly db: Kysely<Tables>; readonly clock: Clock },
  { brandId, scheduleId }: { readonly brandId: BrandId; readonly scheduleId: string },
): Promise<ScheduledPublication | null> {
  return db.transaction().execute(async (tx) => {
    const cancelled = await tx
      .updateTable('schedules')
      .set({ state: 'cancelled', finished_at: clock.now() })
      .where('brand_id', '=', brandId)
      .where('schedule_id', '=', scheduleId)
      .where('state', '=', 'waiting')
      .returning('set_id')
      .executeTakeFirst();
    if (cancelled) await dropStaged(tx, cancelled.set_id);
    const row = await selectSchedules(tx)
      .where('brand_id', '=', brandId)
      .where('schedule_id', '=', scheduleId)
      .executeTakeFirst();
    return row ? scheduleOf(row) : null;
  });
}

function selectSchedules(db: Kysely<Tables>) {
  return db
    .selectFrom('schedules')
    .innerJoin('people', 'people.person_id', 'schedules.scheduled_by')
    .selectAll('schedules')
    .select('people.name as scheduler');
}

function scheduleOf(
  row: Selectable<Tables['schedules']> & { readonly scheduler: string },
): ScheduledPublication {
  return {
    scheduleId: row.schedule_id,
    publishAt: row.publish_at,
    scheduledBy: row.scheduler,
    reason: row.reason,
    rows: row.rows,
    state: row.state,
    problem: row.problem,
  };
}
