import type { PackRow, PackRowKind } from '../../../../contract/model/brand-pack.ts';
import type { Download } from '../../../../core/brands/brand-store.ts';
import type { Language } from '../../../../search/languages/language.ts';
import type { Slot } from '../pack-tables.ts';
import { documentOf } from '../row-document.ts';
import { createBuilders, type SegmentBuilders } from './build-segments.ts';
import { type FileHold, isStopped } from './file-hold.ts';
import type { CacheFile } from './worker-messages.ts';

/** As many as catch up at a time. */
const MOST_DOWNLOADS = 3;
/** Of all downloads together: some 80 MB. */
const MOST_DOCUMENTS = 300_000;

/** Where a download stands and how it is to be searched. What was gathered is of use for nothing else. */
export interface DownloadPlace {
  readonly download: Download | null;
  readonly slot: Slot;
  readonly language: Language;
}

/** What the rows of one download are found by, as far as its pages are written. */
export interface GatheredDownload {
  /** A row that came before makes all of it useless, as it may be added once. */
  readonly add: (row: PackRow, rowId: number) => void;
  readonly builders: SegmentBuilders;
  readonly isWhole: () => boolean;
}

/**
 * Downloads under way in this worker. Their pages are gathered for the index while they are written, so that their rows
 * need not be read again. Only a shortcut: what is not here, after a restart say, is read from the file.
 */
export interface GatheredDownloads {
  /** Gives away what was gathered up to a place; null when that is not all. Whoever goes on puts it back. */
  readonly take: (cache: CacheFile, place: DownloadPlace) => GatheredDownload | null;
  readonly keep: (cache: CacheFile, place: DownloadPlace, gathered: GatheredDownload) => void;
}

interface Kept {
  readonly hold: FileHold;
  readonly place: DownloadPlace;
  readonly gathered: GatheredDownload;
}

export function createGatheredDownloads(): GatheredDownloads {
  /** The one that grew last is last. */
  const kept = new Map<number, Kept>();

  const forgetClosed = () => {
    for (const [storeId, { hold }] of kept) if (isStopped(hold)) kept.delete(storeId);
  };
  const documents = () => [...kept.values()].reduce((sum, { gathered }) => sum + countOf(gathered), 0);

  return {
    take: ({ storeId }, place) => {
      const found = kept.get(storeId);
      kept.delete(storeId);
      return found && isSamePlace(found.place, place) ? found.gathered : null;
    },
    keep: ({ storeId, hold }, place, gathered) => {
      kept.delete(storeId);
      if (gathered.isWhole()) kept.set(storeId, { hold, place, gathered });
      forgetClosed();
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST_DOWNLOADS && documents() <= MOST_DOCUMENTS) break;
        kept.delete(oldest);
      }
    },
  };
}

export function beginGathering(language: Language): GatheredDownload {
  const builders = createBuilders(language);
  const lastRow = new Map<PackRowKind, number>();
  let whole = true;
  return {
    add: (row, rowId) => {
      // Rows that are new to a slot get ever larger ids.
      whole &&= rowId > (lastRow.get(row.kind) ?? 0);
      if (!whole) return;
      lastRow.set(row.kind, rowId);
      builders[row.kind].add(documentOf(rowId, row));
    },
    builders,
    isWhole: () => whole,
  };
}

function isSamePlace(a: DownloadPlace, b: DownloadPlace): boolean {
  return (
    a.slot === b.slot &&
    a.language.code === b.language.code &&
    a.download?.packVersion === b.download?.packVersion &&
    a.download?.after === b.download?.after &&
    a.download?.rows === b.download?.rows
  );
}

function countOf({ builders }: GatheredDownload): number {
  return Object.values(builders).reduce((sum, builder) => sum + builder.count(), 0);
}
