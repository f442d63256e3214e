import type { PackDelta, PackPage } from '../../contract/central/brands.ts';
import type { PackVersion } from '../../contract/model/brand-pack.ts';
import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import type { BrandStore } from './brand-store.ts';
import type { PackFailure, PackSource } from './pack-source.ts';

/** `stuck`: the service announces a version it does not give out. */
export type CatchUpFailure = PackFailure | 'stuck';

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
    if (!leadsOn(delta.value, version, newest)) return failed('stuck');
    await store.applyDelta(delta.value);
    newest = Math.max(newest, delta.value.packVersion);
    task.onProgress();
  }
  return failed('unavailable');
}

/** A service that answers beside the question would be asked for ever. */
function leadsOn(delta: PackDelta, version: PackVersion, newest: PackVersion): boolean {
  if (delta.fromVersion !== version || delta.packVersion < version) return false;
  return delta.packVersion > version || newest <= version;
}

function endsSomewhere(page: PackPage, after: string | null, rowsBefore: number): boolean {
  if (rowsBefore + page.rows.length > MOST_ROWS) return false;
  return page.next === null || (page.rows.length > 0 && page.next !== after);
}

/** Takes the whole pack, going on where an earlier download was cut. */
async function takePages(task: CatchUp): Promise<Outcome<PackVersion, CatchUpFailure>> {
  const { store, source, goOn, onProgress } = task;
  let beginnings = 0;
  while (goOn()) {
    const download = store.download();
    if (download?.complete) {
      await store.finishDownload();
      onProgress();
      return succeeded(download.packVersion);
    }
    const page = await source.page(store.brandId, download?.after ?? null);
    if (!goOn()) break;
    if (!page.ok) return page;
    if (!endsSomewhere(page.value, download?.after ?? null, download?.rows ?? 0)) return failed('stuck');
    if (download?.packVersion !== page.value.packVersion) {
      beginnings += 1;
      if (beginnings > MOST_BEGINNINGS) return failed('stuck');
      await store.beginDownload(page.value.packVersion);
      // This page belongs to the new version only if it is its first.
      if (download && download.after !== null) continue;
    }
    await store.stagePage(page.value);
    onProgress();
  }
  return failed('unavailable');
}
