import { readFileSync } from 'node:fs';
import { foldText } from '../../../src/search/fold-text.ts';
import type { Language } from '../../../src/search/languages/language.ts';

interface Paradigm {
  readonly lemma: string;
  readonly forms: readonly string[];
}

export interface WordScore {
  /** Forms that meet their word, as written. */
  readonly recall: number;
  /** The same, forms typed without diacritics. */
  readonly recallWithoutMarks: number;
  /** `word: form form` of what does not meet. */
  readonly missed: readonly string[];
  readonly forms: number;
}

/** `word<TAB>form form …` per line. */
export function readWords(name: string): readonly Paradigm[] {
  return readFileSync(new URL(`./words/${name}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [lemma = '', forms = ''] = line.split('\t');
      return { lemma, forms: forms.split(' ') };
    });
}

export function meet(language: Language, one: string, other: string): boolean {
  const keys = language.keysOf(one);
  return foldText(one) === foldText(other) || language.keysOf(other).some((key) => keys.includes(key));
}

export function scoreWords(language: Language, words: readonly Paradigm[]): WordScore {
  let [forms, met, metWithoutMarks] = [0, 0, 0];
  const missed: string[] = [];
  for (const { lemma, forms: all } of words) {
    const others = all.filter((form) => form !== lemma);
    const far = others.filter((form) => !meet(language, lemma, form));
    if (far.length > 0) missed.push(`${lemma}: ${far.join(' ')}`);
    forms += others.length;
    met += others.length - far.length;
    metWithoutMarks += others.filter((form) => meet(language, lemma, foldText(form))).length;
  }
  return { recall: met / forms, recallWithoutMarks: metWithoutMarks / forms, missed, forms };
}

export interface JoinScore {
  /** Of pairs chosen because they look alike. */
  readonly lookalikes: number;
  /** Of all words of the lists, those that meet an unrelated one. */
  readonly words: number;
  readonly joined: readonly string[];
}

/** How often unrelated words meet. `words` are all unrelated to each other. */
export function scoreJoins(
  language: Language,
  words: readonly string[],
  pairs: readonly Paradigm[],
): JoinScore {
  const joinedPairs = pairs.filter(({ lemma, forms }) => forms.some((form) => meet(language, lemma, form)));
  const joinedWords = words.filter((word) =>
    words.some((other) => foldText(word) !== foldText(other) && meet(language, word, other)),
  );
  return {
    lookalikes: joinedPairs.length / pairs.length,
    words: joinedWords.length / words.length,
    joined: [
      ...joinedPairs.map(({ lemma, forms }) => `${lemma} = ${forms.join(' ')}`),
      joinedWords.join(' '),
    ],
  };
}
