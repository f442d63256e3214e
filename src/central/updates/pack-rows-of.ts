import { type Kysely, sql } from 'kysely';
import { PackRow, type PackRowKind } from '../../contract/model/brand-pack.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import { type RowName, rowKey } from '../../update-rules/rows-of-facts.ts';
import type { Tables } from '../database/tables.ts';

/** The named rows of a brand's pack as they are now, by `rowKey`; those that are not there are left out. */
export async function packRowsOf(
  db: Kysely<Tables>,
  brandId: BrandId,
  names: readonly RowName[],
): Promise<ReadonlyMap<string, PackRow>> {
  if (names.length === 0) return new Map();
  const { rows } = await sql<{ kind: PackRowKind; id: string; version: number; row: string }>`
    select kind, id, version, "row" from pack_rows
    where brand_id = ${brandId} and "row" is not null and (kind, id) in (
      select * from unnest(
        ${names.map(({ kind }) => kind)}::text[],
        ${names.map(({ id }) => id)}::text[]))`.execute(db);
  return new Map(
    rows.map((row) => [rowKey(row), PackRow.parse({ ...row, row: JSON.parse(row.row) })] as const),
  );
}
