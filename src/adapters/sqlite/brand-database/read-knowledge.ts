import type { FileSize } from '../../../contract/model/attachment.ts';
import type { PackRowKind } from '../../../contract/model/brand-pack.ts';
import type { ConversationId, FileId } from '../../../contract/model/ids.ts';
import type { PackChange, PackPublication } from '../../../contract/model/pack-history.ts';
import type {
  ConversationFileStore,
  FileBytes,
  PackHistoryStore,
  PackImage,
  PackImageStore,
} from '../../../core/brands/brand-store.ts';
import type { Database } from '../open-database.ts';
import { readRow } from './pack-tables.ts';

export type HistoryReader = Omit<PackHistoryStore, 'put'>;

/** Publications and changes as far as they are in the file. */
export function createHistoryReader(db: Database): HistoryReader {
  const newest = db.prepare<[], number | null>('SELECT max(version) FROM publication').pluck();
  const publications = db.prepare<[number], { version: number; json: string }>(
    'SELECT version, json FROM publication ORDER BY version DESC LIMIT ?',
  );
  const changesOf = db
    .prepare<[number], string>('SELECT json FROM pack_change WHERE version = ? ORDER BY ordinal')
    .pluck();
  const ofRow = db.prepare<[PackRowKind, string, number], { at: number; json: string }>(
    `SELECT published_at AS at, pack_change.json FROM pack_change JOIN publication USING (version)
     WHERE kind = ? AND id = ? ORDER BY version DESC LIMIT ?`,
  );
  return {
    newest: () => newest.get() ?? 0,
    publications: (limit) =>
      publications.all(limit).map(({ version, json }) => ({
        publication: readRow<PackPublication>(json),
        changes: changesOf.all(version).map((change) => readRow<PackChange>(change)),
      })),
    ofRow: (kind, id, limit) =>
      ofRow.all(kind, id, limit).map(({ at, json }) => ({ at, change: readRow<PackChange>(json) })),
  };
}

export function createImageReader(db: Database): Pick<PackImageStore, 'get' | 'has'> {
  const select = db.prepare<[string], PackImage>('SELECT mime, bytes FROM image WHERE image_id = ?');
  const isThere = db.prepare<[string], number>('SELECT 1 FROM image WHERE image_id = ?').pluck();
  return {
    get: (imageId) => select.get(imageId) ?? null,
    has: (imageId) => isThere.get(imageId) !== undefined,
  };
}

export function createFileReader(db: Database): ConversationFileStore['get'] {
  const select = db.prepare<[FileId, FileSize, ConversationId], FileBytes>(
    'SELECT type, bytes FROM conversation_file WHERE file_id = ? AND size = ? AND conversation_id = ?',
  );
  return (conversationId, fileId, size) => select.get(fileId, size, conversationId) ?? null;
}
