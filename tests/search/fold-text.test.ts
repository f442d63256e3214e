import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, indexWordsOf, skuKeyOf, wordsOf } from '../../src/search/fold-text.ts';

/** Letters that agents type and customers write, beside everything else there is. */
const letters = fc.constantFrom(...'aAäÄåÅöÖøØæÆłŁżŻśŚćĆńŃóÓąĄęĘßẞİıIeEéÉёЁйЙшШ12-. ');
const text = fc.oneof(
  fc.string({ unit: letters }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);

describe('folded text', () => {
  test.each([
    ['Pöytä', 'poyta'],
    ['Kjøkkenbenk på tilbud', 'kjokkenbenk pa tilbud'],
    ['Żółta sukienka ŁÓDŹ', 'zolta sukienka lodz'],
    ['Ёлка и чай', 'елка и чай'],
    ['Æble', 'aeble'],
    ['Straße', 'strasse'],
    ['İstanbul ISPARTA ılık', 'istanbul isparta ilik'],
    ['ﬁlter ½ m²', 'filter 1⁄2 m2'],
  ])('of %s is %s', (written, folded) => {
    expect(foldText(written)).toBe(folded);
  });

  test('keeps letters apart that are not the same letter', () => {
    expect(foldText('чай')).not.toBe(foldText('чаи'));
  });

  test('folds to itself', () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(foldText(foldText(any))).toBe(foldText(any));
      }),
    );
  });

  test('does not depend on case, nor on how marks are encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: letters }), (any) => {
        for (const same of [any.toLowerCase(), any.normalize('NFD'), any.normalize('NFC')]) {
          expect(foldText(same)).toBe(foldText(any));
        }
      }),
    );
  });

  test('has words of letters and digits only, so that they are safe in a query', () => {
    fc.assert(
      fc.property(text, (any) => {
        for (const word of [...wordsOf(any), ...indexWordsOf(any)]) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
      }),
    );
  });

  test('is found under each of its own words', () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(indexWordsOf(any)).toEqual(expect.arrayContaining(wordsOf(any)));
      }),
    );
  });

  test.each([
    ['Küche', ['kuche', 'kueche']],
    ['Kjøkken på lager', ['kjokken', 'pa', 'lager', 'kjoekken', 'paa']],
    ['Sofa', ['sofa']],
  ])('of %s is also found when spelt out', (written, words) => {
    expect(indexWordsOf(written)).toEqual(words);
  });
});

describe('an SKU’s key', () => {
  test('ignores hyphens, spaces, dots and case wherever they stand', () => {
    const piece = fc.string({ unit: fc.constantFrom(...'ABCdef0123456789'), minLength: 1, maxLength: 5 });
    const separator = fc.constantFrom('-', ' ', '.', '/', '');
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, separator), { minLength: 1, maxLength: 5 }), (parts) => {
        const plain = parts.map(([letters_]) => letters_).join('');
        const written = parts.map(([letters_, between]) => letters_ + between).join('');
        expect(skuKeyOf(written)).toBe(skuKeyOf(plain));
        expect(skuKeyOf(written.toLowerCase())).toBe(skuKeyOf(plain));
        expect(skuKeyOf(plain)).toBe(plain.toLowerCase());
      }),
    );
  });
});
