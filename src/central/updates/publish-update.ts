import type { Transaction } from 'kysely';
import type { UpdateContent } from '../../contract/central/updates.ts';
import type { BrandId, BroadcastId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { UrgentUpdate } from '../../contract/model/urgent-update.ts';
import { updateIdOf } from '../../update-rules/update-ids.ts';
import type { Tables } from '../database/tables.ts';
import { type ChangeParts, inFeedTransaction } from '../feed/record-changes.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { lockPack } from '../packs/make-version.ts';
import { checkFacts, type FactOutdated } from './check-facts.ts';
import { mayLead } from './may-lead.ts';
import type { Sweeper } from './sweeper.ts';
import { insertUpdate, type StoredUpdate, selectUpdates } from './update-rows.ts';

export interface UpdateParts extends ChangeParts {
  readonly sweeper: Sweeper;
}

export type PublishUpdateFailure =
  | { readonly code: 'NOT_FOUND' | 'FORBIDDEN' | 'EXPIRES_IN_THE_PAST' }
  | FactOutdated;

export type Broadcast = UpdateContent & { readonly broadcastId: BroadcastId };

/** Tells every agent of the named brands. All brands get it or none does; doing it again answers what is there. */
export async function publishUpdate(
  parts: UpdateParts,
  person: Person,
  input: Broadcast,
): Promise<Outcome<UrgentUpdate[], PublishUpdateFailure>> {
  const brandIds = brandsOf(input);
  const allowed = mayLead(person, brandIds);
  if (!allowed.ok) return allowed;
  const outcome = await inFeedTransaction(
    parts,
    async (tx, record): Promise<Outcome<UrgentUpdate[], PublishUpdateFailure>> => {
      const now = parts.clock.now();
      await lockBrands(tx, input);
      const known = await updatesOf(tx, input.broadcastId);
      if (known.length > 0) return repeated(known, brandIds);
      if (input.expiresAt !== null && input.expiresAt <= now) return failure({ code: 'EXPIRES_IN_THE_PAST' });

      const made: StoredUpdate[] = [];
      for (const brandId of brandIds) {
        const facts = factsFor(input, brandId);
        const broadcastId = input.broadcastId;
        const checked = await checkFacts(tx, { brandId, broadcastId, facts, earlier: null, now });
        if (!checked.ok) return checked;
        made.push({ ...checked.value, update: firstRevision(input, brandId, person, checked.value, now) });
      }
      for (const [place, one] of made.entries()) {
        const inserted = await insertUpdate(tx, one, now);
        if (inserted) continue;
        // The same request ran twice at once, and the other one was first, which shows at the first brand.
        if (place === 0) return repeated(await updatesOf(tx, input.broadcastId), brandIds);
        throw new Error(`two broadcasts ${input.broadcastId} to different brands ran at once`);
      }
      for (const { update } of made) await record(update.brandId, [{ type: 'update', update }]);
      return success(made.map(({ update }) => update));
    },
  );
  if (outcome.ok) parts.sweeper.look();
  return outcome;
}

/** The brands in the order in which their rows are locked, whoever locks several. */
export function brandsOf({ brands }: Pick<UpdateContent, 'brands'>): BrandId[] {
  return brands.map(({ brandId }) => brandId).toSorted();
}

/**
 * Until the transaction ends nobody publishes packs to these brands, so that a fact is either settled by a publication
 * or compared with what it made. Mere words need not wait for a large price list.
 */
export async function lockBrands(tx: Transaction<Tables>, content: UpdateContent): Promise<void> {
  if (content.brands.every(({ facts }) => facts.length === 0)) return;
  for (const brandId of brandsOf(content)) await lockPack(tx, brandId);
}

function updatesOf(tx: Transaction<Tables>, broadcastId: BroadcastId): Promise<StoredUpdate[]> {
  return selectUpdates(tx, (query) => query.where('broadcast_id', '=', broadcastId).orderBy('brand_id'));
}

export function factsFor({ brands }: UpdateContent, wanted: BrandId): UrgentUpdate['facts'] {
  return brands.find(({ brandId }) => brandId === wanted)?.facts ?? [];
}

/** What all revisions take from what was written. */
export function writtenFor(input: UpdateContent, wanted: BrandId) {
  const { level, keywords, expiresAt } = input;
  return {
    level,
    text: input.brands.find(({ brandId }) => brandId === wanted)?.text ?? input.text,
    keywords,
    acknowledge: input.acknowledge || level === 'urgent',
    expiresAt,
  };
}

function firstRevision(
  input: Broadcast,
  brandId: BrandId,
  { personId, name }: Person,
  { facts }: Pick<UrgentUpdate, 'facts'>,
  now: EpochMs,
): UrgentUpdate {
  return {
    updateId: updateIdOf(input.broadcastId, brandId),
    broadcastId: input.broadcastId,
    brandId,
    revision: 1,
    previousText: null,
    facts,
    additions: [],
    source: { type: 'broadcast', personId, name: name.slice(0, 100) },
    publishedAt: now,
    revisedAt: now,
    retractedAt: null,
    retractedReason: null,
    ...writtenFor(input, brandId),
  };
}

/** A broadcast's id belongs to whoever used it first; nobody adds a brand to what others wrote. */
function repeated(
  known: readonly StoredUpdate[],
  brandIds: readonly BrandId[],
): Outcome<UrgentUpdate[], PublishUpdateFailure> {
  const asked = known.flatMap(({ update }) => (brandIds.includes(update.brandId) ? [update] : []));
  return asked.length === 0 ? failure({ code: 'FORBIDDEN' }) : success(asked);
}
