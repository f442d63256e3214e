import { languageOf } from '../../../../search/languages/language-of.ts';
import { type CacheState, createStateReader, growGeneration } from '../cache-state.ts';
import { areUsable, createSegmentLister, createSegmentReader, deleteSegments } from '../segment-rows.ts';
import { buildWhole, readIntoBuilders } from './build-segments.ts';
import { changeWhatIsSeen, type TellSegments, writeSegments } from './change-what-is-seen.ts';
import { withCache } from './with-cache.ts';
import type { CacheFile } from './worker-messages.ts';

/** Sends the bytes of all segments that look-ups see, so that the first look-up need not read them. */
export function loadSegments(cache: CacheFile, tell: TellSegments): null {
  withCache(cache, (db) => {
    const { generation, activeSlot } = createStateReader(db)();
    if (activeSlot === null) return;
    const read = createSegmentReader(db);
    const listed = createSegmentLister(db)(activeSlot);
    const bytes = listed.map(({ segmentId }) => ({ segmentId, bytes: read(segmentId) }));
    tell({ storeId: cache.storeId, generation, listed, bytes });
  });
  return null;
}

/** Builds all segments anew when the brand's language is no longer theirs, or another program built them. */
export function useLanguage(cache: CacheFile, locale: string, tell: TellSegments): CacheState {
  const language = languageOf(locale);
  const work = withCache(cache, (db) => {
    const { activeSlot: slot } = createStateReader(db)();
    if (slot === null) return null;
    const listed = createSegmentLister(db)(slot);
    if (areUsable(listed, language.code)) return null;
    return { slot, listed, builders: readIntoBuilders(cache, db, slot, language) };
  });
  const segments = work && buildWhole(language, work.builders);
  return withCache(cache, (db) => {
    if (!work || !segments) return createStateReader(db)();
    return changeWhatIsSeen(db, cache, tell, () => {
      deleteSegments(
        db,
        work.listed.map(({ segmentId }) => segmentId),
      );
      growGeneration(db);
      return writeSegments(db, work.slot, segments);
    });
  });
}
