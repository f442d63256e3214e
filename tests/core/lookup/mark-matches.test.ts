import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Marks } from '../../../src/contract/workstation/lookup.ts';
import { markSku, markWords, NOTHING_TYPED, typedOf } from '../../../src/core/lookup/mark-matches.ts';
import { createTextWords } from '../../../src/core/lookup/text-words.ts';
import { indexWordsOf, wordsOf } from '../../../src/search/fold-text.ts';

const textWords = createTextWords();
const view = { textWords, typed: NOTHING_TYPED };
const whole = (...words: string[]) => words.map((word) => ({ word, letters: word.length }));
const shown = (text: string, marks: Marks) => marks.map(([from, to]) => text.slice(from, to));

describe('In a shown text', () => {
  test.each<[string, string[], string[]]>([
    ['Sohva Lempi', ['lempi'], ['Lempi']],
    ['Ruokapöytä Väinö', ['ruokapoyta'], ['Ruokapöytä']],
    ['Kjøkkenbord', ['kjoekkenbord'], ['Kjøkkenbord']],
    ['Straße 5', ['strasse', '5'], ['Straße', '5']],
    ['ЁЛКА зелёная', ['зеленая'], ['зелёная']],
    ['sohva · harmaa · sohva', ['sohva'], ['sohva', 'sohva']],
    ['Cafe\u0301 noir', ['cafe'], ['Cafe\u0301']],
    ['3-istuttava', ['istuttava'], ['istuttava']],
    ['Sohva Lempi', ['lem'], []],
  ])('%j the words %j mark %j', (text, words, marked) => {
    expect(shown(text, markWords(text, whole(...words), view))).toEqual(marked);
  });

  test.each<[string, string, number, string]>([
    ['Sohva', 'sohva', 3, 'Soh'],
    ['Ruokapöytä', 'ruokapoyta', 8, 'Ruokapöy'],
    ['Færøysk', 'faeroysk', 3, 'Fæ'],
    ['Færøysk', 'faeroysk', 4, 'Fær'],
    ['Straße', 'strasse', 5, 'Straß'],
    ['Kjøkken', 'kjoekken', 4, 'Kjø'],
    ['Cafe\u0301noir', 'cafenoir', 4, 'Cafe\u0301'],
    ['Ёлка', 'елка', 2, 'Ёл'],
    ['Mopsi', 'mopsi', 2, 'Mo'],
  ])('of %j found as %j with %i letters typed, %4$s is marked', (text, word, letters, marked) => {
    expect(shown(text, markWords(text, [{ word, letters }], view))).toEqual([marked]);
  });
});

describe('Beside the words that answered', () => {
  test.each<[string, string, string[]]>([
    ['Ulappa-divaanisohva', 'divaani', ['divaani']],
    ['Ruokapöytä', 'ruoka pöytä', ['Ruoka']],
    ['Kulmasohva', 'sohva', []],
    ['Lempi 42', 'le', []],
  ])('of %j, typing %j marks %j', (text, typed, marked) => {
    const marks = markWords(text, whole('elsewhere'), { textWords, typed: typedOf(typed) });
    expect(shown(text, marks)).toEqual(marked);
  });
});

describe('Of an article number', () => {
  test.each<[string, string, string[]]>([
    ['KP-110-240', 'kp110', ['KP-110']],
    ['KP-110-240', '110-240', ['110-240']],
    ['KP-110-240', '0 24', ['0-24']],
    ['KP-110-240', 'sohva kp-110', ['KP-110']],
    ['KP-110-240', 'lamppu', []],
    ['KP-110-240', '4', []],
    ['ÅÄ.7', 'aa7', ['ÅÄ.7']],
  ])('%j, typing %j marks %j', (sku, typed, marked) => {
    expect(shown(sku, markSku(sku, typedOf(typed).skuParts))).toEqual(marked);
  });
});

describe('Whatever the text and the words that answered', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          'Sohva',
          'Ruokapöytä',
          'Straße',
          'Ёлка',
          '3-istuttava',
          'e\u0301t',
          '𝒳y',
          'ﬁlter',
          '·',
        ),
        {
          maxLength: 8,
        },
      )
      .map((words) => words.join(' ')),
  );
  /** Words of the text itself, of which more or fewer letters were typed, and words of another. */
  const cases = fc
    .tuple(text, text, fc.array(fc.nat(12), { maxLength: 4 }))
    .map(([shownText, other, lengths]) => {
      const words = [...indexWordsOf(shownText), ...wordsOf(other)];
      const matched = lengths.flatMap((letters, index) => {
        const word = words[(index * 7) % Math.max(1, words.length)];
        return word ? [{ word, letters: Math.max(1, Math.min(letters, word.length)) }] : [];
      });
      return { shownText, matched };
    });

  test('marks lie in range, ascend apart from each other, and never halve a character', () => {
    fc.assert(
      fc.property(cases, ({ shownText, matched }) => {
        let reached = 0;
        for (const [from, to] of markWords(shownText, matched, view)) {
          expect(from).toBeGreaterThanOrEqual(reached);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(shownText.length);
          if (shownText.isWellFormed()) expect(shownText.slice(from, to).isWellFormed()).toBe(true);
          reached = to;
        }
      }),
    );
  });

  test('marks begin where a word begins, and end where it ends or within it', () => {
    fc.assert(
      fc.property(cases, ({ shownText, matched }) => {
        const words = textWords(shownText);
        for (const [from, to] of markWords(shownText, matched, view)) {
          const word = words.find((each) => each.from === from);
          expect(word).toBeDefined();
          expect(to).toBeLessThanOrEqual(word?.to ?? 0);
          const finished = matched.some(
            (one) => word?.forms.includes(one.word) && one.letters >= one.word.length,
          );
          if (finished) expect(to).toBe(word?.to);
        }
      }),
    );
  });

  test('a part of an article number is marked within it', () => {
    fc.assert(
      fc.property(text, text, (sku, typed) => {
        for (const [from, to] of markSku(sku, typedOf(typed).skuParts)) {
          expect(0 <= from && from < to && to <= sku.length).toBe(true);
        }
      }),
    );
  });
});
