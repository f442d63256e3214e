import type { Kysely, Selectable } from 'kysely';
import type { EpochMs } from '../../contract/model/time.ts';
import { findBrand } from '../brands/find-brand.ts';
import type { Tables } from '../database/tables.ts';
import { inFeedTransaction } from '../feed/record-changes.ts';
import { lockPack, makeVersion } from '../packs/make-version.ts';
import type { PublishParts } from '../packs/publish-pack.ts';
import { dropStaged } from '../packs/staged-rows.ts';
import type { Log } from '../ports.ts';

type Schedule = Selectable<Tables['schedules']>;

/** Later than this is worth saying. */
const LATE_MS = 5 * 60_000;

export async function nextMoment(db: Kysely<Tables>): Promise<EpochMs | null> {
  const row = await db
    .selectFrom('schedules')
    .select('publish_at')
    .where('state', '=', 'waiting')
    .orderBy('publish_at')
    .limit(1)
    .executeTakeFirst();
  return row?.publish_at ?? null;
}

/** A database that was away for a moment is no reason to give a publication up. */
const MOST_ATTEMPTS = 3;

/**
 * Publishes the earliest schedule that is due; false when there is none. One that could not be published throws, to be
 * tried again, until it was tried three times: then it has failed. `attempts` counts by schedule.
 */
export async function publishNextDue(
  parts: PublishParts & { readonly log: Log },
  attempts: Map<string, number>,
): Promise<boolean> {
  const due = await parts.db
    .selectFrom('schedules')
    .select('schedule_id')
    .where('state', '=', 'waiting')
    .where('publish_at', '<=', parts.clock.now())
    .orderBy('publish_at')
    .orderBy('scheduled_at')
    .limit(1)
    .executeTakeFirst();
  if (!due) return false;
  const scheduleId = due.schedule_id;
  try {
    await publishSchedule(parts, scheduleId);
  } catch (error) {
    const attempt = (attempts.get(scheduleId) ?? 0) + 1;
    attempts.set(scheduleId, attempt);
    if (attempt < MOST_ATTEMPTS) throw error;
    parts.log(`scheduled publication ${scheduleId} failed: ${error instanceof Error ? error.stack : error}`);
    await markFailed(parts, scheduleId);
  }
  attempts.delete(scheduleId);
  return true;
}

async function publishSchedule(parts: PublishParts, scheduleId: string): Promise<void> {
  await inFeedTransaction(parts, async (tx, record) => {
    const schedule = await tx
      .selectFrom('schedules')
      .selectAll()
      .where('schedule_id', '=', scheduleId)
      .where('state', '=', 'waiting')
      .forNoKeyUpdate()
      .executeTakeFirst();
    // It was cancelled meanwhile.
    if (!schedule) return;
    const { timeZone } = await findBrand(tx, schedule.brand_id);
    const publishedAt = parts.clock.now();
    await makeVersion(tx, record, await lockPack(tx, schedule.brand_id), {
      origin: 'scheduled',
      publishedBy: schedule.scheduled_by,
      publishedAt,
      reason: (overtaken) => reasonOf(schedule, { overtaken, publishedAt, timeZone }),
      setId: schedule.set_id,
      comparedWith: schedule.base_version,
    });
    await tx
      .updateTable('schedules')
      .set({ state: 'published', finished_at: publishedAt })
      .where('schedule_id', '=', scheduleId)
      .execute();
  });
}

/** The reason given when it was scheduled, and what the readers of the history should know beside it. */
function reasonOf(
  schedule: Schedule,
  seen: { readonly overtaken: number; readonly publishedAt: EpochMs; readonly timeZone: string },
): string {
  const remarks: string[] = [];
  if (seen.publishedAt - schedule.publish_at > LATE_MS) {
    remarks.push(
      `due ${localTime(schedule.publish_at, seen.timeZone)}, when the central service was not running`,
    );
  }
  if (seen.overtaken > 0) {
    const rows = seen.overtaken === 1 ? '1 row that was' : `${seen.overtaken} rows that were`;
    remarks.push(`replaces ${rows} changed after it was scheduled`);
  }
  if (remarks.length === 0) return schedule.reason;
  const remark = remarks.join('; ');
  return schedule.reason === '' ? remark : `${schedule.reason.slice(0, 300)} (${remark})`;
}

function localTime(moment: EpochMs, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(
    moment,
  );
}

async function markFailed({ db, clock }: PublishParts, scheduleId: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const failed = await tx
      .updateTable('schedules')
      .set({
        state: 'failed',
        problem:
          'The database refused it, and the log of the central service says why. Nothing was published. Import the file again.',
        finished_at: clock.now(),
      })
      .where('schedule_id', '=', scheduleId)
      .where('state', '=', 'waiting')
      .returning('set_id')
      .executeTakeFirst();
    if (failed) await dropStaged(tx, failed.set_id);
  });
}
