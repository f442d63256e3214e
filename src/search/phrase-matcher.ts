import { addRange, type Bitset, intersectInto } from './bitset.ts';
import type { FieldNumber, Segment } from './open-segment.ts';
import type { SetMember } from './segment-set.ts';
import type { SoughtWord } from './sought-word.ts';
import type { WordRange } from './vocabulary.ts';
import { strictReadings } from './word-readings.ts';

/** Which documents of one segment have all words of a phrase, exactly or inflected. */
export interface PhraseMatcher {
  /** For each word of the phrase what answers to it. */
  readonly ranges: () => readonly (readonly WordRange[])[];
  /** The documents that have the whole phrase in `field` and better ones; null when there are none. */
  readonly documents: (field: FieldNumber) => Bitset | null;
}

export function createPhraseMatcher(
  { segment, pool }: SetMember,
  phrase: readonly SoughtWord[],
): PhraseMatcher {
  let ranges: readonly (readonly WordRange[])[] | null = null;
  const byField = new Map<FieldNumber, Bitset | null>();

  const readRanges = () => {
    if (ranges) return ranges;
    const read: (readonly WordRange[])[] = [];
    for (const word of phrase) {
      const answering = strictReadings(segment, word);
      read.push(answering);
      if (answering.length === 0) break;
    }
    // One word that nothing answers to, and the others need not be looked for.
    ranges = read.every((answering) => answering.length > 0) ? read : [];
    return ranges;
  };

  const find = (field: FieldNumber): Bitset | null => {
    let all: Bitset | null = null;
    for (const answering of readRanges()) {
      const documents = documentsOf(segment, pool.take(), answering, field);
      if (!all) all = documents;
      else if (!intersectInto(all, documents)) return null;
    }
    return all;
  };

  return {
    ranges: readRanges,
    documents: (field) => {
      const known = byField.get(field);
      if (known !== undefined) return known;
      const found = find(field);
      byField.set(field, found);
      return found;
    },
  };
}

function documentsOf(
  segment: Segment,
  found: Bitset,
  ranges: readonly WordRange[],
  field: FieldNumber,
): Bitset {
  for (const { starts, documents } of segment.fields.slice(0, field + 1)) {
    for (const { from, to } of ranges) addRange(found, documents, starts[from] ?? 0, starts[to] ?? 0);
  }
  return found;
}
