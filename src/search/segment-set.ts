import { addTo, type Bitset, createBitset } from './bitset.ts';
import { type BitsetPool, createBitsetPool } from './bitset-pool.ts';
import type { Language } from './languages/language.ts';
import type { Segment } from './open-segment.ts';
import type { SearchQuestion } from './search-question.ts';
import { readSynonyms, type Synonyms } from './synonyms.ts';

/** Segments that together hold the newest state of each row, to be searched as if they were one. */
export interface SegmentSet {
  readonly language: Language;
  readonly members: readonly SetMember[];
  /** A list of synonyms made ready; the same list is made ready once. */
  readonly synonyms: (groups: SearchQuestion['synonyms']) => Synonyms;
}

export interface SetMember {
  readonly segment: Segment;
  /** Documents that a newer segment replaces or removes; null when there are none. */
  readonly dead: Bitset | null;
  /** For sets that are needed while one question is answered. */
  readonly pool: BitsetPool;
}

/**
 * @param newestFirst `removed` are rows that die in all older segments. Rows that occur in a segment die in the older
 * ones by themselves.
 */
export function createSegmentSet(
  language: Language,
  newestFirst: readonly { readonly segment: Segment; readonly removed: Uint32Array }[],
): SegmentSet {
  const gone = new Set<number>();
  const members = newestFirst.map(({ segment, removed }, index): SetMember => {
    const dead = deadIn(segment, gone);
    // Nothing is older than the last, which is by far the largest.
    if (index < newestFirst.length - 1) {
      for (const row of segment.documents.rows) gone.add(row);
      for (const row of removed) gone.add(row);
    }
    return { segment, dead, pool: createBitsetPool(segment.size) };
  });
  const readBefore = new WeakMap<SearchQuestion['synonyms'], Synonyms>();
  return {
    language,
    members,
    synonyms: (groups) => {
      const known = readBefore.get(groups);
      if (known) return known;
      const read = readSynonyms(groups, language);
      readBefore.set(groups, read);
      return read;
    },
  };
}

function deadIn({ size, documents }: Segment, gone: ReadonlySet<number>): Bitset | null {
  if (gone.size === 0) return null;
  const dead = createBitset(size);
  for (let document = 0; document < size; document += 1) {
    if (gone.has(documents.rows[document] ?? 0)) addTo(dead, document);
  }
  return dead;
}
