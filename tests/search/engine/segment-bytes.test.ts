import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSegment } from '../../../src/search/build-segment.ts';
import { openSegment } from '../../../src/search/open-segment.ts';
import { search } from '../../../src/search/search-segments.ts';
import { SegmentUnreadable } from '../../../src/search/segment-format.ts';
import { createSegmentSet } from '../../../src/search/segment-set.ts';
import { anyDocuments, anyQuestion, item, plain, setOf } from './support.ts';

describe('the bytes of a segment', () => {
  const bytes = buildSegment(plain, [
    item(7, 'KX-240', 'Kulmasohva Lempi 240 cm', { category: 'Sohvat', other: ['harmaa'] }),
    item(8, 'KX-180', 'Диван Лемпи', { body: 'Мягкий диван' }),
  ]);

  it('are the same for the same documents in any order', () => {
    fc.assert(
      fc.property(anyDocuments, (documents) => {
        expect(buildSegment(plain, documents.toReversed())).toEqual(buildSegment(plain, documents));
      }),
      { numRuns: 100 },
    );
  });

  it('answer the same wherever they lie in memory', () => {
    fc.assert(
      fc.property(anyDocuments, anyQuestion, fc.integer({ min: 0, max: 9 }), (documents, question, at) => {
        const written = buildSegment(plain, documents);
        const moved = new Uint8Array(written.length + at);
        moved.set(written, at);
        const segment = openSegment(moved.subarray(at));
        const set = createSegmentSet(plain, [{ segment, removed: new Uint32Array() }]);
        expect(search(set, question)).toEqual(search(setOf(documents), question));
      }),
      { numRuns: 200 },
    );
  });

  it('are refused when one bit is wrong, wherever it is', () => {
    for (let at = 0; at < bytes.length; at += 1) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
      expect(() => openSegment(damaged), `byte ${at}`).toThrow(SegmentUnreadable);
    }
  });

  it('are refused when some are missing or too many', () => {
    for (let length = 0; length < bytes.length; length += 1) {
      expect(() => openSegment(bytes.subarray(0, length)), `${length} bytes`).toThrow(SegmentUnreadable);
    }
    expect(() => openSegment(new Uint8Array([...bytes, 0, 0, 0, 0, 0, 0, 0, 0]))).toThrow(SegmentUnreadable);
  });

  it('are refused when they are something else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (something) => {
        expect(() => openSegment(something)).toThrow(SegmentUnreadable);
      }),
    );
  });
});
