import type { Transaction } from 'kysely';
import type { PersonId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import { UpdateFact, type UrgentUpdate } from '../../contract/model/urgent-update.ts';
import type { Tables } from '../database/tables.ts';
import type { Ids } from '../ports.ts';
import type { FoundAnswer } from './find-answers.ts';
import type { FactRule } from './told-rules.ts';

const ROWS_PER_INSERT = 500;

/** Lists answers, each once per update and fact; what was decided about one stays. */
export async function insertFound(
  tx: Transaction<Tables>,
  ids: Ids,
  { updateId, brandId }: UrgentUpdate,
  found: readonly FoundAnswer[],
): Promise<void> {
  for (let start = 0; start < found.length; start += ROWS_PER_INSERT) {
    await tx
      .insertInto('sweep_items')
      .values(
        found.slice(start, start + ROWS_PER_INSERT).map(({ rule, answer, why }) => ({
          sweep_item_id: ids.next(),
          update_id: updateId,
          brand_id: brandId,
          conversation_id: answer.conversationId,
          message_id: answer.messageId,
          writer_id: answer.writerId,
          fact_key: rule.key,
          fact: JSON.stringify(rule.fact),
          why,
        })),
      )
      .onConflict((conflict) => conflict.columns(['update_id', 'message_id', 'fact_key']).doNothing())
      .execute();
  }
}

/**
 * Brings what is listed up to a revision: what it no longer calls superseded is withdrawn, and a customer who was
 * corrected to something that is not true either is to be corrected again.
 */
export async function followRevision(
  tx: Transaction<Tables>,
  { updateId }: UrgentUpdate,
  rules: readonly FactRule[],
  now: EpochMs,
): Promise<void> {
  const items = await tx
    .selectFrom('sweep_items')
    .select(['sweep_item_id', 'fact_key', 'fact', 'state'])
    .where('update_id', '=', updateId)
    .where('state', '<>', 'dismissed')
    .forNoKeyUpdate()
    .execute();
  for (const item of items) {
    const rule = rules.find(({ key }) => key === item.fact_key);
    const change = tx.updateTable('sweep_items').where('sweep_item_id', '=', item.sweep_item_id);
    if (!rule && item.state === 'open') {
      await change.set({ state: 'dismissed', reason: 'revised', decided_at: now }).execute();
    } else if (rule && saysOther(UpdateFact.parse(JSON.parse(item.fact)), rule.fact)) {
      const undecided = { state: 'open', decided_by: null, decided_at: null, correction_id: null } as const;
      await change.set({ fact: JSON.stringify(rule.fact), ...undecided }).execute();
    }
  }
}

function saysOther(before: UpdateFact, now: UpdateFact): boolean {
  const said = (fact: UpdateFact) => {
    switch (fact.type) {
      case 'priceChanged':
        return String(fact.to.amountMinor);
      case 'textReplaced':
        return fact.body;
      case 'itemUnavailable':
        return '';
      default:
        return fact satisfies never;
    }
  };
  return said(before) !== said(now);
}

export function writersOf(found: readonly FoundAnswer[]): ReadonlySet<PersonId> {
  return new Set(found.flatMap(({ answer }) => answer.writerId ?? []));
}
