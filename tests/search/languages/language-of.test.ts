import { expect, test } from 'vitest';
import { languageOf } from '../../../src/search/languages/language-of.ts';

test.each([
  ['fi-FI', 'fi'],
  ['en-GB', 'en'],
  ['nb-NO', 'nb'],
  ['no', 'nb'],
  ['nn-NO', 'nb'],
  ['sv-SE', 'sv'],
  ['da', 'da'],
  ['de-AT', 'de'],
  ['nl-BE', 'nl'],
  ['pl_PL', 'pl'],
  ['RU-ru', 'ru'],
])('a brand that writes in %s is read by the rules of %s', (locale, code) => {
  expect(languageOf(locale).code).toBe(code);
});

test('a language nobody wrote rules for has no keys and no compounds', () => {
  for (const locale of ['hu-HU', '', 'xx']) {
    const language = languageOf(locale);
    expect(language.code).toBe('und');
    expect(language.keysOf('asztalok')).toEqual([]);
    expect(language.compounds).toBe(false);
  }
});

test('words are written together in the Germanic languages of the north and in Finnish', () => {
  const joined = ['fi', 'nb', 'sv', 'da', 'de', 'nl'].map((code) => languageOf(code).compounds);
  const apart = ['en', 'pl', 'ru'].map((code) => languageOf(code).compounds);
  expect(joined).toEqual(joined.map(() => true));
  expect(apart).toEqual(apart.map(() => false));
});
