import type { Transaction } from 'kysely';
import type { UpdateContent } from '../../contract/central/updates.ts';
import type { BroadcastId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import type { UrgentUpdate } from '../../contract/model/urgent-update.ts';
import { isInForce } from '../../update-rules/in-force.ts';
import type { Tables } from '../database/tables.ts';
import { inFeedTransaction } from '../feed/record-changes.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { checkFacts } from './check-facts.ts';
import { mayLead } from './may-lead.ts';
import {
  type Broadcast,
  brandsOf,
  factsFor,
  lockBrands,
  type PublishUpdateFailure,
  type UpdateParts,
  writtenFor,
} from './publish-update.ts';
import { type StoredUpdate, saveUpdate, selectUpdates } from './update-rows.ts';

export type ReviseFailure =
  | PublishUpdateFailure
  | { readonly code: 'UPDATE_CHANGED' | 'UPDATE_ENDED' | 'OTHER_BRANDS' };

/** Says it otherwise at all of its brands. What was acknowledged before no longer counts, since it was another revision. */
export async function reviseUpdate(
  parts: UpdateParts,
  person: Person,
  input: Broadcast & { readonly expectedRevision: number },
): Promise<Outcome<UrgentUpdate[], ReviseFailure>> {
  const brandIds = brandsOf(input);
  const allowed = mayLead(person, brandIds);
  if (!allowed.ok) return allowed;
  const outcome = await inFeedTransaction(
    parts,
    async (tx, record): Promise<Outcome<UrgentUpdate[], ReviseFailure>> => {
      const now = parts.clock.now();
      await lockBrands(tx, input);
      const stored = await lockBroadcast(tx, input.broadcastId);
      const refused = whyNot(stored, person, input);
      if (refused !== null) return failure({ code: refused });
      if (stored.every(({ update }) => isRevision(update, input))) return success(updatesIn(stored));
      if (stored.some(({ update }) => update.revision !== input.expectedRevision)) {
        return failure({ code: 'UPDATE_CHANGED' });
      }
      if (stored.some(({ update }) => !isInForce(update, now))) return failure({ code: 'UPDATE_ENDED' });
      if (input.expiresAt !== null && input.expiresAt <= now) return failure({ code: 'EXPIRES_IN_THE_PAST' });

      const revised: StoredUpdate[] = [];
      for (const earlier of stored) {
        const { brandId, broadcastId, revision, text } = earlier.update;
        const facts = factsFor(input, brandId);
        const checked = await checkFacts(tx, { brandId, broadcastId, facts, earlier, now });
        if (!checked.ok) return checked;
        revised.push({
          superseded: checked.value.superseded,
          update: {
            ...earlier.update,
            ...writtenFor(input, brandId),
            facts: checked.value.facts,
            revision: revision + 1,
            previousText: text,
            revisedAt: now,
          },
        });
      }
      for (const one of revised) await saveUpdate(tx, one, now);
      for (const { update } of revised) await record(update.brandId, [{ type: 'update', update }]);
      return success(updatesIn(revised));
    },
  );
  if (outcome.ok) parts.sweeper.look();
  return outcome;
}

/** A broadcast's updates, ordered by brand, which nobody else can change until the transaction ends. */
export function lockBroadcast(tx: Transaction<Tables>, broadcastId: BroadcastId): Promise<StoredUpdate[]> {
  return selectUpdates(tx, (query) =>
    query.where('broadcast_id', '=', broadcastId).orderBy('brand_id').forNoKeyUpdate(),
  );
}

export function updatesIn(stored: readonly StoredUpdate[]): UrgentUpdate[] {
  return stored.map(({ update }) => update);
}

function whyNot(
  stored: readonly StoredUpdate[],
  person: Person,
  input: Broadcast,
): 'NOT_FOUND' | 'FORBIDDEN' | 'OTHER_BRANDS' | null {
  const updates = updatesIn(stored);
  const named = brandsOf(input);
  if (!updates.some(({ brandId }) => named.includes(brandId))) return 'NOT_FOUND';
  const theirs = mayLead(
    person,
    updates.map(({ brandId }) => brandId),
  );
  // Brands of it that the caller knows nothing of are not spoken about.
  if (!theirs.ok) return 'FORBIDDEN';
  if (updates.some(({ source }) => source.type === 'slack')) return 'FORBIDDEN';
  return updates.length === named.length && updates.every(({ brandId }) => named.includes(brandId))
    ? null
    : 'OTHER_BRANDS';
}

/** Whether this revision was made already, so that asking again changes nothing. */
function isRevision(
  update: UrgentUpdate,
  input: UpdateContent & { readonly expectedRevision: number },
): boolean {
  if (update.revision !== input.expectedRevision + 1) return false;
  const { level, text, keywords, acknowledge, expiresAt } = update;
  const facts = (all: UrgentUpdate['facts']) => all.map((fact) => ({ ...fact, settledIn: null }));
  return (
    JSON.stringify([{ level, text, keywords, acknowledge, expiresAt }, facts(update.facts)]) ===
    JSON.stringify([writtenFor(input, update.brandId), facts(factsFor(input, update.brandId))])
  );
}
