import { MAX_WORD_BYTES, SEPARATOR, writeWord } from './alphabet.ts';
import { sortByLetters } from './sort-by-letters.ts';

/** Words in the index's own bytes, numbered as they are added. */
export interface WordPile {
  /** Answers with the word's length in bytes. */
  readonly add: (word: string) => number;
  readonly count: () => number;
  /** Their joined text, a separator after each, and where each begins; one more than there are words. */
  readonly text: () => Uint8Array<ArrayBuffer>;
  readonly starts: () => Uint32Array<ArrayBuffer>;
}

const FIRST_BYTES = 4_096;

export function createWordPile(): WordPile {
  let bytes = new Uint8Array(FIRST_BYTES);
  const starts = [0];
  let end = 0;
  return {
    add: (word) => {
      if (end + MAX_WORD_BYTES + 4 > bytes.length) {
        const larger = new Uint8Array(bytes.length * 2);
        larger.set(bytes);
        bytes = larger;
      }
      const length = writeWord(word, bytes, end);
      bytes[end + length] = SEPARATOR;
      end += length + 1;
      starts.push(end);
      return length;
    },
    count: () => starts.length - 1,
    text: () => bytes.subarray(0, end),
    starts: () => Uint32Array.from(starts),
  };
}

/** Puts numbers of words in the order of the words; equal words stay in the order given. */
export function sortWords(pile: WordPile, numbers: Iterable<number>): Uint32Array<ArrayBuffer> {
  const order = Uint32Array.from(numbers);
  sortByLetters(order, pile.text(), pile.starts(), MAX_WORD_BYTES);
  return order;
}
