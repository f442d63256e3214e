import type { Download } from '../../../core/brands/brand-store.ts';
import type { Database } from '../open-database.ts';
import type { Slot } from './pack-tables.ts';

/** Where a brand's cache stands. */
export interface CacheState {
  /** Grows with every change of what look-ups see. */
  readonly generation: number;
  /** The slot that is read; null before the first download is complete. */
  readonly activeSlot: Slot | null;
  readonly packVersion: number | null;
  readonly download: Download | null;
}

interface StateRow {
  readonly generation: number;
  readonly activeSlot: Slot | null;
  readonly packVersion: number | null;
  readonly downloadVersion: number | null;
  readonly downloadAfter: string | null;
  readonly downloadComplete: 0 | 1;
  readonly downloadRows: number;
  readonly downloadTotal: number | null;
}

/** Prepared once; throws when the one row is not there, which tells of damage. */
export function createStateReader(db: Database): () => CacheState {
  const select = db.prepare<[], StateRow>(
    `SELECT generation, active_slot AS activeSlot, pack_version AS packVersion,
       download_version AS downloadVersion, download_after AS downloadAfter,
       download_complete AS downloadComplete, download_rows AS downloadRows, download_total AS downloadTotal
     FROM cache_state`,
  );
  return () => {
    const row = select.get();
    if (!row) throw new StateMissingError();
    const { generation, activeSlot, packVersion } = row;
    return { generation, activeSlot, packVersion, download: downloadOf(row) };
  };
}

/** The row that is always there is gone. */
export class StateMissingError extends Error {
  constructor() {
    super('the cache has no state');
    this.name = 'StateMissingError';
  }
}

export function writeDownload(db: Database, download: Download | null): void {
  db.prepare(
    `UPDATE cache_state SET download_version = ?, download_after = ?, download_complete = ?, download_rows = ?,
       download_total = ?`,
  ).run(
    download?.packVersion ?? null,
    download?.after ?? null,
    download?.complete ? 1 : 0,
    download?.rows ?? 0,
    download?.totalRows ?? null,
  );
}

/** What look-ups see from this transaction on. */
export function writeActive(db: Database, slot: Slot, packVersion: number): void {
  db.prepare('UPDATE cache_state SET active_slot = ?, pack_version = ?, generation = generation + 1').run(
    slot,
    packVersion,
  );
}

/** Other segments, the same pack. */
export function growGeneration(db: Database): void {
  db.prepare('UPDATE cache_state SET generation = generation + 1').run();
}

function downloadOf(row: StateRow): Download | null {
  if (row.downloadVersion === null) return null;
  return {
    packVersion: row.downloadVersion,
    after: row.downloadAfter,
    complete: row.downloadComplete === 1,
    rows: row.downloadRows,
    totalRows: row.downloadTotal,
  };
}
