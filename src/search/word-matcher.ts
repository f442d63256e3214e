import { addRange, type Bitset, uniteInto } from './bitset.ts';
import type { BitsetPool } from './bitset-pool.ts';
import type { FieldNumber, Segment } from './open-segment.ts';
import type { PhraseMatcher } from './phrase-matcher.ts';
import type { SetMember } from './segment-set.ts';
import type { WordRange } from './vocabulary.ts';
import { READINGS, type Reading, readWord, type WordToRead } from './word-readings.ts';

/** What in one segment answers to a typed word. */
export interface WordMatcher {
  /** Words of the vocabulary that answer in this way of reading; a place in `READINGS`. */
  readonly ranges: (reading: number) => readonly WordRange[];
  /** Phrases that stand for the word from this reading on. */
  readonly phrases: (reading: number) => readonly PhraseMatcher[];
  readonly createTrack: () => WordTrack;
}

/**
 * The documents that have the word, gathered while it is read ever more loosely. Readings may only grow: what was
 * gathered is kept, and a stricter reading asked for later would be given too much.
 */
export interface WordTrack {
  /** The documents that have the word in `field` or a better one, read like this or stricter. */
  readonly documents: (reading: number, field: FieldNumber) => WordDocuments;
  /** Whether nothing was gathered yet for this field and better ones. */
  readonly isEmpty: (field: FieldNumber) => boolean;
  /** How often one of those sets grew until here; what has not grown need not be looked at again. */
  readonly growth: (reading: number, field: FieldNumber) => number;
}

export interface WordDocuments {
  /** Their union. */
  readonly sets: readonly Bitset[];
  /** The same documents one by one, some of them twice; null when they are many. */
  readonly few: readonly (readonly number[])[] | null;
}

/** Up to as many documents are looked at one by one rather than through sets of all. */
const FEW = 100;

export function createWordMatcher(
  { segment, pool }: SetMember,
  word: WordToRead,
  compounds: boolean,
  phrasesOf: (reading: Reading) => readonly PhraseMatcher[],
): WordMatcher {
  const rangesRead: (readonly WordRange[])[] = [];
  const matcher: WordMatcher = {
    ranges: (reading) => {
      const known = rangesRead[reading];
      if (known) return known;
      const name = READINGS[reading];
      const read = name === undefined ? [] : readWord(segment, word, name, compounds);
      rangesRead[reading] = read;
      return read;
    },
    phrases: (reading) => {
      const name = READINGS[reading];
      return name === undefined ? [] : phrasesOf(name);
    },
    createTrack: () => createWordTrack(segment, pool, matcher),
  };
  return matcher;
}

interface FieldState {
  documents: Bitset | null;
  few: number[] | null;
  /** The last reading that is in `documents`. */
  read: number;
  growth: number;
}

const FIELDS_UNTIL = [[0], [0, 1], [0, 1, 2]] as const;

function createWordTrack(segment: Segment, pool: BitsetPool, matcher: WordMatcher): WordTrack {
  const states: readonly FieldState[] = segment.fields.map(() => ({
    documents: null,
    few: [],
    read: -1,
    growth: 0,
  }));

  const grow = (state: FieldState, field: FieldNumber, reading: number): void => {
    const { starts, documents } = segment.fields[field];
    for (const { from, to } of starts.length === 0 ? [] : matcher.ranges(reading)) {
      const first = starts[from] ?? 0;
      const end = starts[to] ?? 0;
      if (first === end) continue;
      state.documents ??= pool.take();
      addRange(state.documents, documents, first, end);
      keepFew(state, documents, first, end);
      state.growth += 1;
    }
    for (const phrase of matcher.phrases(reading)) {
      const having = phrase.documents(field);
      if (!having) continue;
      state.documents ??= pool.take();
      state.few = null;
      uniteInto(state.documents, having);
      state.growth += 1;
    }
  };

  const readUntil = (reading: number, field: FieldNumber): FieldState | undefined => {
    const state = states[field];
    while (state && state.read < reading) {
      state.read += 1;
      grow(state, field, state.read);
    }
    return state;
  };

  return {
    documents: (reading, field) => {
      const sets: Bitset[] = [];
      let few: (readonly number[])[] | null = [];
      for (const each of FIELDS_UNTIL[field]) {
        const state = readUntil(reading, each);
        if (!state?.documents) continue;
        sets.push(state.documents);
        if (state.few) few?.push(state.few);
        else few = null;
      }
      return { sets, few };
    },
    isEmpty: (field) => FIELDS_UNTIL[field].every((each) => !states[each]?.documents),
    growth: (reading, field) => {
      let sum = 0;
      for (const each of FIELDS_UNTIL[field]) sum += readUntil(reading, each)?.growth ?? 0;
      return sum;
    },
  };
}

function keepFew(state: FieldState, documents: Uint32Array, from: number, to: number): void {
  if (!state.few || state.few.length + to - from > FEW) {
    state.few = null;
    return;
  }
  for (let at = from; at < to; at += 1) state.few.push(documents[at] ?? 0);
}
