import type { Kysely } from 'kysely';
import type { UpdateId } from '../../contract/model/ids.ts';
import { isInForce } from '../../update-rules/in-force.ts';
import { findBrand } from '../brands/find-brand.ts';
import type { Tables } from '../database/tables.ts';
import type { ChangeParts } from '../feed/record-changes.ts';
import type { Ids, Log } from '../ports.ts';
import { wordsIn } from './brand-words.ts';
import { findAnswers } from './find-answers.ts';
import { followRevision, insertFound, writersOf } from './sweep-rows.ts';
import { factRulesOf } from './told-rules.ts';
import { lockUpdate, selectUpdates } from './update-rows.ts';

const RETRY_MS = 10_000;

export interface Sweeper {
  /** Says that there is a revision for which nobody has looked through the answers yet. */
  look(): void;
  close(): Promise<void>;
}

type SweeperParts = ChangeParts & { readonly ids: Ids; readonly log: Log };

/**
 * Looks through what customers were told after each publication and revision, one update at a time, beside everything
 * else: nobody waits for it. What was cut short is done at the next start.
 */
export function startSweeper(parts: SweeperParts): Sweeper {
  let work: Promise<void> | null = null;
  let again = false;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;

  const sweepAll = async () => {
    for (;;) {
      again = false;
      const next = closed ? null : await nextUnswept(parts.db);
      if (next !== null) await sweepUpdate(parts, next, () => closed);
      else if (!again) return;
    }
  };
  const look = () => {
    again = true;
    if (closed || work) return;
    work = sweepAll()
      .catch((error: unknown) => {
        if (closed) return;
        parts.log(`answers are looked through again: ${error}`);
        retry = setTimeout(look, RETRY_MS);
        retry.unref();
      })
      .finally(() => {
        work = null;
      });
  };
  look();

  return {
    look,
    close: async () => {
      closed = true;
      clearTimeout(retry);
      await work;
    },
  };
}

async function nextUnswept(db: Kysely<Tables>): Promise<UpdateId | null> {
  const row = await db
    .selectFrom('updates')
    .select('update_id')
    .whereRef('swept_revision', '<', 'revision')
    .orderBy('revised_at')
    .limit(1)
    .executeTakeFirst();
  return row?.update_id ?? null;
}

/**
 * The answers are read outside of a transaction, so that nobody waits. An answer that is taken in meanwhile is looked
 * at by whoever takes it in, since the update was committed before.
 */
async function sweepUpdate(parts: SweeperParts, updateId: UpdateId, closed: () => boolean): Promise<void> {
  const { db, clock, ids, signals } = parts;
  const [read] = await selectUpdates(db, (query) => query.where('update_id', '=', updateId));
  if (!read) return;
  const { brandId, broadcastId, publishedAt, revision } = read.update;
  const { locale } = await findBrand(db, brandId);
  const rules = factRulesOf({ facts: read.update.facts, superseded: read.superseded }, wordsIn(locale));
  const now = clock.now();
  const due = isInForce(read.update, now);
  const found = due ? await findAnswers(db, brandId, rules, { publishedAt, now }) : [];
  if (closed()) return;
  await db.transaction().execute(async (tx) => {
    const stored = await lockUpdate(tx, updateId);
    // Revised or retracted meanwhile: the next round looks at it as it is then.
    if (stored?.update.revision !== revision || stored.update.retractedAt !== read.update.retractedAt) return;
    if (due) {
      await followRevision(tx, stored.update, rules, now);
      await insertFound(tx, ids, stored.update, found);
    }
    await tx
      .updateTable('updates')
      .set({ swept_revision: revision })
      .where('update_id', '=', updateId)
      .execute();
  });
  signals.followUp({ brandId, broadcastId, writers: writersOf(found) });
}
