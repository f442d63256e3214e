import { Buffer } from 'node:buffer';
import { decodeWord } from './alphabet.ts';

/**
 * Sorted words, joined to one text with a separator after each. A word is known by its place in the order, so the
 * words with one beginning are a range.
 */
export interface WordList {
  readonly count: number;
  readonly text: Buffer<ArrayBuffer>;
  /** Where each word begins; one more than there are words. */
  readonly offsets: Uint32Array<ArrayBuffer>;
}

/** Words `from` to `to - 1`. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

export function createWordList(text: Uint8Array<ArrayBuffer>, offsets: Uint32Array<ArrayBuffer>): WordList {
  return {
    count: offsets.length - 1,
    text: Buffer.from(text.buffer, text.byteOffset, text.byteLength),
    offsets,
  };
}

export function wordAt(list: WordList, index: number): string {
  return decodeWord(list.text, list.offsets[index] ?? 0, (list.offsets[index + 1] ?? 1) - 1);
}

/** The place of a word, or -1. */
export function placeOf(list: WordList, word: Uint8Array): number {
  const at = firstNotBefore(list, word);
  if (at === list.count) return -1;
  const from = list.offsets[at] ?? 0;
  const length = (list.offsets[at + 1] ?? 1) - 1 - from;
  return length === word.length && comesBefore(list, at, word) === 0 ? at : -1;
}

/** The words that begin like this. */
export function wordsBeginning(list: WordList, beginning: Uint8Array): WordRange {
  const from = firstNotBefore(list, beginning);
  let low = from;
  let high = list.count;
  // Most beginnings have few words.
  for (let width = 8; from + width < list.count; width *= 4) {
    if (comesBefore(list, from + width, beginning) === 0) continue;
    high = from + width;
    break;
  }
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (comesBefore(list, middle, beginning) === 0) low = middle + 1;
    else high = middle;
  }
  return { from, to: low };
}

/** The places of words that hold `part` anywhere, ascending, no more than `most`. */
export function wordsHolding(list: WordList, part: Uint8Array, most: number): number[] {
  const places: number[] = [];
  let at = list.text.indexOf(part, 0);
  while (at >= 0 && places.length < most) {
    const place = wordAround(list, at, places.at(-1));
    places.push(place);
    at = list.text.indexOf(part, list.offsets[place + 1]);
  }
  return places;
}

/** The word that has the byte at `offset` of the text. */
export function wordAround(list: WordList, offset: number, notBefore = 0): number {
  let low = notBefore;
  let high = list.count;
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if ((list.offsets[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

function firstNotBefore(list: WordList, word: Uint8Array): number {
  let low = 0;
  let high = list.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (comesBefore(list, middle, word) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Below 0 when the word at `index` comes before, 0 when it begins with `word`, above 0 when it comes after. */
function comesBefore({ text, offsets }: WordList, index: number, word: Uint8Array): number {
  // A separator is lower than every letter, so a shorter word differs at its end by itself.
  const from = offsets[index] ?? 0;
  for (let at = 0; at < word.length; at += 1) {
    const difference = (text[from + at] ?? 0) - (word[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
