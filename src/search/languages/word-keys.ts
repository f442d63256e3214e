import { foldText } from '../fold-text.ts';

const SHORTEST_WORD = 3;
const LETTERS_ONLY = /^\p{L}+$/u;

/**
 * Makes the keys of a language from its rules, which are given folded words of letters and answer with the keys they
 * find. Words that are too short to have an ending, or hold digits, have no keys: they match as they are or not at all.
 */
export function keysBy(rules: (folded: string) => Iterable<string>): (word: string) => readonly string[] {
  return (word) => {
    const folded = foldText(word);
    if (folded.length < SHORTEST_WORD || !LETTERS_ONLY.test(folded)) return [];
    return [...new Set(rules(folded))];
  };
}
