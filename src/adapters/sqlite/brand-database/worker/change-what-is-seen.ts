import type { Database } from '../../open-database.ts';
import { type CacheState, createStateReader } from '../cache-state.ts';
import type { Slot } from '../pack-tables.ts';
import { createSegmentLister, insertSegment, type ListedSegment, type NewSegment } from '../segment-rows.ts';
import type { CacheFile, SegmentsOfGeneration } from './worker-messages.ts';

export type TellSegments = (segments: SegmentsOfGeneration) => void;

export interface WrittenSegment {
  readonly segmentId: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Changes what look-ups see, in one transaction. The core's thread is told the segments before the transaction ends, so
 * that whoever finds a new generation in the file finds its segments in the messages that have arrived.
 */
export function changeWhatIsSeen(
  db: Database,
  { storeId }: CacheFile,
  tell: TellSegments,
  change: () => readonly WrittenSegment[],
): CacheState {
  return db
    .transaction(() => {
      const bytes = change();
      const state = createStateReader(db)();
      const { generation, activeSlot } = state;
      const listed: readonly ListedSegment[] = activeSlot === null ? [] : createSegmentLister(db)(activeSlot);
      tell({ storeId, generation, listed, bytes });
      return state;
    })
    .immediate();
}

export function writeSegments(
  db: Database,
  slot: Slot,
  segments: readonly NewSegment[],
): readonly WrittenSegment[] {
  return segments.map((segment) => ({
    segmentId: insertSegment(db, slot, segment).segmentId,
    bytes: segment.bytes,
  }));
}
