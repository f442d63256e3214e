import type { Language } from './languages/language.ts';
import { type SoughtWord, soughtWordsOf } from './sought-word.ts';

/** Some words of what was typed, from `from` to `to - 1`, for which another phrase may stand. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly phrase: readonly SoughtWord[];
}

export interface Synonyms {
  readonly replacementsIn: (typed: readonly SoughtWord[]) => readonly Replacement[];
}

type Phrase = readonly SoughtWord[];

const LONGEST_PHRASE = 6;
/** What a brand's list may make of one question, so that a list gone wrong cannot make searching slow. */
const MOST_REPLACEMENTS = 60;

/** Synonyms are compared as words are: folded, and by the keys under which their inflections meet. */
export function readSynonyms(groups: readonly (readonly string[])[], language: Language): Synonyms {
  const byFirstWord = new Map<string, { readonly phrase: Phrase; readonly group: readonly Phrase[] }[]>();
  for (const group of groups) {
    const phrases = group
      .map((text) => soughtWordsOf(text, language))
      .filter(({ length }) => length > 0 && length <= LONGEST_PHRASE);
    for (const phrase of phrases) {
      for (const form of formsOf(phrase[0])) {
        const known = byFirstWord.get(form);
        if (known) known.push({ phrase, group: phrases });
        else byFirstWord.set(form, [{ phrase, group: phrases }]);
      }
    }
  }

  const startingAt = (typed: readonly SoughtWord[], from: number): Replacement[] => {
    const entries = new Set(formsOf(typed[from]).flatMap((form) => byFirstWord.get(form) ?? []));
    return [...entries]
      .filter(({ phrase }) => phrase.every((word, index) => meet(word, typed[from + index])))
      .flatMap(({ phrase, group }) =>
        group
          .filter((other) => other !== phrase)
          .map((other) => ({ from, to: from + phrase.length, phrase: other })),
      );
  };

  return {
    replacementsIn: (typed) =>
      byFirstWord.size === 0
        ? []
        : typed.flatMap((_, from) => startingAt(typed, from)).slice(0, MOST_REPLACEMENTS),
  };
}

/** What a word is called among the first words: itself, and its keys marked as such. */
function formsOf(word: SoughtWord | undefined): string[] {
  return word ? [word.word, ...word.keys().map(({ key }) => ` ${key}`)] : [];
}

function meet(word: SoughtWord, other: SoughtWord | undefined): boolean {
  if (!other) return false;
  const forms = new Set(formsOf(word));
  return formsOf(other).some((form) => forms.has(form));
}
