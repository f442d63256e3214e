import { MAX_WORD_BYTES, SEPARATOR } from './alphabet.ts';
import { lettersOf } from './word-letters.ts';
import type { WordPile } from './word-pile.ts';

export interface WrittenWordList {
  readonly text: Uint8Array<ArrayBuffer>;
  readonly offsets: Uint32Array<ArrayBuffer>;
}

/** Joins the pile's words in the order given, a separator after each. */
export function writeWordList(pile: WordPile, order: Uint32Array): WrittenWordList {
  const piled = pile.text();
  const starts = pile.starts();
  const offsets = new Uint32Array(order.length + 1);
  for (const [index, number] of order.entries()) {
    offsets[index + 1] = (offsets[index] ?? 0) + (starts[number + 1] ?? 0) - (starts[number] ?? 0);
  }
  const text = new Uint8Array(offsets[order.length] ?? 0);
  let at = 0;
  for (const number of order) {
    const end = starts[number + 1] ?? 0;
    for (let from = starts[number] ?? 0; from < end; from += 1) {
      text[at] = piled[from] ?? SEPARATOR;
      at += 1;
    }
  }
  return { text, offsets };
}

/** What makes the search for typing errors fast: which letters each word has, and the words in order of length. */
export function writeWordShapes({ text, offsets }: WrittenWordList): {
  readonly letters: Uint32Array<ArrayBuffer>;
  readonly byLength: Uint32Array<ArrayBuffer>;
  readonly lengthStarts: Uint32Array<ArrayBuffer>;
} {
  const count = offsets.length - 1;
  const endOf = (word: number) => (offsets[word + 1] ?? 1) - 1;
  const letters = new Uint32Array(count);
  const lengthStarts = new Uint32Array(MAX_WORD_BYTES + 2);
  for (let word = 0; word < count; word += 1) {
    const from = offsets[word] ?? 0;
    letters[word] = lettersOf(text, from, endOf(word));
    const longer = endOf(word) - from + 1;
    lengthStarts[longer] = (lengthStarts[longer] ?? 0) + 1;
  }
  for (let length = 0; length <= MAX_WORD_BYTES; length += 1) {
    lengthStarts[length + 1] = (lengthStarts[length + 1] ?? 0) + (lengthStarts[length] ?? 0);
  }
  const next = lengthStarts.slice();
  const byLength = new Uint32Array(count);
  for (let word = 0; word < count; word += 1) {
    const length = endOf(word) - (offsets[word] ?? 0);
    byLength[next[length] ?? 0] = word;
    next[length] = (next[length] ?? 0) + 1;
  }
  return { letters, byLength, lengthStarts };
}
