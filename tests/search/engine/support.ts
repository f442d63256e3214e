import * as fc from 'fast-check';
import { buildSegment } from '../../../src/search/build-segment.ts';
import type { Language } from '../../../src/search/languages/language.ts';
import { openSegment } from '../../../src/search/open-segment.ts';
import { DOCUMENT_FLAGS, type SearchDocument } from '../../../src/search/search-document.ts';
import type { SearchAnswer, SearchQuestion } from '../../../src/search/search-question.ts';
import { search } from '../../../src/search/search-segments.ts';
import { createSegmentSet, type SegmentSet } from '../../../src/search/segment-set.ts';

/** A language of one rule: endings in t and s are inflections. */
export const plain: Language = {
  code: 'xx',
  keysOf: (word) => (/\d/.test(word) ? [] : [word.replace(/[st]+$/, '')]),
  compounds: true,
};

/** An item as it comes from a price list; later rows are asked for less. */
export function item(
  row: number,
  sku: string,
  title: string,
  more: Partial<SearchDocument> = {},
): SearchDocument {
  return {
    row,
    sku,
    title,
    popularity: 1000 - row,
    other: [],
    body: '',
    category: '',
    amountMinor: 100,
    flags: 0,
    ...more,
  };
}

export function setOf(documents: readonly SearchDocument[], language = plain): SegmentSet {
  return createSegmentSet(language, [
    { segment: openSegment(buildSegment(language, documents)), removed: new Uint32Array() },
  ]);
}

export function ask(set: SegmentSet, text: string, more: Partial<SearchQuestion> = {}): SearchAnswer {
  return search(set, { text, limit: 10, filter: null, synonyms: [], ...more });
}

/** Rows with why they were found, best first. */
export function reasons(answer: SearchAnswer): (readonly [number, string])[] {
  return answer.found.map(({ row, why }) => [row, why] as const);
}

export function rows(answer: SearchAnswer): number[] {
  return answer.found.map(({ row }) => row);
}

const words = [
  'sohva',
  'sohvat',
  'kulmasohva',
  'kulma',
  'pöytä',
  'sohvapöytä',
  'harmaa',
  'harmaat',
  'диван',
  'диваны',
  'łóżko',
  'kjøkken',
  '240',
  '240cm',
  'cm',
  '3-istuttava',
  '2.5',
  'ソファ',
  'أريكة',
  'καναπές',
  'x',
];

/** Texts as price lists have them, and now and then anything at all. */
const anyText = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((of) => of.join(' ')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
);

const anySku = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom('KX', 'AB', 'Z'), fc.integer({ min: 0, max: 400 }))
      .map((of) => of.join('-')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);

export const anyDocument = (row: fc.Arbitrary<number>): fc.Arbitrary<SearchDocument> =>
  fc.record({
    row,
    popularity: fc.integer({ min: 0, max: 5 }),
    sku: anySku,
    title: anyText,
    other: fc.array(anyText, { maxLength: 2 }),
    body: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, anyText),
    category: fc.constantFrom('', 'Sohvat', 'Pöydät'),
    amountMinor: fc.integer({ min: 0, max: 1000 }),
    flags: fc.constantFrom(0, DOCUMENT_FLAGS.inStock, DOCUMENT_FLAGS.hasCampaign, 3),
  });

export const anyDocuments = fc.uniqueArray(anyDocument(fc.integer({ min: 0, max: 60 })), {
  selector: ({ row }) => row,
  maxLength: 30,
});

/** Questions as agents type them, halves and errors included, and now and then anything at all. */
export const anyQuestion: fc.Arbitrary<SearchQuestion> = fc.record({
  text: fc.oneof(
    anyText,
    anySku,
    anyText.chain((text) => fc.nat(text.length).map((letters) => text.slice(0, letters))),
    anyText.chain((text) => fc.nat(text.length).map((at) => text.slice(0, at) + text.slice(at + 1))),
    fc.string({ unit: 'binary', maxLength: 200 }),
  ),
  limit: fc.constantFrom(1, 3, 10, 100),
  filter: fc.option(
    fc.record({
      category: fc.option(fc.constantFrom('Sohvat', 'Pöydät', 'nothing')),
      flags: fc.constantFrom(0, 1, 2, 3),
      amount: fc.option(fc.constant({ from: 200, to: 700 })),
    }),
  ),
  synonyms: fc.constantFrom(
    [],
    [['sohva', 'диван', 'kulma pöytä']],
    [
      ['', 'x'],
      ['240 cm', 'harmaa'],
    ],
  ),
});
