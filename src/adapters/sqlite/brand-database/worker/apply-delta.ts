import { PackDelta } from '../../../../contract/central/brands.ts';
import type { PackRowKind } from '../../../../contract/model/brand-pack.ts';
import { leadsOn } from '../../../../core/brands/catch-up.ts';
import { failed, succeeded } from '../../../../core/kernel/outcome.ts';
import { buildSegment } from '../../../../search/build-segment.ts';
import { languageOf } from '../../../../search/languages/language-of.ts';
import type { SearchDocument } from '../../../../search/search-document.ts';
import type { Database } from '../../open-database.ts';
import { createStateReader, writeActive } from '../cache-state.ts';
import { PACK_ROW_KINDS, type Slot } from '../pack-tables.ts';
import { createPackWriter } from '../pack-writer.ts';
import { documentOf } from '../row-document.ts';
import { createSegmentLister, type NewSegment } from '../segment-rows.ts';
import { changeWhatIsSeen, type TellSegments, writeSegments } from './change-what-is-seen.ts';
import { forgetUnusedImages } from './knowledge-writes.ts';
import { isMergeDue } from './merge-segments.ts';
import { parseAnswer } from './parse-answer.ts';
import { eachRow, withCache } from './with-cache.ts';
import type { CacheFile, PackJobs } from './worker-messages.ts';

/** Changes rows, adds a small segment for each kind that changed, and moves the version, in one transaction. */
export function applyDelta(
  cache: CacheFile,
  { delta: answer, newest }: PackJobs['applyDelta']['input'],
  tell: TellSegments,
): PackJobs['applyDelta']['answer'] {
  const delta = parseAnswer(PackDelta, answer);
  if (!delta) return failed('badAnswer');
  return withCache(cache, (db) => {
    const { activeSlot: slot, packVersion } = createStateReader(db)();
    if (slot === null || packVersion === null) throw new Error('a delta needs a pack to change');
    if (delta.packVersion === packVersion && delta.fromVersion < packVersion)
      return already(db, slot, packVersion);
    if (!leadsOn(delta, packVersion, newest)) return failed('stuck');
    const state = changeWhatIsSeen(db, cache, tell, () => {
      const changes = writeRows(cache, db, slot, delta);
      const languages = new Map(createSegmentLister(db)(slot).map(({ kind, language }) => [kind, language]));
      const written = writeSegments(
        db,
        slot,
        changes.flatMap((change) => smallSegment(change, languages.get(change.kind) ?? '')),
      );
      writeActive(db, slot, delta.packVersion);
      if (
        changes.some(
          ({ kind, documents, removed }) => kind === 'article' && documents.size + removed.length > 0,
        )
      )
        forgetUnusedImages(db, slot);
      return written;
    });
    return succeeded({ state, packVersion: delta.packVersion, mergeDue: isMergeDue(db, slot) });
  });
}

function already(db: Database, slot: Slot, packVersion: number): PackJobs['applyDelta']['answer'] {
  return succeeded({ state: createStateReader(db)(), packVersion, mergeDue: isMergeDue(db, slot) });
}

interface KindChange {
  readonly kind: PackRowKind;
  readonly documents: ReadonlyMap<number, SearchDocument>;
  readonly removed: readonly number[];
}

function writeRows(cache: CacheFile, db: Database, slot: Slot, delta: PackDelta): readonly KindChange[] {
  const writer = createPackWriter(db, slot);
  const changes = PACK_ROW_KINDS.map((kind) => ({
    kind,
    documents: new Map<number, SearchDocument>(),
    removed: [] as number[],
  }));
  const ofKind = (kind: PackRowKind) => changes.find((change) => change.kind === kind);
  eachRow(cache, delta.removed, (removal) => {
    const rowId = writer.remove(removal);
    if (rowId !== null) ofKind(removal.kind)?.removed.push(rowId);
  });
  eachRow(cache, delta.upserted, (row) => {
    const rowId = writer.put(row);
    ofKind(row.kind)?.documents.set(rowId, documentOf(rowId, row));
  });
  return changes;
}

function smallSegment({ kind, documents, removed }: KindChange, languageCode: string): NewSegment[] {
  if (documents.size + removed.length === 0) return [];
  const language = languageOf(languageCode);
  return [
    {
      kind,
      language: language.code,
      bytes: buildSegment(language, [...documents.values()]),
      documents: documents.size,
      rows: [...documents.keys()],
      removed,
    },
  ];
}
