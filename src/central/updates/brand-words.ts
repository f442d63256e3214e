import { createWordReader, type ReadWords } from '../../update-rules/words-in-text.ts';

const readers = new Map<string, ReadWords>();

/** Reads words in a brand's language. What a reader remembers of words serves all brands of the language. */
export function wordsIn(locale: string): ReadWords {
  const known = readers.get(locale);
  if (known) return known;
  const made = createWordReader(locale);
  readers.set(locale, made);
  return made;
}
