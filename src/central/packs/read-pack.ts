import { type Kysely, sql } from 'kysely';
import type { PackDelta, PackPage } from '../../contract/central/brands.ts';
import { PackRow } from '../../contract/model/brand-pack.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { Tables } from '../database/tables.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { parsePlace } from './pack-place.ts';

type StoredRow = Omit<Tables['pack_rows'], 'brand_id'>;

/** Of the rows of a page, as JSON: a page of long articles has fewer rows than one of prices. */
const PAGE_BYTES = 2 * 1024 * 1024;

interface PageRow extends StoredRow {
  /** Whether the pack goes on after it. */
  readonly more: boolean;
}

/**
 * One page of a brand's whole pack, in the order of kind and id. The version is read before the rows: a row that
 * changes in between comes newer than the page says, and once more with the next delta.
 */
export async function readPackPage(
  db: Kysely<Tables>,
  input: { readonly brandId: BrandId; readonly after?: string | undefined; readonly limit: number },
): Promise<Outcome<PackPage, { code: 'NOT_FOUND' }>> {
  const brand = await readBrand(db, input.brandId);
  const after = parsePlace(input.after);
  if (brand === null || after === null) return failure({ code: 'NOT_FOUND' });
  const { rows } = await sql<PageRow>`
    with slice as (
      select kind, id, version, "row" from pack_rows
      where brand_id = ${input.brandId} and "row" is not null and (kind, id) > (${after.kind}, ${after.id})
      order by kind, id limit ${input.limit + 1}),
    measured as (
      select slice.*,
        sum(octet_length("row")) over before - octet_length("row") as bytes_before,
        row_number() over before as place,
        lead(id) over before is not null as more
      from slice window before as (order by kind, id))
    select kind, id, version, "row", more from measured
    where bytes_before < ${PAGE_BYTES} and place <= ${input.limit}
    order by kind, id`.execute(db);
  const last = rows.at(-1);
  return success({
    packVersion: brand.pack_version,
    rows: rows.map(packRowOf),
    totalRows: brand.pack_size,
    next: last?.more ? `${last.kind}/${last.id}` : null,
  });
}

/** Rows that changed and rows that went since a version. All tombstones are kept, so every version can continue. */
export async function readPackDelta(
  db: Kysely<Tables>,
  input: { readonly brandId: BrandId; readonly since: number },
): Promise<Outcome<PackDelta, { code: 'NOT_FOUND' | 'CURSOR_TOO_OLD' }>> {
  const brand = await readBrand(db, input.brandId);
  if (brand === null) return failure({ code: 'NOT_FOUND' });
  const packVersion = brand.pack_version;
  // A version ahead of ours was given by a database that has since been put back to an older state.
  if (input.since > packVersion) return failure({ code: 'CURSOR_TOO_OLD' });
  const rows = await db
    .selectFrom('pack_rows')
    .select(['kind', 'id', 'version', 'row'])
    .where('brand_id', '=', input.brandId)
    .where('version', '>', input.since)
    .orderBy('kind')
    .orderBy('id')
    .execute();
  return success({
    fromVersion: input.since,
    packVersion,
    upserted: rows.filter((row) => row.row !== null).map(packRowOf),
    removed: rows.filter((row) => row.row === null).map(({ kind, id, version }) => ({ kind, id, version })),
  });
}

async function readBrand(db: Kysely<Tables>, brandId: BrandId) {
  const brand = await db
    .selectFrom('brands')
    .select(['pack_version', 'pack_size'])
    .where('brand_id', '=', brandId)
    .executeTakeFirst();
  return brand ?? null;
}

function packRowOf({ kind, id, version, row }: StoredRow): PackRow {
  return PackRow.parse({ kind, id, version, row: JSON.parse(row ?? 'null') });
}
