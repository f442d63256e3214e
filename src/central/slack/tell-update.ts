import type { Transaction } from 'kysely';
import type { SlackMapping } from '../../contract/model/slack.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { LedgerChange } from '../../slack-bridge/ledger/ledger-change.ts';
import { updateAfterChange, updateIdOfChange } from '../../slack-bridge/updates/update-of-post.ts';
import type { Tables } from '../database/tables.ts';
import type { RecordChanges } from '../feed/record-changes.ts';
import { retract } from '../updates/retract-update.ts';
import { insertUpdate, lockUpdate, saveUpdate } from '../updates/update-rows.ts';

export interface TellTransaction {
  readonly tx: Transaction<Tables>;
  readonly record: RecordChanges;
  readonly now: EpochMs;
}

/** Makes of a change in a brand's channel what becomes of the update, and tells the brand's agents. */
export async function tellUpdate(
  { tx, record, now }: TellTransaction,
  mapping: SlackMapping,
  change: LedgerChange,
): Promise<void> {
  const stored = await lockUpdate(tx, updateIdOfChange(change, mapping));
  const update = updateAfterChange({ change, mapping, update: stored?.update ?? null, now });
  if (!update) return;
  if (!stored) await insertUpdate(tx, { update, superseded: [] }, now);
  else if (update.retractedReason !== null && stored.update.retractedAt === null) {
    // Also withdraws the corrections it asked for, and tells the agents itself.
    await retract(tx, record, stored, { reason: update.retractedReason, now });
    return;
  } else await saveUpdate(tx, { ...stored, update }, now);
  await record(update.brandId, [{ type: 'update', update }]);
}
