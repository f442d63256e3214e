import { Buffer } from 'node:buffer';
import { indexWordsOf, wordsOf } from './fold-text.ts';
import type { Language } from './languages/language.ts';
import { createWordPile, sortWords, type WordPile } from './word-pile.ts';
import { type WrittenWordList, writeWordList } from './write-word-list.ts';

const WHITESPACE = /\s+/u;
const WRITTEN_WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Words are numbered as they are met; `sorted` gives their final order, which does not depend on that. */
export interface WordCollector {
  /** Goes through a text, piece by piece. */
  readonly read: (text: string, use: (chunk: Chunk) => void) => void;
  readonly sorted: () => CollectedWords;
}

/** A piece of text between spaces; most come again and again. */
export interface Chunk {
  /** The numbers of its words, some of them twice, and of their other spellings. */
  readonly all: readonly number[];
  /** The same without the other spellings: what the text has as it stands. */
  readonly plain: readonly number[];
}

export interface CollectedWords {
  /** In their final order. */
  readonly list: WrittenWordList;
  /** By number as met: the place in that order. */
  readonly places: Uint32Array<ArrayBuffer>;
  /** For each key the numbers of the words that have it. */
  readonly byKey: ReadonlyMap<string, ReadonlySet<number>>;
}

export function createWordCollector(language: Language): WordCollector {
  const numbers = new Map<string, number>();
  const pile = createWordPile();
  const byChunk = new Map<string, Chunk>();
  const written = new Set<string>();

  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const number = pile.count();
    pile.add(word);
    numbers.set(word, number);
    return number;
  };

  const readChunk = (text: string): Chunk => {
    const words = indexWordsOf(text);
    const chunk = { all: words.map(numberOf), plain: wordsOf(text).map(numberOf) };
    for (const word of words) written.add(word);
    for (const [word] of text.toLowerCase().normalize('NFC').matchAll(WRITTEN_WORD)) written.add(word);
    return chunk;
  };

  const chunkOf = (text: string): Chunk => {
    const known = byChunk.get(text);
    if (known) return known;
    const read = readChunk(text);
    byChunk.set(text, read);
    return read;
  };

  /** A word is looked up as it was written, because folding takes away what some languages' rules go by. */
  const collectKeys = (): ReadonlyMap<string, ReadonlySet<number>> => {
    const byKey = new Map<string, Set<number>>();
    for (const word of written) {
      const [folded, ...more] = wordsOf(word);
      const number = folded === undefined || more.length > 0 ? undefined : numbers.get(folded);
      if (number === undefined) continue;
      for (const key of language.keysOf(word)) {
        const words = byKey.get(key);
        if (words) words.add(number);
        else byKey.set(key, new Set([number]));
      }
    }
    return byKey;
  };

  return {
    read: (text, use) => {
      for (const piece of text.split(WHITESPACE)) if (piece !== '') use(chunkOf(piece));
    },
    sorted: () => ({ ...sortPile(pile), byKey: collectKeys() }),
  };
}

function sortPile(pile: WordPile): Pick<CollectedWords, 'list' | 'places'> {
  const text = Buffer.from(pile.text().buffer);
  const starts = pile.starts();
  const bytesOf = (number: number) => text.subarray(starts[number], starts[number + 1]);
  const places = new Uint32Array(pile.count());
  const order: number[] = [];
  for (const number of sortWords(pile, places.keys())) {
    const last = order.at(-1);
    // Words cut to the same bytes are one.
    if (last === undefined || !bytesOf(number).equals(bytesOf(last))) order.push(number);
    places[number] = order.length - 1;
  }
  return { list: writeWordList(pile, Uint32Array.from(order)), places };
}
