import { type Kysely, sql } from 'kysely';
import type { PackRow, PackRowKind } from '../../contract/model/brand-pack.ts';
import type { Tables } from '../database/tables.ts';
import { letOthersWork } from './let-others-work.ts';

const ROWS_PER_INSERT = 500;

/** A row as the pack shall hold it; `row` is JSON of it, or null where it is to be gone. */
export interface StagedRow {
  readonly kind: PackRowKind;
  readonly id: string;
  readonly row: string | null;
}

type Named = {
  [Kind in PackRowKind]: Pick<Extract<PackRow, { kind: Kind }>, 'kind' | 'id' | 'row'>;
}[PackRowKind];

export function stagedRow({ kind, id, row }: Named): StagedRow {
  return { kind, id, row: JSON.stringify(row) };
}

/**
 * Puts rows aside under a name, each row of a pack once. `placed` is how many the set has already; gives how many it
 * has then.
 */
export async function stageRows(
  db: Kysely<Tables>,
  setId: string,
  rows: readonly StagedRow[],
  placed = 0,
): Promise<number> {
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
    if (start > 0) await letOthersWork();
    const slice = rows.slice(start, start + ROWS_PER_INSERT);
    await sql`
      insert into staged_rows (set_id, place, kind, id, "row")
      select ${setId}, ${placed + start}::integer + given.place, given.kind, given.id, given."row"
      from unnest(
        ${slice.map(({ kind }) => kind)}::text[],
        ${slice.map(({ id }) => id)}::text[],
        ${slice.map(({ row }) => row)}::text[]) with ordinality as given (kind, id, "row", place)`.execute(
      db,
    );
  }
  return placed + rows.length;
}

export async function dropStaged(db: Kysely<Tables>, setId: string): Promise<void> {
  await db.deleteFrom('staged_rows').where('set_id', '=', setId).execute();
  await db.deleteFrom('staged_images').where('set_id', '=', setId).execute();
}
