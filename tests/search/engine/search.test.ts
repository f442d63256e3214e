import { describe, expect, it } from 'vitest';
import { buildSegment } from '../../../src/search/build-segment.ts';
import type { Language } from '../../../src/search/languages/language.ts';
import { openSegment } from '../../../src/search/open-segment.ts';
import type { SearchDocument } from '../../../src/search/search-document.ts';
import { search } from '../../../src/search/search-segments.ts';
import { createSegmentSet } from '../../../src/search/segment-set.ts';

const language: Language = { code: 'xx', keysOf: (word) => [word.replace(/[st]+$/, '')], compounds: true };

function price(row: number, sku: string, title: string, more: Partial<SearchDocument> = {}): SearchDocument {
  return {
    row,
    sku,
    title,
    popularity: 100 - row,
    other: [],
    body: '',
    category: '',
    amountMinor: 100,
    flags: 0,
    ...more,
  };
}

function ask(documents: readonly SearchDocument[], text: string) {
  const set = createSegmentSet(language, [
    { segment: openSegment(buildSegment(language, documents)), removed: new Uint32Array() },
  ]);
  return search(set, { text, limit: 10, filter: null, synonyms: [] });
}

describe('one segment', () => {
  const documents = [
    price(1, 'KX-240-1', 'Sohvapöytä Lempi 240 cm'),
    price(2, 'KX-240-2', 'Kulmasohva Lempi'),
    price(3, 'KX-180', 'Sohva Lempi'),
  ];

  it('finds by a whole article number', () => {
    expect(ask(documents, 'kx 180').found[0]).toMatchObject({ row: 3, why: 'sku' });
  });

  it('finds exact words before tails of compounds and beginnings', () => {
    const { found } = ask(documents, 'sohva');
    expect(found.map(({ row, why }) => [row, why])).toEqual([
      [3, 'literal'],
      [2, 'compound'],
      [1, 'literal'],
    ]);
  });
});
