import { foldText } from '../search/fold-text.ts';

/** A word of a customer's text: as it is compared, and where it stands. */
export interface WrittenWord {
  readonly folded: string;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

// An apostrophe inside a word belongs to it, whatever the keyboard made of it: don’t is one word.
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’`´][\p{L}\p{M}]+)*/gu;
const APOSTROPHE = /['’`´]/gu;

/** The words of a text, in order. */
export function writtenWords(text: string): WrittenWord[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    folded: foldText(word.replace(APOSTROPHE, '')),
    from: index,
    to: index + word.length,
  }));
}

/** Words one after the other; `beginning` stands for whatever begins with it. */
export type Phrase = readonly { readonly folded: string; readonly beginning: boolean }[];

/** Whether a phrase stands in the words at a place. */
export function phraseStandsAt(words: readonly WrittenWord[], at: number, phrase: Phrase): boolean {
  return phrase.every(({ folded, beginning }, index) => {
    const word = words[at + index]?.folded;
    return word !== undefined && (beginning ? word.startsWith(folded) : word === folded);
  });
}
