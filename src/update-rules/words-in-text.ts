import { skuKeyOf, wordsOf } from '../search/fold-text.ts';
import { languageOf } from '../search/languages/language-of.ts';

/** A word as texts are compared: folded, and by the keys under which its inflections meet. */
export interface Word {
  readonly folded: string;
  readonly keys: readonly string[];
}

/** Reads the words of texts in a brand's language. Working out keys takes longer than finding words, so it remembers. */
export type ReadWords = (text: string) => readonly Word[];

const WRITTEN_WORD = /[\p{L}\p{M}\p{N}]+/gu;
const MOST_REMEMBERED = 20_000;

export function createWordReader(locale: string): ReadWords {
  const language = languageOf(locale);
  const known = new Map<string, readonly Word[]>();
  const read = (written: string): readonly Word[] => {
    const before = known.get(written);
    if (before) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const folded = wordsOf(written);
    // Keys are made of the word as it is written: some endings cannot be told apart without their marks.
    const words =
      folded.length === 1
        ? folded.map((word) => ({ folded: word, keys: language.keysOf(written) }))
        : folded.map((word) => ({ folded: word, keys: [] }));
    known.set(written, words);
    return words;
  };
  return (text) => (text.toLowerCase().normalize('NFC').match(WRITTEN_WORD) ?? []).flatMap(read);
}

/** Whether two words are the same or forms of one. */
export function meet(a: Word, b: Word): boolean {
  return a.folded === b.folded || a.keys.some((key) => b.keys.includes(key));
}

/** Whether words stand in a text one after the other. */
export function holdsPhrase(text: readonly Word[], phrase: readonly Word[]): boolean {
  if (phrase.length === 0) return false;
  const last = text.length - phrase.length;
  for (let from = 0; from <= last; from += 1) {
    if (phrase.every((word, index) => meetAt(text, from + index, word))) return true;
  }
  return false;
}

/** So many other words may stand between those of a name. */
const MOST_BETWEEN = 2;

/** Whether all words of a name stand close together, in whatever order customers say them. */
export function holdsName(text: readonly Word[], name: readonly Word[]): boolean {
  if (name.length === 0) return false;
  const span = name.length + MOST_BETWEEN;
  for (let from = 0; from < text.length; from += 1) {
    const near = text.slice(from, from + span);
    if (name.every((word) => near.some((other) => meet(word, other)))) return true;
  }
  return false;
}

const SHORTEST_SKU = 3;

/** Whether an article number stands in a text, with hyphens and spaces wherever. */
export function holdsSku(text: readonly Word[], sku: string): boolean {
  const key = skuKeyOf(sku);
  if (key.length < SHORTEST_SKU) return false;
  for (let from = 0; from < text.length; from += 1) {
    let joined = '';
    for (let at = from; at < text.length && joined.length < key.length; at += 1) {
      joined += text[at]?.folded ?? '';
    }
    if (joined === key) return true;
  }
  return false;
}

function meetAt(text: readonly Word[], at: number, word: Word): boolean {
  const other = text[at];
  return other !== undefined && meet(word, other);
}
