import type { Kysely } from 'kysely';
import type { BroadcastId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import type { UpdateMatrix, UrgentUpdate } from '../../contract/model/urgent-update.ts';
import { createAffectedRule } from '../../update-rules/affected-by.ts';
import { isInForce } from '../../update-rules/in-force.ts';
import { findBrand } from '../brands/find-brand.ts';
import type { Tables } from '../database/tables.ts';
import type { ChangeParts } from '../feed/record-changes.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { roleAt } from '../people/find-person.ts';
import { type Affected, affectedConversations, type Seen } from './affected-conversations.ts';
import { wordsIn } from './brand-words.ts';
import { namedItemsOf } from './named-items.ts';
import { type StoredUpdate, selectUpdates } from './update-rows.ts';
import { type Reach, reachOf } from './who-has.ts';

/** Team leads look again with every receipt; what was read of conversations for so many updates is remembered. */
const MOST_REMEMBERED = 32;

export type ReadMatrix = (
  person: Person,
  broadcastId: BroadcastId,
) => Promise<Outcome<UpdateMatrix, { readonly code: 'NOT_FOUND' | 'FORBIDDEN' }>>;

/** Who has a broadcast, agent by agent, at those of its brands that the caller supervises. */
export function createMatrix(parts: ChangeParts): ReadMatrix {
  const { db, clock, signals } = parts;
  const remembered = new Map<string, Seen>();
  const seenFor = ({ updateId, revision }: UrgentUpdate): Seen => {
    const key = `${updateId} ${revision}`;
    const seen: Seen = remembered.get(key) ?? new Map();
    // Put in once more, so that the one not asked for longest is the first.
    remembered.delete(key);
    remembered.set(key, seen);
    const [oldest] = remembered.keys();
    if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    return seen;
  };

  const affectedBy = async ({ update, superseded }: StoredUpdate): Promise<Affected[]> => {
    if (!isInForce(update, clock.now())) return [];
    const { locale } = await findBrand(db, update.brandId);
    const items = namedItemsOf({ facts: update.facts, superseded });
    const rule = createAffectedRule(update, items, wordsIn(locale));
    return affectedConversations(db, update.brandId, rule, seenFor(update));
  };

  return async (person, broadcastId) => {
    const all = await selectUpdates(db, (query) =>
      query.where('broadcast_id', '=', broadcastId).orderBy('brand_id'),
    );
    const known = all.filter(({ update }) => roleAt(person, update.brandId) !== null);
    if (known.length === 0) return failure({ code: 'NOT_FOUND' });
    const led = known.filter(({ update }) => roleAt(person, update.brandId) === 'supervisor');
    if (led.length === 0) return failure({ code: 'FORBIDDEN' });

    const updates = led.map(({ update }) => update);
    const reach = await reachOf(db, signals.presence, updates);
    const affected = new Map<string, Affected[]>();
    for (const stored of led) affected.set(stored.update.updateId, await affectedBy(stored));
    const acknowledging = new Map(updates.map((update) => [update.updateId, update.acknowledge] as const));
    return success({
      broadcastId,
      updates,
      lines: reach.map((line) => ({
        ...line,
        affected:
          line.state === 'acknowledged' || !acknowledging.get(line.updateId)
            ? 0
            : (affected.get(line.updateId) ?? []).filter(
                ({ conversation }) => conversation.holder?.personId === line.personId,
              ).length,
      })),
      affected: [...affected.values()].reduce((total, { length }) => total + length, 0),
      ackLatency: latencyOf(reach, updates),
      sweep: await sweepCounts(db, updates),
    });
  };
}

/** Of those who were told; a broadcast's writer knew it before. */
function latencyOf(reach: readonly Reach[], updates: readonly UrgentUpdate[]): UpdateMatrix['ackLatency'] {
  const writers = new Set(
    updates.flatMap(({ source }) => (source.type === 'broadcast' ? [source.personId] : [])),
  );
  const revisedAt = new Map(updates.map((update) => [update.updateId, update.revisedAt] as const));
  const latencies = reach
    .flatMap(({ acknowledgedAt, updateId, personId }) =>
      acknowledgedAt === null || writers.has(personId)
        ? []
        : [Math.max(0, acknowledgedAt - (revisedAt.get(updateId) ?? 0))],
    )
    .sort((a, b) => a - b);
  const middle = Math.floor(latencies.length / 2);
  const [slowestMs, upper] = [latencies.at(-1), latencies[middle]];
  if (slowestMs === undefined || upper === undefined) return null;
  const lower = latencies.length % 2 === 0 ? (latencies[middle - 1] ?? upper) : upper;
  return { medianMs: Math.round((lower + upper) / 2), slowestMs };
}

async function sweepCounts(
  db: Kysely<Tables>,
  updates: readonly UrgentUpdate[],
): Promise<UpdateMatrix['sweep']> {
  const rows = await db
    .selectFrom('sweep_items')
    .select((eb) => ['state' as const, eb.fn.countAll<number>().as('items')])
    .where(
      'update_id',
      'in',
      updates.map(({ updateId }) => updateId),
    )
    .groupBy('state')
    .execute();
  const count = (state: string) => rows.find((row) => row.state === state)?.items ?? 0;
  return { open: count('open'), corrected: count('corrected'), dismissed: count('dismissed') };
}
