import { addRange, type Bitset, createBitset, uniteInto } from './bitset.ts';
import type { FieldNumber, Segment } from './open-segment.ts';
import type { TypedWord } from './typed-words.ts';
import type { WordRange } from './vocabulary.ts';
import { READINGS, readWord } from './word-readings.ts';

/** Which documents of one segment have a typed word, read ever more loosely as the search goes on. */
export interface WordMatcher {
  /** Words of the vocabulary by the reading at this place in `READINGS`. */
  readonly ranges: (reading: number) => readonly WordRange[];
  /** Unites into `into` the documents that have the word in `field` or a better one, by this reading or a stricter one. */
  readonly uniteInto: (into: Bitset, reading: number, field: FieldNumber) => void;
}

export function createWordMatcher(segment: Segment, word: TypedWord, compounds: boolean): WordMatcher {
  const byReading: (readonly WordRange[])[] = [];
  const byField = segment.fields.map((postings) => ({
    postings,
    documents: null as Bitset | null,
    read: -1,
  }));

  const ranges = (reading: number): readonly WordRange[] => {
    const known = byReading[reading];
    if (known) return known;
    const name = READINGS[reading];
    const read = name === undefined ? [] : readWord(segment, word, name, compounds);
    byReading[reading] = read;
    return read;
  };

  const documentsIn = (field: number, reading: number): Bitset | null => {
    const state = byField[field];
    if (!state || state.postings.starts.length === 0) return null;
    const { starts, documents } = state.postings;
    while (state.read < reading) {
      state.read += 1;
      for (const { from, to } of ranges(state.read)) {
        const first = starts[from] ?? 0;
        const end = starts[to] ?? 0;
        if (first === end) continue;
        state.documents ??= createBitset(segment.size);
        addRange(state.documents, documents, first, end);
      }
    }
    return state.documents;
  };

  return {
    ranges,
    uniteInto: (into, reading, field) => {
      for (let each = 0; each <= field; each += 1) {
        const documents = documentsIn(each, reading);
        if (documents) uniteInto(into, documents);
      }
    },
  };
}
