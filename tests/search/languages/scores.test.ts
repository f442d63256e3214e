import { afterAll, describe, expect, test } from 'vitest';
import { languageOf } from '../../../src/search/languages/language-of.ts';
import { readWords, scoreJoins, scoreWords } from './score-words.ts';

/** The least each language must reach on words that were not looked at while its rules were written. */
const HELD_OUT = [
  { name: 'english', code: 'en', least: 0.97 },
  { name: 'finnish', code: 'fi', least: 0.95 },
  { name: 'norwegian', code: 'nb', least: 0.97 },
  { name: 'swedish', code: 'sv', least: 0.93 },
  { name: 'danish', code: 'da', least: 0.95 },
  { name: 'german', code: 'de', least: 0.97 },
  { name: 'dutch', code: 'nl', least: 0.95 },
  { name: 'polish', code: 'pl', least: 0.97 },
  { name: 'russian', code: 'ru', least: 0.97 },
] as const;

/** Of pairs chosen for looking alike, and of all words of the lists. */
const MOST_JOINED = { lookalikes: 0.2, words: 0.1 };

const printed: Record<string, string | number>[] = [];
afterAll(() => console.table(printed));

const percent = (share: number) => Math.round(share * 1000) / 10;

describe.each(HELD_OUT)('$name', ({ name, code, least }) => {
  const language = languageOf(code);
  const [development, heldOut, lookalikes] = ['development', 'held-out', 'lookalikes'].map((list) =>
    readWords(`${name}.${list}`),
  );
  const words = scoreWords(language, heldOut ?? []);
  const joins = scoreJoins(
    language,
    [development, heldOut, lookalikes].flatMap((list) => (list ?? []).map(({ lemma }) => lemma)),
    lookalikes ?? [],
  );
  printed.push({
    language: name,
    'forms held out': words.forms,
    'met %': percent(words.recall),
    'without diacritics %': percent(words.recallWithoutMarks),
    'lookalikes joined %': percent(joins.lookalikes),
    'words joined %': percent(joins.words),
  });

  test('no word of the held-out list is in the development list', () => {
    const known = new Set((development ?? []).map(({ lemma }) => lemma));
    expect((heldOut ?? []).filter(({ lemma }) => known.has(lemma))).toEqual([]);
  });

  test(`at least ${percent(least)} % of the held-out forms meet their word, with and without diacritics`, () => {
    expect(words.recall).toBeGreaterThanOrEqual(least);
    expect(words.recallWithoutMarks).toBeGreaterThanOrEqual(least);
  });

  test('few unrelated words meet', () => {
    expect(joins.lookalikes, joins.joined.join('\n')).toBeLessThanOrEqual(MOST_JOINED.lookalikes);
    expect(joins.words, joins.joined.join('\n')).toBeLessThanOrEqual(MOST_JOINED.words);
  });
});
