import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { PackDelta, PackPage } from '../../contract/central/brands.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { Tables } from '../database/tables.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { parsePlace } from './pack-place.ts';

/** Of the rows of a page, as JSON: a page of long articles has fewer rows than one of prices. */
const PAGE_BYTES = 2 * 1024 * 1024;
/** Whoever missed more than this reads the pack anew, page by page, instead of one enormous answer. */
const DELTA_BYTES = 16 * 1024 * 1024;

/**
 * Rows leave as they are stored, as text: they were parsed when they came, and reading them here only to write them
 * again takes most of the time of a large pack. `rows` is the inside of a JSON array of `PackRow`.
 */
export interface StoredPage {
  readonly page: PackPage;
  readonly rows: string;
}

export interface StoredDelta {
  readonly delta: PackDelta;
  readonly rows: string;
}

/**
 * One page of a brand's whole pack, in the order of kind and id. The version is read before the rows: a row that
 * changes in between comes newer than the page says, and once more with the next delta.
 */
export async function readPackPage(
  db: Kysely<Tables>,
  input: { readonly brandId: BrandId; readonly after?: string | undefined; readonly limit: number },
): Promise<Outcome<StoredPage, { code: 'NOT_FOUND' }>> {
  const brand = await readBrand(db, input.brandId);
  const after = parsePlace(input.after);
  if (brand === null || after === null) return failure({ code: 'NOT_FOUND' });
  const { rows: found } = await sql<{ rows: string; last: string | null; more: boolean | null }>`
    with slice as (
      select kind, id, version, "row" from pack_rows
      where brand_id = ${input.brandId} and "row" is not null and (kind, id) > (${after.kind}, ${after.id})
      order by kind, id limit ${input.limit + 1}),
    measured as (
      select slice.*,
        sum(octet_length("row")) over before - octet_length("row") as bytes_before,
        row_number() over before as place,
        lead(id) over before is not null as more
      from slice window before as (order by kind, id)),
    page as (select * from measured where bytes_before < ${PAGE_BYTES} and place <= ${input.limit})
    select coalesce(string_agg(${rowAsJson}, ',' order by place), '') as rows,
      (array_agg(kind || '/' || id order by place))[count(*)] as last,
      (array_agg(more order by place))[count(*)] as more
    from page`.execute(db);
  const [read] = found;
  return success({
    page: {
      packVersion: brand.pack_version,
      rows: [],
      totalRows: brand.pack_size,
      next: read?.more ? read.last : null,
    },
    rows: read?.rows ?? '',
  });
}

/** Rows that changed and rows that went since a version. All tombstones are kept, so every version can continue. */
export async function readPackDelta(
  db: Kysely<Tables>,
  input: { readonly brandId: BrandId; readonly since: number },
): Promise<Outcome<StoredDelta, { code: 'NOT_FOUND' | 'CURSOR_TOO_OLD' }>> {
  const { brandId, since } = input;
  const brand = await readBrand(db, brandId);
  if (brand === null) return failure({ code: 'NOT_FOUND' });
  // A version ahead of ours was given by a database that has since been put back to an older state.
  if (since > brand.pack_version) return failure({ code: 'CURSOR_TOO_OLD' });
  if ((await deltaBytes(db, brandId, since)) > DELTA_BYTES) return failure({ code: 'CURSOR_TOO_OLD' });
  const { rows: found } = await sql<{ rows: string }>`
    select coalesce(string_agg(${rowAsJson}, ',' order by kind, id), '') as rows
    from pack_rows where brand_id = ${brandId} and version > ${since} and "row" is not null`.execute(db);
  const removed = await db
    .selectFrom('pack_rows')
    .select(['kind', 'id', 'version'])
    .where('brand_id', '=', brandId)
    .where('version', '>', since)
    .where('row', 'is', null)
    .orderBy('kind')
    .orderBy('id')
    .execute();
  return success({
    delta: { fromVersion: since, packVersion: brand.pack_version, upserted: [], removed },
    rows: found[0]?.rows ?? '',
  });
}

/** Kinds and ids hold no letter that JSON would have to escape. */
const rowAsJson: RawBuilder<string> = sql`
  '{"kind":"' || kind || '","id":"' || id || '","version":' || version || ',"row":' || "row" || '}'`;

async function deltaBytes(db: Kysely<Tables>, brandId: BrandId, since: number): Promise<number> {
  const { bytes } = await db
    .selectFrom('pack_rows')
    .select(sql<number>`coalesce(sum(octet_length("row")), 0)::bigint`.as('bytes'))
    .where('brand_id', '=', brandId)
    .where('version', '>', since)
    .executeTakeFirstOrThrow();
  return bytes;
}

async function readBrand(db: Kysely<Tables>, brandId: BrandId) {
  const brand = await db
    .selectFrom('brands')
    .select(['pack_version', 'pack_size'])
    .where('brand_id', '=', brandId)
    .executeTakeFirst();
  return brand ?? null;
}
