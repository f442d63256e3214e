import type { Transaction } from 'kysely';
import type { BroadcastId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { UrgentUpdate } from '../../contract/model/urgent-update.ts';
import type { Tables } from '../database/tables.ts';
import { type ChangeParts, inFeedTransaction, type RecordChanges } from '../feed/record-changes.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { roleAt } from '../people/find-person.ts';
import { mayLead } from './may-lead.ts';
import { lockBroadcast } from './revise-update.ts';
import { type StoredUpdate, saveUpdate } from './update-rows.ts';

/** Says of a broadcast that it no longer holds, wherever it came from. The second time nothing changes. */
export async function retractUpdate(
  parts: ChangeParts,
  person: Person,
  input: { readonly broadcastId: BroadcastId; readonly reason: string },
): Promise<Outcome<UrgentUpdate[], { readonly code: 'NOT_FOUND' | 'FORBIDDEN' }>> {
  const outcome = await inFeedTransaction(
    parts,
    async (tx, record): Promise<Outcome<UrgentUpdate[], { readonly code: 'NOT_FOUND' | 'FORBIDDEN' }>> => {
      const stored = await lockBroadcast(tx, input.broadcastId);
      const brandIds = stored.map(({ update }) => update.brandId);
      if (!brandIds.some((brandId) => roleAt(person, brandId) !== null))
        return failure({ code: 'NOT_FOUND' });
      if (!mayLead(person, brandIds).ok) return failure({ code: 'FORBIDDEN' });
      const retracted: UrgentUpdate[] = [];
      for (const one of stored) {
        retracted.push(await retract(tx, record, one, { reason: input.reason, now: parts.clock.now() }));
      }
      return success(retracted);
    },
  );
  if (outcome.ok) {
    for (const { brandId, broadcastId } of outcome.value) {
      parts.signals.followUp({ brandId, broadcastId, writers: new Set() });
    }
  }
  return outcome;
}

/** Retracts a locked update and withdraws the corrections it asked for. */
export async function retract(
  tx: Transaction<Tables>,
  record: RecordChanges,
  stored: StoredUpdate,
  { reason, now }: { readonly reason: string; readonly now: EpochMs },
): Promise<UrgentUpdate> {
  if (stored.update.retractedAt !== null) return stored.update;
  const update = { ...stored.update, retractedAt: now, retractedReason: reason };
  await saveUpdate(tx, { ...stored, update }, now);
  await tx
    .updateTable('sweep_items')
    .set({ state: 'dismissed', reason: 'retracted', decided_at: now })
    .where('update_id', '=', update.updateId)
    .where('state', '=', 'open')
    .execute();
  await record(update.brandId, [{ type: 'update', update }]);
  return update;
}
