import { addTo, type Bitset, createBitset, forEachIn, intersectInto } from './bitset.ts';
import type { FieldNumber, Segment } from './open-segment.ts';
import type { SearchStep } from './search-steps.ts';
import { skusBeginning, skusEqual, skusHolding } from './sku-index.ts';
import type { TypedText } from './typed-words.ts';
import { createWordMatcher, type WordMatcher } from './word-matcher.ts';

const SHORTEST_FRAGMENT = 3;
const MOST_FRAGMENTS = 2_000;

/** One question put to one segment. */
export interface SegmentSearch {
  readonly matchers: readonly WordMatcher[];
  /** The documents that answer in this step, those of earlier steps among them; null when there are none. */
  readonly documents: (step: SearchStep) => Bitset | null;
}

export function createSegmentSearch(segment: Segment, typed: TypedText, compounds: boolean): SegmentSearch {
  const matchers = typed.words.map((word) => createWordMatcher(segment, word, compounds));

  const allWords = (reading: number, field: FieldNumber): Bitset | null => {
    let all: Bitset | null = null;
    for (const matcher of matchers) {
      const documents = createBitset(segment.size);
      matcher.uniteInto(documents, reading, field);
      if (!all) all = documents;
      else if (!intersectInto(all, documents)) return null;
    }
    return all;
  };

  const bySku = (how: 'whole' | 'beginning' | 'fragment'): Bitset | null => {
    const { sku } = typed;
    if (sku.length === 0) return null;
    switch (how) {
      case 'whole':
        return skusEqual(segment, sku);
      case 'beginning':
        return skusBeginning(segment, sku);
      case 'fragment':
        return sku.length < SHORTEST_FRAGMENT ? null : skusHolding(segment, sku, MOST_FRAGMENTS);
      default:
        return how satisfies never;
    }
  };

  return {
    matchers,
    documents: (step) => {
      if (step.by === 'sku') return bySku(step.how);
      const documents = allWords(step.reading, step.field);
      return documents && step.wholeTitle ? withTitleOf(segment, documents, matchers.length) : documents;
    },
  };
}

function withTitleOf(segment: Segment, documents: Bitset, words: number): Bitset {
  const whole = createBitset(segment.size);
  forEachIn(documents, (document) => {
    if (segment.documents.titleLengths[document] === words) addTo(whole, document);
    return true;
  });
  return whole;
}
