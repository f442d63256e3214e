import type { Buffer } from 'node:buffer';
import { ANYWHERE, type PartPlace, wordsHoldingInside } from './inner-parts.ts';
import { errorsForgiven, wordsBeginningNear, wordsNear } from './near-words.ts';
import type { Segment, WordKeys } from './open-segment.ts';
import type { SoughtWord } from './sought-word.ts';
import { placeOf, type WordRange, wordsBeginning } from './vocabulary.ts';

/**
 * The ways a typed word may be read, strictest first. A document is found by the loosest reading that one of its words
 * needs.
 */
export const READINGS = [
  'exact',
  'compound',
  'beginning',
  'inflection',
  'synonym',
  'oneError',
  'infix',
  'beginningWithError',
  'twoErrors',
] as const;
export type Reading = (typeof READINGS)[number];

/** What a compound must have before its tail, and a tail must have to stand for the whole. */
const SHORTEST_HEAD = 3;
const SHORTEST_TAIL = 4;
const LONGEST_ENDING = 4;
/** Keeps what one hostile word can cost within bounds; no honest one comes near. */
const MOST_WORDS = 2_000;

export interface WordToRead {
  readonly sought: SoughtWord;
  readonly unfinished: boolean;
}

/** Words of the segment's vocabulary that answer to a typed word in one way of reading it. */
export function readWord(
  segment: Segment,
  { sought, unfinished }: WordToRead,
  reading: Reading,
  compounds: boolean,
): readonly WordRange[] {
  const { bytes } = sought;
  const forgiven = errorsForgiven(bytes);
  switch (reading) {
    case 'exact':
      return wordItself(segment, bytes);
    case 'inflection':
      return compounds
        ? [...inflections(segment, sought), ...compoundsOfInflections(segment, sought)]
        : inflections(segment, sought);
    case 'synonym':
      return [];
    case 'compound':
      return compounds ? compoundsEnding(segment, bytes, 0) : [];
    case 'beginning':
      return [wordsBeginning(segment.words, bytes)];
    case 'oneError':
      return forgiven === 0 ? [] : wordsNear(segment, bytes, 1).map(single);
    case 'infix':
      return holding(segment, bytes, ANYWHERE);
    case 'beginningWithError':
      return forgiven === 0 || !unfinished ? [] : wordsBeginningNear(segment, bytes, 1).map(single);
    case 'twoErrors':
      return forgiven < 2 ? [] : wordsNear(segment, bytes, 2).map(single);
    default:
      return reading satisfies never;
  }
}

/** The word and its inflections: what may stand for it in another phrase. */
export function strictReadings(segment: Segment, sought: SoughtWord): readonly WordRange[] {
  return [...wordItself(segment, sought.bytes), ...inflections(segment, sought)];
}

function wordItself({ words }: Segment, bytes: Buffer): WordRange[] {
  const place = placeOf(words, bytes);
  return place < 0 ? [] : [single(place)];
}

function inflections({ keys }: Segment, sought: SoughtWord): WordRange[] {
  return sought.keys().flatMap(({ bytes }) => wordsWithKey(keys, bytes));
}

function wordsWithKey({ list, starts, words }: WordKeys, key: Buffer): WordRange[] {
  const place = placeOf(list, key);
  if (place < 0) return [];
  return Array.from(words.subarray(starts[place], starts[place + 1]), single);
}

/**
 * Long words that end in a tail and at most `rest` letters. This asks nothing of the other words of the vocabulary, so
 * that a word means the same in a large segment and in a small one.
 */
function compoundsEnding(segment: Segment, tail: Buffer, rest: number): WordRange[] {
  return tail.length < SHORTEST_TAIL ? [] : holding(segment, tail, { head: SHORTEST_HEAD, rest });
}

/** Long words that end in what the inflections of a word have in common, and an ending. */
function compoundsOfInflections(segment: Segment, sought: SoughtWord): WordRange[] {
  return sought.keys().flatMap(({ bytes }) => compoundsEnding(segment, bytes, LONGEST_ENDING));
}

function holding({ words, innerParts }: Segment, part: Buffer, place: PartPlace): WordRange[] {
  return wordsHoldingInside(words, innerParts, part, place, MOST_WORDS).map(single);
}

function single(place: number): WordRange {
  return { from: place, to: place + 1 };
}
