import { type Kysely, sql } from 'kysely';
import type { BrandId, BroadcastId, PersonId, UpdateId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { Tables } from '../database/tables.ts';
import type { ChangeParts } from '../feed/record-changes.ts';
import { type RepeatedWork, repeatWork } from '../live/repeated-work.ts';
import type { Log } from '../ports.ts';

/** After the revision; an agent in the middle of a sentence may finish it. */
const FIRST_MS = 60_000;
const AGAIN_MS = 120_000;
const LOOK_EVERY_MS = 1_000;

/**
 * Reminds everybody who is online and has not acknowledged, again and again; nobody has to think of it. Whoever is
 * offline cannot be told, and gets the update first thing on return.
 */
export function startReminders(parts: ChangeParts & { readonly log: Log }): RepeatedWork {
  return repeatWork(() => remind(parts), {
    everyMs: LOOK_EVERY_MS,
    failed: 'reminders are tried again',
    log: parts.log,
  });
}

async function remind({ db, clock, signals }: ChangeParts): Promise<void> {
  const online = signals.presence.people();
  if (online.length === 0) return;
  const now = clock.now();
  const due = (await dueReminders(db, online, now)).filter(({ personId, brandId }) =>
    signals.presence.isOnline(personId, brandId),
  );
  if (due.length === 0) return;
  await db
    .insertInto('update_receipts')
    .values(
      due.map(({ updateId, revision, personId }) => ({
        update_id: updateId,
        revision,
        person_id: personId,
        reminders: 1,
        reminded_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['update_id', 'revision', 'person_id']).doUpdateSet({
        reminders: sql`update_receipts.reminders + 1`,
        reminded_at: now,
      }),
    )
    .execute();
  for (const { personId, brandId, broadcastId, updateId, revision } of due) {
    signals.remind(personId, { brandId, updateId, revision });
    signals.followUp({ brandId, broadcastId, writers: new Set() });
  }
}

interface Due {
  readonly updateId: UpdateId;
  readonly brandId: BrandId;
  readonly broadcastId: BroadcastId;
  readonly revision: number;
  readonly personId: PersonId;
}

function dueReminders(db: Kysely<Tables>, online: readonly PersonId[], now: EpochMs): Promise<Due[]> {
  return db
    .selectFrom('updates')
    .innerJoin('person_roles', 'person_roles.brand_id', 'updates.brand_id')
    .leftJoin('update_receipts as receipt', (join) =>
      join
        .onRef('receipt.update_id', '=', 'updates.update_id')
        .onRef('receipt.revision', '=', 'updates.revision')
        .onRef('receipt.person_id', '=', 'person_roles.person_id'),
    )
    .select([
      'updates.update_id as updateId',
      'updates.brand_id as brandId',
      'updates.broadcast_id as broadcastId',
      'updates.revision',
      'person_roles.person_id as personId',
    ])
    .where('updates.acknowledge', '=', true)
    .where('updates.retracted_at', 'is', null)
    .where((eb) => eb.or([eb('updates.expires_at', 'is', null), eb('updates.expires_at', '>', now)]))
    .where('updates.revised_at', '<=', now - FIRST_MS)
    .where('person_roles.role', 'in', ['agent', 'supervisor'])
    .where(sql<boolean>`person_roles.person_id = any(${[...online]}::text[])`)
    .where('receipt.acknowledged_at', 'is', null)
    .where((eb) =>
      eb.or([eb('receipt.reminded_at', 'is', null), eb('receipt.reminded_at', '<=', now - AGAIN_MS)]),
    )
    .execute();
}
