import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSegment } from '../../../src/search/build-segment.ts';
import { skuKeyOf, wordsOf } from '../../../src/search/fold-text.ts';
import { openSegment } from '../../../src/search/open-segment.ts';
import type { SearchDocument } from '../../../src/search/search-document.ts';
import { search } from '../../../src/search/search-segments.ts';
import { createSegmentSet, type SegmentSet } from '../../../src/search/segment-set.ts';
import { anyDocument, anyDocuments, anyQuestion, ask, item, plain, rows, setOf } from './support.ts';

describe('whatever is indexed and typed', () => {
  it('answers with rows that are there, each once, no more than asked for', () => {
    fc.assert(
      fc.property(anyDocuments, anyQuestion, (documents, question) => {
        const found = search(setOf(documents), question).found.map(({ row }) => row);
        expect(found.length).toBeLessThanOrEqual(question.limit);
        expect(new Set(found).size).toBe(found.length);
        const there = new Set(documents.map(({ row }) => row));
        expect(found.every((row) => there.has(row))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds every document by its exact title', () => {
    fc.assert(
      fc.property(anyDocuments, (documents) => {
        const set = setOf(documents);
        for (const { row, title } of documents) {
          if (wordsOf(title).length === 0) continue;
          expect(rows(ask(set, title, { limit: 100 }))).toContain(row);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds every document by its article number, before all that have another', () => {
    fc.assert(
      fc.property(anyDocuments, (documents) => {
        const set = setOf(documents);
        for (const { row, sku } of documents) {
          const key = skuKeyOf(sku);
          if (key === '') continue;
          const same = documents.filter((other) => skuKeyOf(other.sku) === key);
          expect(rows(ask(set, sku, { limit: 100 })).slice(0, same.length)).toContain(row);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('answers from a base and its changes as from one index over what is left', () => {
    const change = fc.record({
      documents: fc.uniqueArray(anyDocument(fc.integer({ min: 0, max: 60 })), {
        selector: ({ row }) => row,
        maxLength: 8,
      }),
      removed: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 8 }),
    });
    fc.assert(
      fc.property(
        anyDocuments,
        fc.array(change, { maxLength: 3 }),
        anyQuestion,
        (base, changes, question) => {
          const oldestFirst = [{ documents: base, removed: [] as number[] }, ...changes];
          const left = new Map<number, SearchDocument>();
          for (const { documents, removed } of oldestFirst) {
            for (const row of removed) left.delete(row);
            for (const document of documents) left.set(document.row, document);
          }
          const layered = createSegmentSet(
            plain,
            oldestFirst.toReversed().map(({ documents, removed }) => ({
              segment: openSegment(buildSegment(plain, documents)),
              removed: Uint32Array.from(removed),
            })),
          );
          expect(answered(layered, question)).toEqual(answered(setOf([...left.values()]), question));
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('takes the longest words and the longest questions', () => {
    const long = 'ä'.repeat(500);
    const set = setOf([item(1, 'A'.repeat(64), long), item(2, 'B', 'ソファ'.repeat(60))]);
    expect(rows(ask(set, long))).toEqual([1]);
    expect(rows(ask(set, 'A'.repeat(64)))).toEqual([1]);
    expect(rows(ask(set, 'ソファ'.repeat(60)))).toEqual([2]);
    expect(rows(ask(set, 'a '.repeat(100_000)))).toContain(1);
  });
});

function answered(set: SegmentSet, question: Parameters<typeof search>[1]) {
  const { found, categories } = search(set, question);
  return {
    found: found.map(({ row, why, words }) => ({ row, why, words: words.map(({ word }) => word).sort() })),
    categories,
  };
}
