import { type Kysely, sql } from 'kysely';
import type { ImportId } from '../../contract/model/knowledge-import.ts';
import type { Tables } from '../database/tables.ts';
import type { NamedFile } from './import-rows.ts';

/** Which files have not arrived whole: their pieces must follow on each other from the first byte to the last. */
export async function incompleteFiles(
  db: Kysely<Tables>,
  importId: ImportId,
  files: readonly NamedFile[],
): Promise<NamedFile[]> {
  const pieces = await db
    .selectFrom('import_pieces')
    .select(['file', 'place', sql<number>`octet_length(bytes)`.as('bytes')])
    .where('import_id', '=', importId)
    .orderBy('file')
    .orderBy('place')
    .execute();
  const reached = new Map<number, number>();
  for (const { file, place, bytes } of pieces) {
    const end = reached.get(file) ?? 0;
    if (place === end) reached.set(file, end + bytes);
  }
  return files.filter((file, index) => (reached.get(index) ?? 0) !== file.bytes);
}

export async function receivedBytes(
  db: Kysely<Tables>,
  importId: ImportId,
  file?: number,
): Promise<ReadonlyMap<number, number>> {
  const rows = await db
    .selectFrom('import_pieces')
    .select(['file', sql<number>`sum(octet_length(bytes))::integer`.as('bytes')])
    .where('import_id', '=', importId)
    .$if(file !== undefined, (query) => query.where('file', '=', file ?? 0))
    .groupBy('file')
    .execute();
  return new Map(rows.map((row) => [row.file, row.bytes]));
}

/** Puts the pieces of every file together. They are known to be whole: none overlaps, none is missing. */
export async function loadFiles(
  db: Kysely<Tables>,
  importId: ImportId,
  files: readonly NamedFile[],
): Promise<{ path: string; bytes: Uint8Array<ArrayBuffer> }[]> {
  const loaded = files.map((file) => ({ path: file.path, bytes: new Uint8Array(file.bytes) }));
  for (const [index, { bytes }] of loaded.entries()) {
    const places = await db
      .selectFrom('import_pieces')
      .select('place')
      .where('import_id', '=', importId)
      .where('file', '=', index)
      .execute();
    for (const { place } of places) {
      const piece = await db
        .selectFrom('import_pieces')
        .select('bytes')
        .where('import_id', '=', importId)
        .where('file', '=', index)
        .where('place', '=', place)
        .executeTakeFirst();
      if (piece) bytes.set(piece.bytes, place);
    }
  }
  return loaded;
}
