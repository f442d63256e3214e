import type { Buffer } from 'node:buffer';
import { isDigit, isWholeLetter, MAX_WORD_BYTES } from './alphabet.ts';
import { isBeginningWithin, isWithin, type Stretch } from './edit-distance.ts';
import type { Segment } from './open-segment.ts';
import { lettersLacking, lettersOf } from './word-letters.ts';

/** Shorter words are too near to each other for errors to tell which was meant. */
const SHORTEST_WITH_ONE_ERROR = 4;
const SHORTEST_WITH_TWO_ERRORS = 8;

/** How many errors may be forgiven in a word of these letters; none in words of other scripts. */
export function errorsForgiven(word: Uint8Array): 0 | 1 | 2 {
  if (word.length < SHORTEST_WITH_ONE_ERROR || !word.every(isWholeLetter)) return 0;
  return word.length < SHORTEST_WITH_TWO_ERRORS ? 1 : 2;
}

/** The words at most `bound` errors away, itself among them. Digits must be the same: 42 is no misspelt 43. */
export function wordsNear({ words, shapes }: Segment, typed: Buffer, bound: number): number[] {
  const { letters, byLength, lengthStarts } = shapes;
  const wanted = lettersOf(typed);
  const shortest = Math.max(1, typed.length - bound);
  const longest = Math.min(MAX_WORD_BYTES, typed.length + bound);
  const end = lengthStarts[longest + 1] ?? 0;
  const sought: Stretch = { text: typed, from: 0, to: typed.length };
  const digits = digitsOf(sought);
  const near: number[] = [];
  for (let at = lengthStarts[shortest] ?? 0; at < end; at += 1) {
    const word = byLength[at] ?? 0;
    const has = letters[word] ?? 0;
    if (lettersLacking(wanted, has) > bound || lettersLacking(has, wanted) > bound) continue;
    const stretch = stretchOf(words.text, words.offsets, word);
    if (isWithin(sought, stretch, bound) && digitsOf(stretch) === digits) near.push(word);
  }
  return near;
}

/** The words of which a beginning is at most `bound` errors away. */
export function wordsBeginningNear({ words, shapes }: Segment, typed: Buffer, bound: number): number[] {
  const { letters } = shapes;
  const wanted = lettersOf(typed);
  const sought: Stretch = { text: typed, from: 0, to: typed.length };
  const digits = digitsOf(sought);
  const near: number[] = [];
  for (let word = 0; word < words.count; word += 1) {
    if (lettersLacking(wanted, letters[word] ?? 0) > bound) continue;
    const stretch = stretchOf(words.text, words.offsets, word);
    if (isBeginningWithin(sought, stretch, bound) && digitsOf(stretch).startsWith(digits)) near.push(word);
  }
  return near;
}

function stretchOf(text: Uint8Array, offsets: Uint32Array, word: number): Stretch {
  return { text, from: offsets[word] ?? 0, to: (offsets[word + 1] ?? 1) - 1 };
}

function digitsOf({ text, from, to }: Stretch): string {
  let digits = '';
  for (let at = from; at < to; at += 1) {
    const byte = text[at] ?? 0;
    if (isDigit(byte)) digits += String.fromCharCode(47 + byte);
  }
  return digits;
}
