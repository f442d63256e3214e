import type { Kysely } from 'kysely';
import type { PersonId } from '../../contract/model/ids.ts';
import type { ChosenPresence } from '../../contract/model/person.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { Tables } from '../database/tables.ts';
import type { ChangeParts } from '../feed/record-changes.ts';
import type { Presence } from '../live/presence.ts';
import { type RepeatedWork, repeatWork } from '../live/repeated-work.ts';
import type { Log } from '../ports.ts';

/** How exactly it is known, after a crash of the service, when somebody was last connected. */
const KEEP_EVERY_MS = 60_000;

/** What people chose before the service started. */
export async function loadPresence(db: Kysely<Tables>, presence: Presence): Promise<void> {
  const rows = await db.selectFrom('people_presence').select(['person_id', 'chosen']).execute();
  for (const row of rows) presence.choose(row.person_id, row.chosen);
}

export async function setPresence(
  { db, signals, clock }: ChangeParts,
  personId: PersonId,
  chosen: ChosenPresence,
): Promise<void> {
  await db
    .insertInto('people_presence')
    .values({ person_id: personId, chosen, seen_at: clock.now() })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ chosen }))
    .execute();
  signals.presence.choose(personId, chosen);
}

/** Keeps when each person was last connected: on the way out, and now and then while they are. */
export function startKeepingPresence(parts: ChangeParts & { readonly log: Log }): RepeatedWork {
  const { db, signals, clock, log } = parts;
  let lastWrites = Promise.resolve();
  const keep = (people: readonly PersonId[]) => {
    lastWrites = lastWrites
      .then(() => saveSeen(db, people, clock.now()))
      .catch((error: unknown) => log(`when people were last connected could not be kept: ${error}`));
    return lastWrites;
  };
  const stopListening = signals.presence.onChange((personId) => void keep([personId]));
  const work = repeatWork(() => keep(signals.presence.people()), {
    everyMs: KEEP_EVERY_MS,
    failed: 'when people were last connected could not be kept',
    log,
  });
  return {
    close: async () => {
      stopListening();
      await work.close();
      await keep(signals.presence.people());
    },
  };
}

async function saveSeen(db: Kysely<Tables>, people: readonly PersonId[], at: EpochMs): Promise<void> {
  if (people.length === 0) return;
  await db
    .insertInto('people_presence')
    .values(people.map((personId) => ({ person_id: personId, chosen: 'online' as const, seen_at: at })))
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ seen_at: at }))
    .execute();
}
