import { languageOf } from '../../../../search/languages/language-of.ts';
import type { Database } from '../../open-database.ts';
import { type CacheState, createStateReader, writeActive, writeDownload } from '../cache-state.ts';
import { clearSlot, otherSlot } from '../pack-tables.ts';
import { buildWhole, readIntoBuilders } from './build-segments.ts';
import { changeWhatIsSeen, type TellSegments, writeSegments } from './change-what-is-seen.ts';
import type { GatheredDownloads } from './gathered-downloads.ts';
import { forgetHistory, forgetUnusedImages } from './knowledge-writes.ts';
import { withCache } from './with-cache.ts';
import type { CacheFile } from './worker-messages.ts';

/** Builds the segments of what was downloaded, and lets look-ups see it. */
export function finishDownload(
  cache: CacheFile,
  locale: string,
  tell: TellSegments,
  gathered: GatheredDownloads,
): CacheState {
  const language = languageOf(locale);
  const { slot, builders } = withCache(cache, (db) => {
    const { slot, download } = completeDownload(db);
    const builders = gathered.take(cache, { download, slot, language })?.builders;
    return { slot, builders: builders ?? readIntoBuilders(cache, db, slot, language) };
  });
  // The longest part of the work is done without holding the file, so that it can be closed and deleted meanwhile.
  const segments = buildWhole(language, builders);
  return withCache(cache, (db) => {
    const { download, previous, versionBefore } = completeDownload(db);
    const { packVersion } = download;
    return changeWhatIsSeen(db, cache, tell, () => {
      const written = writeSegments(db, slot, segments);
      if (previous !== null) clearSlot(db, previous);
      writeActive(db, slot, packVersion);
      writeDownload(db, null);
      // A service restored from a backup tells another story from here on.
      if (versionBefore !== null && packVersion < versionBefore) forgetHistory(db);
      forgetUnusedImages(db, slot);
      return written;
    });
  });
}

function completeDownload(db: Database) {
  const { activeSlot, download, packVersion } = createStateReader(db)();
  if (!download?.complete) throw new Error('the download is not complete');
  return {
    slot: otherSlot(activeSlot),
    previous: activeSlot,
    download,
    versionBefore: packVersion,
  };
}
