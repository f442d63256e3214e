import { type Kysely, sql } from 'kysely';
import type { PackRowKind } from '../../contract/model/brand-pack.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { Tables } from '../database/tables.ts';
import { letOthersWork } from '../packs/let-others-work.ts';
import type { PackSliceRow } from './worker-messages.ts';

const ROWS_PER_SLICE = 1_000;

/** The present rows of one kind, a slice at a time, as the JSON they are stored as. */
export async function* packSlices(
  db: Kysely<Tables>,
  brandId: BrandId,
  kind: PackRowKind,
): AsyncGenerator<readonly PackSliceRow[], void, void> {
  let after = '';
  for (;;) {
    const { rows } = await sql<PackSliceRow>`
      select kind, id, version, "row" from pack_rows
      where brand_id = ${brandId} and kind = ${kind} and "row" is not null and id > ${after}
      order by id limit ${ROWS_PER_SLICE}`.execute(db);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.id;
    await letOthersWork();
  }
}
