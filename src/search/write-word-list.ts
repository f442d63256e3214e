import { MAX_WORD_BYTES, SEPARATOR } from './alphabet.ts';
import { lettersOf } from './word-letters.ts';

export interface WrittenWordList {
  readonly text: Uint8Array<ArrayBuffer>;
  readonly offsets: Uint32Array<ArrayBuffer>;
}

/** Joins words in the order given, a separator after each. */
export function writeWordList(words: readonly Uint8Array[]): WrittenWordList {
  const offsets = new Uint32Array(words.length + 1);
  for (const [index, word] of words.entries()) offsets[index + 1] = (offsets[index] ?? 0) + word.length + 1;
  const text = new Uint8Array(offsets[words.length] ?? 0).fill(SEPARATOR);
  for (const [index, word] of words.entries()) text.set(word, offsets[index]);
  return { text, offsets };
}

/** What makes the search for typing errors fast: which letters each word has, and the words in order of length. */
export function writeWordShapes(words: readonly Uint8Array[]): {
  readonly letters: Uint32Array<ArrayBuffer>;
  readonly byLength: Uint32Array<ArrayBuffer>;
  readonly lengthStarts: Uint32Array<ArrayBuffer>;
} {
  const letters = Uint32Array.from(words, (word) => lettersOf(word));
  const lengthStarts = new Uint32Array(MAX_WORD_BYTES + 2);
  for (const { length } of words) lengthStarts[length + 1] = (lengthStarts[length + 1] ?? 0) + 1;
  for (let length = 0; length <= MAX_WORD_BYTES; length += 1) {
    lengthStarts[length + 1] = (lengthStarts[length + 1] ?? 0) + (lengthStarts[length] ?? 0);
  }
  const next = lengthStarts.slice();
  const byLength = new Uint32Array(words.length);
  for (const [index, { length }] of words.entries()) {
    byLength[next[length] ?? 0] = index;
    next[length] = (next[length] ?? 0) + 1;
  }
  return { letters, byLength, lengthStarts };
}
