import type { Marks } from '../../contract/workstation/lookup.ts';
import { foldText, indexWordsOf, skuKeyOf } from '../../search/fold-text.ts';
import type { MatchedWord } from '../../search/search-question.ts';
import type { TextWord, TextWords } from './text-words.ts';

/** As many as the screen shows. */
const MOST_MARKS = 40;
/** Of an article number, fewer letters than this are chance. */
const LEAST_SKU_LETTERS = 2;
/** Fewer letters begin too many words to mean those that the search did not name. */
const LEAST_BEGINNING = 3;

/** What was typed, as it is looked for in shown texts. */
export interface Typed {
  /** Folded words. */
  readonly words: readonly string[];
  /** What may have been meant as an article number: the whole text, then its parts, longest first. */
  readonly skuParts: readonly string[];
}

export const NOTHING_TYPED: Typed = { words: [], skuParts: [] };

export function typedOf(text: string): Typed {
  const words = indexWordsOf(text);
  if (words.length === 0) return NOTHING_TYPED;
  const parts = text.split(/\s+/).map(skuKeyOf);
  const skuParts = new Set([skuKeyOf(text), ...parts.toSorted((a, b) => b.length - a.length)]);
  return { words: words.filter((word) => word.length >= LEAST_BEGINNING), skuParts: [...skuParts] };
}

/**
 * Marks the words of a text that answered to what was typed, and those that begin with it; of the latter, and of words
 * found by their beginnings, what was typed of them.
 */
export function markWords(
  text: string,
  matched: readonly MatchedWord[],
  { textWords, typed }: { readonly textWords: TextWords; readonly typed: Typed },
): Marks {
  if (matched.length === 0 || text === '') return [];
  const marks: Marks = [];
  for (const word of textWords(text)) {
    const match = longestMatch(word, matched) ?? longestBeginning(word, typed.words);
    if (!match) continue;
    marks.push([word.from, endOfLetters(text, word, match)]);
    if (marks.length === MOST_MARKS) break;
  }
  return marks;
}

/** The one of the matched words that a word of a text is, and of which most was typed. */
function longestMatch({ forms }: TextWord, matched: readonly MatchedWord[]): MatchedWord | null {
  let longest: MatchedWord | null = null;
  for (const one of matched) {
    if (one.letters > (longest?.letters ?? 0) && forms.includes(one.word)) longest = one;
  }
  return longest;
}

function longestBeginning({ forms }: TextWord, typed: readonly string[]): MatchedWord | null {
  let longest: MatchedWord | null = null;
  for (const beginning of typed) {
    const word = forms.find((form) => form.startsWith(beginning));
    if (word !== undefined && beginning.length > (longest?.letters ?? 0))
      longest = { word, letters: beginning.length };
  }
  return longest;
}

/** Where in the text the first so many letters of a form of the word end; `æ` is two of them, an accent none. */
function endOfLetters(text: string, { from, to, forms }: TextWord, { word, letters }: MatchedWord): number {
  if (letters >= word.length) return to;
  const speltOut = word !== forms[0];
  if (!speltOut && word.length === to - from) return endOfCharacter(text, from + letters, to);
  let reached = 0;
  let at = from;
  for (const character of text.slice(from, to)) {
    if (reached >= letters && !isMark(character)) break;
    reached += ((speltOut ? indexWordsOf(character).at(-1) : undefined) ?? foldText(character)).length;
    at += character.length;
  }
  return at;
}

function isMark(character: string): boolean {
  return /^\p{M}$/u.test(character);
}

/** Not between the halves of a character, nor between a letter and its marks. */
function endOfCharacter(text: string, at: number, to: number): number {
  let end = at;
  while (end < to && /^[\p{M}\uDC00-\uDFFF]/u.test(text.charAt(end))) end += 1;
  return end;
}

/** Marks what was typed of an article number, hyphens and spaces aside. */
export function markSku(sku: string, typed: readonly string[]): Marks {
  const { key, places } = keyWithPlaces(sku);
  for (const part of typed) {
    if (part.length < LEAST_SKU_LETTERS) continue;
    const at = key.indexOf(part);
    const from = places[at];
    const last = places[at + part.length - 1];
    if (at >= 0 && from !== undefined && last !== undefined) return [[from, last + 1]];
  }
  return [];
}

/** An article number's letters as they are compared, and where each stands. */
function keyWithPlaces(sku: string): { key: string; places: number[] } {
  let key = '';
  const places: number[] = [];
  for (let at = 0; at < sku.length; at += 1) {
    const folded = skuKeyOf(sku.charAt(at));
    key += folded;
    for (const _letter of folded) places.push(at);
  }
  return { key, places };
}
