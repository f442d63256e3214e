import { statSync } from 'node:fs';
import { walOf } from '../../database-files.ts';
import { foldJournal } from '../../open-database.ts';
import { withCache } from './with-cache.ts';
import type { CacheFile, PackJobName } from './worker-messages.ts';

const SHORT_BYTES = 4 * 1024 * 1024;

/** Folds a long journal into its file, after the answer was given: nobody waits for it. */
export function keepJournalShort(cache: CacheFile, done: PackJobName): void {
  // Pages follow each other; the last of them is followed by `finishDownload`.
  if (done === 'stagePage') return;
  try {
    const size = statSync(walOf(cache.file), { throwIfNoEntry: false })?.size ?? 0;
    if (size > SHORT_BYTES) withCache(cache, foldJournal);
  } catch {
    // Closed meanwhile, or no room: what is in the journal is read from there, and folded in another time.
  }
}
