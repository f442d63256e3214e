import { type Kysely, sql } from 'kysely';
import type { PackChangePage } from '../../contract/central/knowledge.ts';
import { PackRow, type PackRowKind } from '../../contract/model/brand-pack.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { PackChange } from '../../contract/model/pack-history.ts';
import type { Tables } from '../database/tables.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { parsePlace } from './pack-place.ts';

interface RowBetween {
  readonly kind: PackRowKind;
  readonly id: string;
  /** The last version up to the later one that touched it. */
  readonly version: number;
  readonly earlier_row: string | null;
  readonly later_row: string | null;
}

/**
 * What differs between two versions, in either direction: rows that were changed and changed back are left out, so a
 * page may hold fewer than it was asked for.
 */
export async function readChanges(
  db: Kysely<Tables>,
  input: {
    readonly brandId: BrandId;
    readonly from: number;
    readonly to: number;
    readonly after?: string | undefined;
    readonly limit: number;
  },
): Promise<Outcome<PackChangePage, { code: 'NOT_FOUND' }>> {
  const { brandId, from, to, limit } = input;
  const after = parsePlace(input.after);
  if (after === null || !(await areKnown(db, brandId, from, to))) return failure({ code: 'NOT_FOUND' });
  const touched = await readTouched(db, { brandId, from, to, after, limit: limit + 1 });
  const page = touched.slice(0, limit);
  const last = page.at(-1);
  return success({
    changes: page.flatMap((row) => changeOf(row, from <= to) ?? []),
    next: last && touched.length > limit ? `${last.kind}/${last.id}` : null,
  });
}

/** Whether the content of both versions is known. */
async function areKnown(db: Kysely<Tables>, brandId: BrandId, from: number, to: number): Promise<boolean> {
  const brand = await db
    .selectFrom('brands')
    .select(['pack_version', 'history_from'])
    .where('brand_id', '=', brandId)
    .executeTakeFirst();
  if (!brand) return false;
  return Math.min(from, to) >= brand.history_from && Math.max(from, to) <= brand.pack_version;
}

/** Rows that a version after the earlier one touched, with what they were at both. */
async function readTouched(
  db: Kysely<Tables>,
  place: {
    readonly brandId: BrandId;
    readonly from: number;
    readonly to: number;
    readonly after: { readonly kind: string; readonly id: string };
    readonly limit: number;
  },
): Promise<readonly RowBetween[]> {
  const { brandId, after } = place;
  const [earlier, later] = [Math.min(place.from, place.to), Math.max(place.from, place.to)];
  const { rows } = await sql<RowBetween>`
    with touched as (
      select kind, id from pack_rows
      where brand_id = ${brandId} and version > ${earlier} and version <= ${later}
        and (kind, id) > (${after.kind}, ${after.id})
      union
      select kind, id from pack_past_rows
      where brand_id = ${brandId} and version > ${earlier} and version <= ${later}
        and (kind, id) > (${after.kind}, ${after.id})
      order by kind, id limit ${place.limit})
    select touched.kind, touched.id, at_later.version, at_earlier."row" as earlier_row, at_later."row" as later_row
    from touched
    left join lateral (
      select "row" from pack_row_states state
      where state.brand_id = ${brandId} and state.kind = touched.kind and state.id = touched.id
        and state.version <= ${earlier}
      order by state.version desc limit 1) at_earlier on true
    join lateral (
      select version, "row" from pack_row_states state
      where state.brand_id = ${brandId} and state.kind = touched.kind and state.id = touched.id
        and state.version <= ${later}
      order by state.version desc limit 1) at_later on true
    order by touched.kind, touched.id`.execute(db);
  return rows;
}

function changeOf(row: RowBetween, forward: boolean): PackChange | null {
  const [before, after] = forward
    ? [rowOf(row, row.earlier_row), rowOf(row, row.later_row)]
    : [rowOf(row, row.later_row), rowOf(row, row.earlier_row)];
  const shown = after ?? before;
  if (shown === null) return null;
  const fields = before && after ? differingFields(before, after) : [];
  if (before && after && fields.length === 0) return null;
  return {
    version: row.version,
    kind: row.kind,
    id: row.id,
    what: before === null ? 'added' : after === null ? 'removed' : 'changed',
    title: titleOf(shown),
    sku: shown.kind === 'priceItem' ? shown.row.sku : null,
    fields,
    priceBefore: before?.kind === 'priceItem' ? before.row.price : null,
    priceAfter: after?.kind === 'priceItem' ? after.row.price : null,
  };
}

function rowOf({ kind, id, version }: RowBetween, json: string | null): PackRow | null {
  return json === null ? null : PackRow.parse({ kind, id, version, row: JSON.parse(json) });
}

function differingFields(before: PackRow, after: PackRow): string[] {
  const [left, right] = [new Map(Object.entries(before.row)), new Map(Object.entries(after.row))];
  const names = new Set([...left.keys(), ...right.keys()]);
  return [...names].filter((name) => JSON.stringify(left.get(name)) !== JSON.stringify(right.get(name)));
}

function titleOf(row: PackRow): string {
  if (row.kind !== 'priceItem') return row.row.title;
  const { name, variant } = row.row;
  return variant.length === 0 ? name : `${name}, ${variant.map(({ value }) => value).join(', ')}`;
}
