import type { PackRowKind } from '../../../../contract/model/brand-pack.ts';
import { buildSegment } from '../../../../search/build-segment.ts';
import { languageOf } from '../../../../search/languages/language-of.ts';
import type { SearchDocument } from '../../../../search/search-document.ts';
import type { Database } from '../../open-database.ts';
import { PACK_ROW_KINDS, rowTable, type Slot } from '../pack-tables.ts';
import { documentOfStored } from '../row-document.ts';
import type { NewSegment } from '../segment-rows.ts';
import { eachRow } from './with-cache.ts';
import type { CacheFile } from './worker-messages.ts';

export type DocumentsByKind = Readonly<Record<PackRowKind, readonly SearchDocument[]>>;

/** What every row of a slot is found by. */
export function readDocuments(cache: CacheFile, db: Database, slot: Slot): DocumentsByKind {
  return {
    priceItem: readDocumentsOfKind(cache, db, slot, 'priceItem'),
    article: readDocumentsOfKind(cache, db, slot, 'article'),
    cannedResponse: readDocumentsOfKind(cache, db, slot, 'cannedResponse'),
  };
}

export function readDocumentsOfKind(
  cache: CacheFile,
  db: Database,
  slot: Slot,
  kind: PackRowKind,
): readonly SearchDocument[] {
  const documents: SearchDocument[] = [];
  const rows = db.prepare<[], { rowId: number; json: string }>(
    `SELECT row_id AS rowId, json FROM ${rowTable(kind, slot)}`,
  );
  eachRow(cache, rows.iterate(), ({ rowId, json }) => {
    documents.push(documentOfStored(kind, rowId, json));
  });
  return documents;
}

/** One segment for each kind, each holding all of its kind. */
export function buildWhole(locale: string, documents: DocumentsByKind): readonly NewSegment[] {
  const language = languageOf(locale);
  return PACK_ROW_KINDS.map((kind) => ({
    kind,
    language: language.code,
    bytes: buildSegment(language, documents[kind]),
    documents: documents[kind].length,
    rows: null,
    removed: [],
  }));
}
