import type { PackRowKind } from '../../../../contract/model/brand-pack.ts';
import { createSegmentBuilder, type SegmentBuilder } from '../../../../search/build-segment.ts';
import type { Language } from '../../../../search/languages/language.ts';
import type { Database } from '../../open-database.ts';
import { PACK_ROW_KINDS, rowTable, type Slot } from '../pack-tables.ts';
import { documentOfStored } from '../row-document.ts';
import type { NewSegment } from '../segment-rows.ts';
import { eachRow } from './with-cache.ts';
import type { CacheFile } from './worker-messages.ts';

export type SegmentBuilders = Readonly<Record<PackRowKind, SegmentBuilder>>;

export function createBuilders(language: Language): SegmentBuilders {
  return {
    priceItem: createSegmentBuilder(language),
    article: createSegmentBuilder(language),
    cannedResponse: createSegmentBuilder(language),
  };
}

/** Gives every row of a slot to builders. */
export function readIntoBuilders(
  cache: CacheFile,
  db: Database,
  slot: Slot,
  language: Language,
): SegmentBuilders {
  const builders = createBuilders(language);
  for (const kind of PACK_ROW_KINDS) readKindInto(builders[kind], cache, db, slot, kind);
  return builders;
}

export function readKindInto(
  builder: SegmentBuilder,
  cache: CacheFile,
  db: Database,
  slot: Slot,
  kind: PackRowKind,
): void {
  const rows = db.prepare<[], { rowId: number; json: string }>(
    `SELECT row_id AS rowId, json FROM ${rowTable(kind, slot)}`,
  );
  eachRow(cache, rows.iterate(), ({ rowId, json }) => builder.add(documentOfStored(kind, rowId, json)));
}

/** One segment for each kind, each holding all of its kind. */
export function buildWhole(language: Language, builders: SegmentBuilders): readonly NewSegment[] {
  return PACK_ROW_KINDS.map((kind) => ({
    kind,
    language: language.code,
    bytes: builders[kind].build(),
    documents: builders[kind].count(),
    rows: null,
    removed: [],
  }));
}
