import { type Kysely, sql, type Transaction } from 'kysely';
import type { ImportId } from '../../contract/model/knowledge-import.ts';
import type { Tables } from '../database/tables.ts';
import type { Clock } from '../ports.ts';
import { dropReading, type ImportName, lockImport } from './import-rows.ts';

const KEEP_MS = 24 * 3600 * 1000;

/** Forgets an import and its files; false when there is none. What is scheduled stays scheduled. */
export async function discardImport(db: Kysely<Tables>, name: ImportName): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const found = await lockImport(tx, name);
    if (!found) return false;
    await forgetImport(tx, name.importId, found.readingId);
    return true;
  });
}

export async function forgetImport(
  tx: Transaction<Tables>,
  importId: ImportId,
  readingId: string | null,
): Promise<void> {
  if (readingId !== null) await dropReading(tx, readingId);
  await tx.deleteFrom('imports').where('import_id', '=', importId).execute();
}

/** Forgets imports that nobody has touched for a day. */
export async function forgetOldImports(db: Kysely<Tables>, clock: Clock): Promise<void> {
  const old = await db
    .selectFrom('imports')
    .select(['import_id', 'reading_id'])
    .where('touched_at', '<', clock.now() - KEEP_MS)
    .execute();
  for (const { import_id: importId, reading_id: readingId } of old) {
    await db.transaction().execute((tx) => forgetImport(tx, importId, readingId));
  }
}

/** Removes what a reading or publication left that was cut short by the end of the process. Only before any begins. */
export async function dropOrphans(db: Kysely<Tables>): Promise<void> {
  const owned = sql`
    select reading_id from imports where reading_id is not null
    union all select set_id from schedules where state = 'waiting'`;
  for (const table of ['staged_rows', 'staged_images'] as const) {
    await sql`delete from ${sql.table(table)} where set_id not in (${owned})`.execute(db);
  }
  await sql`delete from import_lines where reading_id not in (${owned})`.execute(db);
}
