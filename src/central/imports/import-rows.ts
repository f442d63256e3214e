import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import * as z from 'zod';
import { ImportPublished } from '../../contract/central/imports.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import { type ImportId, ImportState } from '../../contract/model/knowledge-import.ts';
import type { Tables } from '../database/tables.ts';

const NamedFiles = z.array(z.object({ path: z.string(), bytes: z.int().nonnegative() }));
export type NamedFile = z.infer<typeof NamedFiles>[number];

/** An import as it is stored. */
export interface StoredImport {
  readonly files: readonly NamedFile[];
  readonly state: ImportState;
  readonly readingId: string | null;
  readonly publication: ImportPublished | null;
}

export interface ImportName {
  readonly brandId: BrandId;
  readonly importId: ImportId;
}

export async function findImport(db: Kysely<Tables>, name: ImportName): Promise<StoredImport | null> {
  const row = await selectImport(db, name).executeTakeFirst();
  return row ? storedImport(row) : null;
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockImport(tx: Transaction<Tables>, name: ImportName): Promise<StoredImport | null> {
  const row = await selectImport(tx, name).forNoKeyUpdate().executeTakeFirst();
  return row ? storedImport(row) : null;
}

/** Forgets what a reading found, unless something that waits for its moment will publish it. */
export async function dropReading(tx: Transaction<Tables>, readingId: string): Promise<void> {
  await tx.deleteFrom('import_lines').where('reading_id', '=', readingId).execute();
  for (const table of ['staged_rows', 'staged_images'] as const) {
    await sql`
      delete from ${sql.table(table)} where set_id = ${readingId}
      and not exists (select from schedules where set_id = ${readingId} and state = 'waiting')`.execute(tx);
  }
}

function selectImport(db: Kysely<Tables>, { brandId, importId }: ImportName) {
  return db
    .selectFrom('imports')
    .selectAll()
    .where('import_id', '=', importId)
    .where('brand_id', '=', brandId);
}

function storedImport(row: Selectable<Tables['imports']>): StoredImport {
  return {
    files: NamedFiles.parse(JSON.parse(row.files)),
    state: ImportState.parse(JSON.parse(row.state)),
    readingId: row.reading_id,
    publication: row.publication === null ? null : ImportPublished.parse(JSON.parse(row.publication)),
  };
}
