import { describe, expect, test } from 'vitest';
import { foldText } from '../../../src/search/fold-text.ts';
import { languageOf } from '../../../src/search/languages/language-of.ts';
import { meet } from './score-words.ts';

const FORMS: Readonly<Record<string, readonly (readonly [rule: string, word: string, form: string])[]>> = {
  fi: [
    ['pp and p', 'kaappi', 'kaapissa'],
    ['tt and t', 'matto', 'maton'],
    ['kk and k', 'penkki', 'penkillä'],
    ['nk and ng', 'sänky', 'sängyn'],
    ['nt and nn', 'hinta', 'hinnat'],
    ['lt and ll', 'ilta', 'illan'],
    ['rt and rr', 'parta', 'parran'],
    ['mp and mm', 'kampa', 'kammat'],
    ['t and d', 'pöytä', 'pöydän'],
    ['p and v', 'halpa', 'halvat'],
    ['k and nothing', 'ruoka', 'ruoan'],
    ['-nen and -s-', 'punainen', 'punaista'],
    ['the plural i', 'sohva', 'sohvia'],
    ['a and o before it', 'kynttilä', 'kynttilöitä'],
    ['-in and -im-', 'valaisin', 'valaisimet'],
    ['-us and -uks-', 'toimitus', 'toimitukset'],
    ['-eys and -eyd-', 'leveys', 'leveyden'],
    ['-as and -aa-', 'kangas', 'kankaan'],
    ['-ton and -ttom-', 'langaton', 'langattomat'],
    ['my and our', 'tilaus', 'tilaukseni'],
    ['a word within a compound', 'vuodesohva', 'vuodesohvaa'],
  ],
  nb: [
    ['the article of short words', 'sko', 'skoene'],
    ['three genders', 'jakke', 'jakka'],
    ['a vowel left out', 'støvel', 'støvler'],
    ['the neuter of adjectives', 'rød', 'rødt'],
    ['the neuter after a vowel', 'blå', 'blått'],
    ['letters spelt out', 'kjøkken', 'kjoekkenet'],
  ],
  sv: [
    ['five plurals', 'soffa', 'sofforna'],
    ['a vowel left out', 'nyckel', 'nycklarna'],
    ['shoes', 'löparsko', 'löparskor'],
    ['the neuter of adjectives', 'röd', 'rött'],
  ],
  da: [
    ['the article', 'gryde', 'gryderne'],
    ['a vowel left out', 'nøgle', 'nøglerne'],
    ['double letters', 'kop', 'kopper'],
  ],
  de: [
    ['the umlaut of plurals', 'stuhl', 'stühle'],
    ['letters spelt out', 'stuhl', 'stuehle'],
    ['endings of adjectives', 'weiß', 'weisses'],
  ],
  nl: [
    ['open and closed syllables', 'rood', 'rode'],
    ['double letters', 'bed', 'bedden'],
    ['z and s', 'prijs', 'prijzen'],
    ['diminutives', 'stoel', 'stoeltje'],
  ],
  pl: [
    ['a fleeting e', 'szczotka', 'szczotek'],
    ['k and c', 'szminka', 'szmince'],
    ['r and rz', 'lakier', 'lakierze'],
    ['t and ci', 'kobieta', 'kobiecie'],
    ['g and dz', 'noga', 'nodze'],
    ['d and dzi', 'woda', 'wodzie'],
    ['ó and o', 'stół', 'stołu'],
    ['endings of adjectives', 'żółty', 'żółtego'],
  ],
  ru: [
    ['a fleeting vowel', 'миска', 'мисок'],
    ['a fleeting vowel after й', 'индейка', 'индеек'],
    ['a soft sign', 'камень', 'камней'],
    ['the young of animals', 'котёнок', 'котята'],
    ['ё written as е', 'щётка', 'щеток'],
    ['endings of adjectives', 'сухой', 'сухого'],
  ],
  en: [
    ['plurals', 'dish', 'dishes'],
    ['irregular plurals', 'child', 'children'],
    ['f and v', 'shelf', 'shelves'],
    ['-ing', 'swim', 'swimming'],
  ],
};

describe.each(Object.entries(FORMS))('%s', (code, forms) => {
  const language = languageOf(code);

  test.each(forms)('%s: %s meets %s', (_rule, word, form) => {
    expect(meet(language, word, form)).toBe(true);
    expect(meet(language, word, foldText(form))).toBe(true);
    expect(meet(language, foldText(word), form)).toBe(true);
  });

  test('keys are folded, few and the same for the same word', () => {
    for (const word of forms.flatMap(([, ...both]) => both)) {
      const keys = language.keysOf(word);
      expect(keys.map(foldText)).toEqual(keys);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.length).toBeLessThanOrEqual(4);
      expect(language.keysOf(word)).toEqual(keys);
    }
  });

  test('what is no word of letters has no key', () => {
    for (const text of ['', 'x', 'kk', '2is', 'kk1042', '140', '90x200'])
      expect(language.keysOf(text)).toEqual([]);
  });
});

test('ą and ę meet in Polish where they are written as such', () => {
  expect(meet(languageOf('pl'), 'ręka', 'rąk')).toBe(true);
  expect(meet(languageOf('pl'), 'ręka', 'rak')).toBe(false);
});
