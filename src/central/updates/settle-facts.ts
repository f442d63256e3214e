import { sql, type Transaction } from 'kysely';
import { PackRow, type PackRowKind } from '../../contract/model/brand-pack.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { UpdateFact, UrgentUpdate } from '../../contract/model/urgent-update.ts';
import { type RowName, rowKey, rowOfFact } from '../../update-rules/rows-of-facts.ts';
import { type RowChange, settledBy } from '../../update-rules/settle-facts.ts';
import type { Tables } from '../database/tables.ts';
import { inForceAt, saveUpdate, selectUpdates } from './update-rows.ts';

/**
 * Settles the facts that a version just made supersedes: the brand's own knowledge no longer says what they replace.
 * Gives the updates that changed by it, for the brand's feed. The pack is locked.
 */
export async function settleFacts(
  tx: Transaction<Tables>,
  brandId: BrandId,
  packVersion: number,
  now: EpochMs,
): Promise<UrgentUpdate[]> {
  const stored = await selectUpdates(tx, (query) =>
    inForceAt(query, now)
      .where('brand_id', '=', brandId)
      .where('open_facts', '=', true)
      .orderBy('update_id')
      .forNoKeyUpdate(),
  );
  const open = new Map<string, UpdateFact[]>();
  for (const fact of stored.flatMap(({ update }) => update.facts)) {
    if (fact.settledIn !== null) continue;
    const key = rowKey(rowOfFact(fact));
    open.set(key, [...(open.get(key) ?? []), fact]);
  }
  const facts = [...open.values()].flatMap(([first]) => first ?? []);
  const changes = await changedRows(tx, brandId, packVersion, facts.map(rowOfFact));
  const settled = new Set([...changes].flatMap(([key, change]) => settledBy(open.get(key) ?? [], change)));
  const updates: UrgentUpdate[] = [];
  for (const { update: before, superseded } of stored) {
    if (!before.facts.some((fact) => settled.has(fact))) continue;
    const update = {
      ...before,
      facts: before.facts.map((fact) => (settled.has(fact) ? { ...fact, settledIn: packVersion } : fact)),
    };
    await saveUpdate(tx, { update, superseded }, now);
    updates.push(update);
  }
  return updates;
}

/** Those of the named rows that a version changed, by `rowKey`. */
async function changedRows(
  tx: Transaction<Tables>,
  brandId: BrandId,
  packVersion: number,
  names: readonly RowName[],
): Promise<ReadonlyMap<string, RowChange>> {
  if (names.length === 0) return new Map();
  const { rows } = await sql<ChangedRow>`
    select present.kind, present.id, present."row" as after, past."row" as before
    from unnest(
      ${names.map(({ kind }) => kind)}::text[],
      ${names.map(({ id }) => id)}::text[]) as named (kind, id)
    join pack_rows present on present.brand_id = ${brandId} and present.kind = named.kind
      and present.id = named.id and present.version = ${packVersion}
    left join pack_past_rows past on past.brand_id = ${brandId} and past.kind = named.kind
      and past.id = named.id and past.until_version = ${packVersion}`.execute(tx);
  return new Map(
    rows.map((row) => [
      rowKey(row),
      { before: contentOf(row, row.before), after: contentOf(row, row.after) },
    ]),
  );
}

interface ChangedRow {
  readonly kind: PackRowKind;
  readonly id: string;
  readonly before: string | null;
  readonly after: string | null;
}

function contentOf({ kind, id }: ChangedRow, row: string | null): PackRow['row'] | null {
  return row === null ? null : PackRow.parse({ kind, id, version: 0, row: JSON.parse(row) }).row;
}
