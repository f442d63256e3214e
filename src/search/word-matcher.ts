import type { BitsetPool } from './bitset-pool.ts';
import { type GatheredDocuments, gatherDocuments } from './gathered-documents.ts';
import { FIELDS, type FieldNumber, type Segment } from './open-segment.ts';
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
  /** What has the word in `field` or a better one, read like this or stricter; empty when nothing has. */
  readonly documents: (reading: number, field: FieldNumber) => readonly GatheredDocuments[];
  /** Whether nothing was gathered yet for this field and better ones. */
  readonly isEmpty: (field: FieldNumber) => boolean;
  /** How often something was added until here; what has not grown need not be looked at again. */
  readonly growth: (reading: number, field: FieldNumber) => number;
}

export function createWordMatcher(
  { segment, pool }: SetMember,
  word: WordToRead,
  compounds: boolean,
  phrasesOf: (reading: Reading) => readonly PhraseMatcher[],
): WordMatcher {
  const rangesRead: (readonly WordRange[])[] = [];
  const phrasesRead: (readonly PhraseMatcher[])[] = [];
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
      const known = phrasesRead[reading];
      if (known) return known;
      const name = READINGS[reading];
      const read = name === undefined ? [] : phrasesOf(name);
      phrasesRead[reading] = read;
      return read;
    },
    createTrack: () => createWordTrack(segment, pool, matcher),
  };
  return matcher;
}

interface FieldState {
  readonly field: FieldNumber;
  readonly gathered: GatheredDocuments;
  /** The last reading that was gathered. */
  read: number;
}

function createWordTrack(segment: Segment, pool: BitsetPool, matcher: WordMatcher): WordTrack {
  const states: readonly FieldState[] = FIELDS.map((field) => ({
    field,
    gathered: gatherDocuments(segment.fields[field], pool),
    read: -1,
  }));

  const readUntil = (state: FieldState, reading: number): void => {
    while (state.read < reading) {
      state.read += 1;
      const hasWords = segment.fields[state.field].starts.length > 0;
      if (hasWords) for (const range of matcher.ranges(state.read)) state.gathered.addWords(range);
      for (const phrase of matcher.phrases(state.read)) {
        const having = phrase.documents(state.field);
        if (having) state.gathered.addSet(having);
      }
    }
  };

  return {
    documents: (reading, field) => {
      const found: GatheredDocuments[] = [];
      for (const state of states) {
        if (state.field > field) break;
        readUntil(state, reading);
        if (state.gathered.growth() > 0) found.push(state.gathered);
      }
      return found;
    },
    isEmpty: (field) => states.every((state) => state.field > field || state.gathered.growth() === 0),
    growth: (reading, field) => {
      let sum = 0;
      for (const state of states) {
        if (state.field > field) break;
        readUntil(state, reading);
        sum += state.gathered.growth();
      }
      return sum;
    },
  };
}
