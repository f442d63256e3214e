import type { PackRowKind } from '../../../contract/model/brand-pack.ts';
import { languageOf } from '../../../search/languages/language-of.ts';
import { openSegment, type Segment } from '../../../search/open-segment.ts';
import { SEGMENT_FORMAT } from '../../../search/segment-format.ts';
import { createSegmentSet, type SegmentSet } from '../../../search/segment-set.ts';
import type { Database } from '../open-database.ts';
import type { CacheState } from './cache-state.ts';
import { createSegmentLister, createSegmentReader, type ListedSegment } from './segment-rows.ts';
import type { SegmentsOfGeneration } from './worker/worker-messages.ts';

export type SegmentSets = Readonly<Record<PackRowKind, SegmentSet>>;

/** The segments that belong to what a read transaction sees. */
export interface SeenSegments {
  /** To be called within the read transaction that `state` was read in. */
  readonly of: (state: CacheState) => SegmentSets;
  readonly arrived: (segments: SegmentsOfGeneration) => void;
}

/**
 * Segments come from the worker ahead of the change that makes them valid, and wait here until a look-up finds their
 * generation in the file. Whatever is missing then is read from the file: a brand looked up before the worker came to
 * it, or a worker that died.
 */
export function createSeenSegments(db: Database, takeMessages: () => void): SeenSegments {
  const list = createSegmentLister(db);
  const read = createSegmentReader(db);
  let opened: ReadonlyMap<number, Segment> = new Map();
  let waiting: ReadonlyMap<number, Uint8Array<ArrayBuffer>> = new Map();
  let announced: { readonly generation: number; readonly listed: readonly ListedSegment[] } | null = null;
  let seen: { readonly generation: number; readonly sets: SegmentSets } | null = null;

  const open = ({ segmentId }: ListedSegment): Segment => {
    const known = opened.get(segmentId);
    // Numbers of segments are given once, but a change that was undone gives its number back.
    if (known && !waiting.has(segmentId)) return known;
    return openSegment(waiting.get(segmentId) ?? read(segmentId));
  };

  const adopt = (generation: number, listed: readonly ListedSegment[]): SegmentSets => {
    opened = new Map(listed.map((segment) => [segment.segmentId, open(segment)]));
    const newest = Math.max(0, ...opened.keys());
    waiting = new Map([...waiting].filter(([segmentId]) => segmentId > newest));
    const setOf = (kind: PackRowKind): SegmentSet => {
      const ofKind = listed.filter((segment) => segment.kind === kind);
      return createSegmentSet(
        languageOf(ofKind[0]?.language ?? ''),
        ofKind.flatMap(({ segmentId, removed }) => {
          const segment = opened.get(segmentId);
          return segment ? [{ segment, removed }] : [];
        }),
      );
    };
    const sets = {
      priceItem: setOf('priceItem'),
      article: setOf('article'),
      cannedResponse: setOf('cannedResponse'),
    };
    seen = { generation, sets };
    return sets;
  };

  return {
    of: ({ generation, activeSlot }) => {
      if (seen?.generation === generation) return seen.sets;
      takeMessages();
      if (announced?.generation === generation) return adopt(generation, announced.listed);
      // Those of another program are being built again; until then nothing is found rather than something wrong.
      const listed = activeSlot === null ? [] : list(activeSlot);
      return adopt(
        generation,
        listed.filter(({ format }) => format === SEGMENT_FORMAT),
      );
    },
    arrived: ({ generation, listed, bytes }) => {
      // What was read meanwhile is the same.
      if (seen?.generation === generation) return;
      announced = { generation, listed };
      waiting = new Map([...waiting, ...bytes.map((sent) => [sent.segmentId, sent.bytes] as const)]);
    },
  };
}
