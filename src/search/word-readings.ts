import type { Buffer } from 'node:buffer';
import type { Segment, WordKeys } from './open-segment.ts';
import type { TypedWord } from './typed-words.ts';
import { placeOf, type WordRange, wordsBeginning, wordsEnding, wordsHolding } from './vocabulary.ts';

/**
 * The ways a typed word may be read, strictest first. A document is found by the loosest reading that one of its words
 * needs.
 */
export const READINGS = ['exact', 'inflection', 'compound', 'beginning', 'infix'] as const;
export type Reading = (typeof READINGS)[number];

/** What a compound must have before its tail, and a tail must have to stand for the whole. */
const SHORTEST_HEAD = 3;
const SHORTEST_TAIL = 4;
const SHORTEST_INFIX = 3;
const MOST_PLACES = 2_000;

/** Words of the segment's vocabulary that answer to a typed word in one way of reading it. */
export function readWord(
  segment: Segment,
  word: TypedWord,
  reading: Reading,
  compounds: boolean,
): readonly WordRange[] {
  switch (reading) {
    case 'exact':
      return wordItself(segment, word.bytes);
    case 'inflection':
      return word.keys.flatMap((key) => wordsWithKey(segment.keys, key));
    case 'compound':
      return compounds ? compoundsEnding(segment, word) : [];
    case 'beginning':
      return [wordsBeginning(segment.words, word.bytes)];
    case 'infix':
      return word.bytes.length < SHORTEST_INFIX
        ? []
        : wordsHolding(segment.words, word.bytes, MOST_PLACES).map(single);
    default:
      return reading satisfies never;
  }
}

function wordItself({ words }: Segment, bytes: Buffer): WordRange[] {
  const place = placeOf(words, bytes);
  return place < 0 ? [] : [single(place)];
}

function wordsWithKey({ list, starts, words }: WordKeys, key: Buffer): WordRange[] {
  const place = placeOf(list, key);
  if (place < 0) return [];
  return Array.from(words.subarray(starts[place], starts[place + 1]), single);
}

function compoundsEnding(segment: Segment, word: TypedWord): WordRange[] {
  const { list, tails } = { list: segment.words, tails: [word.bytes] };
  return tails
    .filter((tail) => tail.length >= SHORTEST_TAIL)
    .flatMap((tail) =>
      wordsEnding(list, tail, MOST_PLACES)
        .filter((place) => lengthOf(segment, place) >= tail.length + SHORTEST_HEAD)
        .map(single),
    );
}

function lengthOf({ words }: Segment, place: number): number {
  return (words.offsets[place + 1] ?? 0) - (words.offsets[place] ?? 0) - 1;
}

function single(place: number): WordRange {
  return { from: place, to: place + 1 };
}
