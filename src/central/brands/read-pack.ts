import type { Kysely } from 'kysely';
import type { PackDelta, PackPage } from '../../contract/central/brands.ts';
import { PackRow, PackRowKind } from '../../contract/model/brand-pack.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { Tables } from '../database/tables.ts';
import { failure, type Outcome, success } from '../outcome.ts';

type StoredRow = Omit<Tables['pack_rows'], 'brand_id'>;

/**
 * One page of a brand's whole pack, in the order of kind and id. The version is read before the rows: a row that
 * changes in between comes newer than the page says, and once more with the next delta.
 */
export async function readPackPage(
  db: Kysely<Tables>,
  input: { readonly brandId: BrandId; readonly after?: string | undefined; readonly limit: number },
): Promise<Outcome<PackPage, { code: 'NOT_FOUND' }>> {
  const packVersion = await readVersion(db, input.brandId);
  const after = parsePlace(input.after);
  if (packVersion === null || after === null) return failure({ code: 'NOT_FOUND' });
  const rows = await db
    .selectFrom('pack_rows')
    .select(['kind', 'id', 'version', 'row'])
    .where('brand_id', '=', input.brandId)
    .where('row', 'is not', null)
    .$if(after !== 'start', (query) =>
      after === 'start'
        ? query
        : query.where((eb) =>
            eb.or([
              eb('kind', '>', after.kind),
              eb.and([eb('kind', '=', after.kind), eb('id', '>', after.id)]),
            ]),
          ),
    )
    .orderBy('kind')
    .orderBy('id')
    .limit(input.limit + 1)
    .execute();
  const page = rows.slice(0, input.limit);
  const last = page.at(-1);
  const next = last && rows.length > input.limit ? `${last.kind}/${last.id}` : null;
  const totalRows = await countRows(db, input.brandId);
  return success({ packVersion, rows: page.map(packRowOf), totalRows, next });
}

/** Rows that changed and rows that went since a version. All tombstones are kept, so every version can continue. */
export async function readPackDelta(
  db: Kysely<Tables>,
  input: { readonly brandId: BrandId; readonly since: number },
): Promise<Outcome<PackDelta, { code: 'NOT_FOUND' | 'CURSOR_TOO_OLD' }>> {
  const packVersion = await readVersion(db, input.brandId);
  if (packVersion === null) return failure({ code: 'NOT_FOUND' });
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

async function countRows(db: Kysely<Tables>, brandId: BrandId): Promise<number> {
  const { rows } = await db
    .selectFrom('pack_rows')
    .select((eb) => eb.fn.countAll().as('rows'))
    .where('brand_id', '=', brandId)
    .where('row', 'is not', null)
    .executeTakeFirstOrThrow();
  return Number(rows);
}

async function readVersion(db: Kysely<Tables>, brandId: BrandId): Promise<number | null> {
  const brand = await db
    .selectFrom('brands')
    .select('pack_version')
    .where('brand_id', '=', brandId)
    .executeTakeFirst();
  return brand?.pack_version ?? null;
}

function parsePlace(after: string | undefined): { kind: PackRowKind; id: string } | 'start' | null {
  if (after === undefined) return 'start';
  const slash = after.indexOf('/');
  const kind = PackRowKind.safeParse(after.slice(0, slash));
  const id = after.slice(slash + 1);
  return kind.success && /^[A-Za-z0-9._-]{1,80}$/.test(id) ? { kind: kind.data, id } : null;
}

function packRowOf({ kind, id, version, row }: StoredRow): PackRow {
  return PackRow.parse({ kind, id, version, row: JSON.parse(row ?? 'null') });
}
