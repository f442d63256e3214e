import type { PackDelta, PackPage } from '../../contract/central/brands.ts';
import type { PackVersion } from '../../contract/model/brand-pack.ts';
import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import type { AnswerFailure, BrandStore, Download } from './brand-store.ts';
import { createPageFetcher } from './fetch-ahead.ts';
import type { PackFailure, PackSource } from './pack-source.ts';

export type CatchUpFailure = PackFailure | AnswerFailure;

/** Far above any brand's pack; a service that sends more is broken or hostile. */
const MOST_ROWS = 2_000_000;
/** A pack published anew before each download of it ends will be there later too. */
const MOST_BEGINNINGS = 5;

export interface CatchUp {
  readonly store: BrandStore;
  readonly source: PackSource;
  /** The newest version heard of; may grow while catching up. */
  readonly wanted: () => PackVersion;
  /** Whether to go on; asked after every answer, since the brand may be lost meanwhile. */
  readonly goOn: () => boolean;
  readonly onProgress: () => void;
}

/**
 * Brings a store to the newest pack: by the pages of a whole pack when it has none or one too old, else by what
 * changed. Answers with the version reached.
 */
export async function catchUp(task: CatchUp): Promise<Outcome<PackVersion, CatchUpFailure>> {
  const { store, wanted, goOn } = task;
  let newest = wanted();
  while (goOn()) {
    const version = store.packVersion();
    newest = Math.max(newest, wanted());
    if (version !== null && version === newest && store.download() === null) return succeeded(version);

    if (version === null || store.download() !== null) {
      const pages = await takePages(task);
      if (!pages.ok) return pages;
      // A service restored from a backup may be behind what it said before.
      newest = Math.max(pages.value, wanted());
      continue;
    }
    const delta = await task.source.delta(store.brandId, version);
    if (!goOn()) break;
    if (!delta.ok && delta.code === 'versionTooOld') {
      const pages = await takePages(task);
      if (!pages.ok) return pages;
      newest = Math.max(pages.value, wanted());
      continue;
    }
    if (!delta.ok) return delta;
    const applied = await store.applyDelta(delta.value, newest);
    if (!applied.ok) return applied;
    if (applied.value <= version && version < Math.max(newest, wanted())) return failed('stuck');
    newest = Math.max(newest, applied.value);
    task.onProgress();
  }
  return failed('unavailable');
}

/** Whether a delta brings a pack of `version` forward. A service that answers beside the question would be asked for ever. */
export function leadsOn(
  delta: Pick<PackDelta, 'fromVersion' | 'packVersion'>,
  version: PackVersion,
  newest: PackVersion,
): boolean {
  if (delta.fromVersion !== version || delta.packVersion < version) return false;
  return delta.packVersion > version || newest <= version;
}

/** Whether taking this page brings a download nearer to its end. */
export function endsSomewhere(page: PackPage, after: string | null, rowsBefore: number): boolean {
  if (rowsBefore + page.rows.length > MOST_ROWS) return false;
  return page.next === null || (page.rows.length > 0 && page.next !== after);
}

/**
 * Takes the whole pack, going on where an earlier download was cut. While one page is read and written the next is on
 * its way.
 */
async function takePages(task: CatchUp): Promise<Outcome<PackVersion, CatchUpFailure>> {
  const { store, source, goOn, onProgress } = task;
  const fetchPage = createPageFetcher(source, store.brandId);
  let beginnings = 0;
  let written: Promise<void> = Promise.resolve();
  const finish = async (download: Download) => {
    await written;
    if (!goOn()) return failed('unavailable');
    await store.finishDownload();
    onProgress();
    return succeeded(download.packVersion);
  };
  try {
    for (let download = store.download(); goOn(); ) {
      if (download?.complete) return await finish(download);
      const after: string | null = download?.after ?? null;
      const fetched = await fetchPage(after);
      if (!goOn()) break;
      if (!fetched.ok) return fetched;
      if (after === null && ++beginnings > MOST_BEGINNINGS) return failed('stuck');
      await written;
      if (!goOn()) break;
      const staged = await store.stagePage(after, fetched.value.page);
      if (!goOn()) break;
      if (staged.ok) {
        download = staged.value.download;
        written = staged.value.written;
        // Awaited before the next page; a failure until then must not pass for one that nobody hears of.
        written.catch(() => {});
      } else if (staged.code === 'otherVersion') download = null;
      else return failed(staged.code);
      onProgress();
    }
    return failed('unavailable');
  } finally {
    // Whatever ended the loop, a page still being written has somebody who hears how it went.
    await written;
  }
}
