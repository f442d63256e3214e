import { encodeWord, MAX_WORD_BYTES } from './alphabet.ts';
import { indexWordsOf, wordsOf } from './fold-text.ts';
import type { Language } from './languages/language.ts';

const WHITESPACE = /\s+/u;
const WRITTEN_WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Words are numbered as they are met; `sorted` gives their final order. */
export interface WordCollector {
  /** The numbers of a text's words, some of them twice, and of their other spellings. */
  readonly wordsIn: (text: string) => readonly number[];
  /** The same without the other spellings: what the text has as it stands. */
  readonly plainWordsIn: (text: string) => readonly number[];
  readonly sorted: () => CollectedWords;
}

export interface CollectedWords {
  /** The words' bytes in their final order. */
  readonly words: readonly Uint8Array[];
  /** By number as met: the place in that order. */
  readonly places: Uint32Array<ArrayBuffer>;
  /** For each key the final places of the words that have it, ascending. */
  readonly keys: ReadonlyMap<string, readonly number[]>;
}

/** A piece of text between spaces; most come again and again. */
interface Chunk {
  readonly all: readonly number[];
  readonly plain: readonly number[];
}

export function createWordCollector(language: Language): WordCollector {
  const numbers = new Map<string, number>();
  const byChunk = new Map<string, Chunk>();
  const byKey = new Map<string, Set<number>>();
  const keyed = new Set<string>();

  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };

  const remember = (key: string, number: number): void => {
    const words = byKey.get(key);
    if (words) words.add(number);
    else byKey.set(key, new Set([number]));
  };

  /** A word is looked up as it was written, because folding takes away what some languages' rules go by. */
  const keyWord = (written: string): void => {
    if (keyed.has(written)) return;
    keyed.add(written);
    const [folded, ...more] = wordsOf(written);
    if (folded === undefined || more.length > 0) return;
    const number = numbers.get(folded);
    if (number === undefined) return;
    for (const key of language.keysOf(written)) remember(key, number);
  };

  const readChunk = (chunk: string): Chunk => {
    const words = indexWordsOf(chunk);
    const all = words.map(numberOf);
    const plain = wordsOf(chunk).map(numberOf);
    for (const word of words) keyWord(word);
    for (const [written] of chunk.toLowerCase().normalize('NFC').matchAll(WRITTEN_WORD)) keyWord(written);
    return { all, plain };
  };

  const chunkOf = (chunk: string): Chunk => {
    const known = byChunk.get(chunk);
    if (known) return known;
    const read = readChunk(chunk);
    byChunk.set(chunk, read);
    return read;
  };

  return {
    wordsIn: (text) => text.split(WHITESPACE).flatMap((chunk) => chunkOf(chunk).all),
    plainWordsIn: (text) => text.split(WHITESPACE).flatMap((chunk) => chunkOf(chunk).plain),
    sorted: () => sortWords([...numbers.keys()], byKey),
  };
}

function sortWords(met: readonly string[], byKey: ReadonlyMap<string, ReadonlySet<number>>): CollectedWords {
  const encoded = met.map((word, number) => {
    const bytes = encodeWord(word);
    return { number, bytes, order: bytes.toString('latin1') };
  });
  encoded.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  const places = new Uint32Array(met.length);
  const words: Uint8Array[] = [];
  let last: string | null = null;
  for (const { number, bytes, order } of encoded) {
    // Words cut to the same bytes are one.
    if (order !== last) words.push(bytes);
    last = order;
    places[number] = words.length - 1;
  }
  const keys = new Map<string, readonly number[]>();
  for (const [key, numbers] of byKey) {
    if (key === '' || key.length > MAX_WORD_BYTES) continue;
    const of = new Set([...numbers].map((number) => places[number] ?? 0));
    keys.set(
      key,
      [...of].sort((a, b) => a - b),
    );
  }
  return { words, places, keys };
}
