import type { PackRowKind } from '../../../../contract/model/brand-pack.ts';
import { createSegmentBuilder, type SegmentBuilder } from '../../../../search/build-segment.ts';
import { languageOf } from '../../../../search/languages/language-of.ts';
import type { Database } from '../../open-database.ts';
import { type CacheState, createStateReader, growGeneration } from '../cache-state.ts';
import { PACK_ROW_KINDS, rowTable, type Slot } from '../pack-tables.ts';
import { documentOfStored } from '../row-document.ts';
import {
  createSegmentLister,
  deleteSegments,
  type ListedSegment,
  type NewSegment,
  rowsOfSegment,
} from '../segment-rows.ts';
import { readKindInto } from './build-segments.ts';
import { changeWhatIsSeen, type TellSegments, writeSegments } from './change-what-is-seen.ts';
import { eachRow, withCache } from './with-cache.ts';
import type { CacheFile } from './worker-messages.ts';

/** Each one more costs every look-up. */
const MOST_SMALL_SEGMENTS = 4;
/** Small segments together may be this share of the large one. */
const LARGEST_SHARE = 0.1;
/** A kind this small is not worth keeping apart. */
const SMALL_KIND = 200;

export function isMergeDue(db: Database, slot: Slot): boolean {
  const listed = createSegmentLister(db)(slot);
  return PACK_ROW_KINDS.some((kind) => mergeOf(listed.filter((segment) => segment.kind === kind)) !== null);
}

/** `whole`: everything into one. `small`: the small ones into one, which keeps them from becoming many. */
function mergeOf(segments: readonly ListedSegment[]): 'whole' | 'small' | null {
  const small = segments.slice(0, -1);
  const [base] = segments.slice(-1);
  if (!base || small.length === 0) return null;
  const changed = small.reduce((sum, { documents, removed }) => sum + documents + removed.length, 0);
  if (changed > Math.max(SMALL_KIND, base.documents) * LARGEST_SHARE) return 'whole';
  return small.length > MOST_SMALL_SEGMENTS ? 'small' : null;
}

/** Merges what has grown too large or too many. Look-ups find the same before and after. */
export function mergeSegments(cache: CacheFile, tell: TellSegments): CacheState {
  for (const kind of PACK_ROW_KINDS) mergeKind(cache, kind, tell);
  return withCache(cache, (db) => createStateReader(db)());
}

function mergeKind(cache: CacheFile, kind: PackRowKind, tell: TellSegments): void {
  const work = withCache(cache, (db) => {
    const slot = createStateReader(db)().activeSlot;
    if (slot === null) return null;
    const segments = createSegmentLister(db)(slot).filter((segment) => segment.kind === kind);
    const merge = mergeOf(segments);
    if (merge === null) return null;
    const language = languageOf(segments[0]?.language ?? '');
    const builder = createSegmentBuilder(language);
    const build = { slot, language, builder };
    if (merge === 'small') {
      const changes = readSmall(cache, db, slot, kind, segments, builder);
      return { ...build, segments: segments.slice(0, -1), ...changes };
    }
    readKindInto(builder, cache, db, slot, kind);
    return { ...build, segments, rows: null, removed: [] };
  });
  if (!work) return;
  const { language, builder } = work;
  const merged: NewSegment = {
    kind,
    language: language.code,
    bytes: builder.build(),
    documents: builder.count(),
    rows: work.rows,
    removed: work.removed,
  };
  withCache(cache, (db) => {
    changeWhatIsSeen(db, cache, tell, () => {
      deleteSegments(
        db,
        work.segments.map(({ segmentId }) => segmentId),
      );
      growGeneration(db);
      return writeSegments(db, work.slot, [merged]);
    });
  });
}

/** What all small segments together say: rows that are there still, and rows that are gone. */
function readSmall(
  cache: CacheFile,
  db: Database,
  slot: Slot,
  kind: PackRowKind,
  segments: readonly ListedSegment[],
  builder: SegmentBuilder,
) {
  const touched = new Set<number>();
  for (const { segmentId, removed } of segments.slice(0, -1)) {
    for (const rowId of removed) touched.add(rowId);
    for (const rowId of rowsOfSegment(db, segmentId) ?? []) touched.add(rowId);
  }
  const find = db
    .prepare<[number], string>(`SELECT json FROM ${rowTable(kind, slot)} WHERE row_id = ?`)
    .pluck();
  const rows: number[] = [];
  const removed: number[] = [];
  eachRow(cache, touched, (rowId) => {
    const json = find.get(rowId);
    if (json === undefined) {
      removed.push(rowId);
      return;
    }
    rows.push(rowId);
    builder.add(documentOfStored(kind, rowId, json));
  });
  return { removed, rows };
}
