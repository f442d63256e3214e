import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRangeText } from '../../../src/core/lookup/query/range-text.ts';
import { readQuery } from '../../../src/core/lookup/query/read-query.ts';
import { demoBrands } from '../../../src/demo/brands/demo-brands.ts';

const brands = {
  fi: { locale: 'fi-FI', currency: 'EUR' },
  nb: { locale: 'nb-NO', currency: 'NOK' },
  sv: { locale: 'sv-SE', currency: 'SEK' },
  da: { locale: 'da-DK', currency: 'DKK' },
  de: { locale: 'de-DE', currency: 'EUR' },
  nl: { locale: 'nl-NL', currency: 'EUR' },
  pl: { locale: 'pl-PL', currency: 'PLN' },
  ru: { locale: 'ru-RU', currency: 'RUB' },
  en: { locale: 'en-GB', currency: 'GBP' },
  ja: { locale: 'ja-JP', currency: 'JPY' },
};
type Language = keyof typeof brands;
const languages = Object.keys(brands).filter((code): code is Language => code in brands);

const rangeText = createRangeText();
/** What was understood, as the screen shows it; Intl writes spaces that do not break. */
function understood(language: Language, text: string): [words: string, range: string | null] {
  const { words, range } = readQuery(text, brands[language]);
  return [words, range && rangeText(range, brands[language]).replace(/[\u00a0\u202f]/g, ' ')];
}

describe('A price range is read out of', () => {
  test.each<[Language, string, string, string]>([
    ['fi', 'sofa < 900', 'sofa', '< 900 €'],
    ['fi', '< 900 sohva', 'sohva', '< 900 €'],
    ['fi', 'sohva <= 900', 'sohva', '≤ 900 €'],
    ['fi', 'sohva <900e', 'sohva', '< 900 €'],
    ['fi', '> 100', '', '> 100 €'],
    ['fi', '≥ 100', '', '≥ 100 €'],
    ['fi', '> 100 < 900 sohva', 'sohva', '100–900 €'],
    ['fi', 'sohva alle 900', 'sohva', '< 900 €'],
    ['fi', 'Sohva ALLE 900', 'Sohva', '< 900 €'],
    ['fi', 'alle 900 harmaa', 'harmaa', '< 900 €'],
    ['fi', 'alle 900 euron sohva', 'sohva', '< 900 €'],
    ['fi', 'sohva enintään 899,50', 'sohva', '≤ 899,50 €'],
    ['fi', '500-900', '', '500–900 €'],
    ['fi', 'sohva 500–900 €', 'sohva', '500–900 €'],
    ['fi', '500 - 900 euroa', '', '500–900 €'],
    ['fi', 'sohva < 1 299,90', 'sohva', '< 1 299,90 €'],
    ['nb', 'sofa under 900 kr', 'sofa', '< 900 kr'],
    ['nb', 'under 900,-', '', '< 900 kr'],
    ['nb', 'fra 500 til 900 sofa', 'sofa', '500–900 kr'],
    ['nb', 'mellom 500 og 900', '', '500–900 kr'],
    ['sv', 'soffa under 900 kr', 'soffa', '< 900 kr'],
    ['sv', 'soffa över 900', 'soffa', '> 900 kr'],
    ['da', 'sofa højst 900', 'sofa', '≤ 900 kr.'],
    ['de', 'Sofa unter 1.299,90 €', 'Sofa', '< 1.299,90 €'],
    ['de', 'Sofa bis zu 900', 'Sofa', '≤ 900 €'],
    ['de', 'von 500 bis 900', '', '500–900 €'],
    ['nl', 'bank onder 900', 'bank', '< € 900'],
    ['pl', 'stół do 900', 'stół', '≤ 900 zł'],
    ['pl', 'od 500 do 900 zł', '', '500–900 zł'],
    ['pl', 'od 900', '', '≥ 900 zł'],
    ['ru', 'диван до 900', 'диван', '≤ 900 ₽'],
    ['ru', 'от 500 до 900 руб.', '', '500–900 ₽'],
    ['ru', 'не дороже 900', '', '≤ 900 ₽'],
    ['en', 'sofa under £1,299.90', 'sofa', '< £1,299.90'],
    ['en', 'between 100 and 300 sofa', 'sofa', '£100 – £300'],
    ['en', 'from 900', '', '≥ £900'],
    ['en', 'iphone 12 < 500', 'iphone 12', '< £500'],
    ['ja', '< 1500', '', '< ￥1,500'],
  ])('%s: %j', (language, text, words, range) => {
    const [wordsRead, rangeRead] = understood(language, text);
    expect([wordsRead, rangeRead?.replace(/\s/g, '')]).toEqual([words, range.replace(/\s/g, '')]);
  });

  test('English everywhere, since agents type it everywhere', () => {
    for (const language of languages) {
      expect(readQuery('x under 900', brands[language]).range?.upper, language).toMatchObject({
        exclusive: true,
      });
    }
  });
});

describe('No price range is read out of', () => {
  test.each<[Language, string]>([
    ['fi', 'sohva'],
    ['fi', 'KP-110-240'],
    ['fi', '110-240-3'],
    ['fi', 'sohva 240 cm'],
    ['fi', '140-200 cm'],
    ['fi', 'matto 80x200'],
    ['fi', 'matto 80 x 200'],
    ['fi', '3-istuttava'],
    ['fi', '2-3 istuttava'],
    ['fi', '3-5 hengelle'],
    ['fi', '3-5'],
    ['fi', 'alle 90 cm'],
    ['fi', 'alle 14 päivää'],
    ['fi', 'sohva 900'],
    ['fi', 'A<9'],
    ['fi', '040-1234567'],
    ['fi', '900-500'],
    ['fi', 'Lempi 2.0'],
    ['nb', 'alle 900'],
    ['de', 'alle 900'],
    ['en', 'do 900'],
    ['en', '10-20%'],
    ['en', 'from 4 pm'],
    ['ru', 'до 18:00'],
    ['pl', 'do 3. roku'],
    ['pl', 'do 14 dni'],
    ['ru', 'до 5 лет'],
    ['en', '<'],
    ['en', 'from'],
  ])('%s: %j', (language, text) => {
    expect(readQuery(text, brands[language])).toEqual({ words: text, range: null, doubtful: null });
  });
});

describe('A range', () => {
  test.each([
    ['500-900', '500-900'],
    ['kp 110-240', '110-240'],
    ['500–900', '500–900'],
    ['sohva alle 900', 'alle 900'],
    ['alle 900 yli 100', 'yli 100 alle 900'],
    ['sohva alle 900 €', null],
    ['500-900 €', null],
    ['< 900', null],
  ])('in %j is in doubt as %j unless a sign or a currency says that it is one', (text, doubtful) => {
    expect(readQuery(text, brands.fi).doubtful).toBe(doubtful);
  });
});

describe('What the demo’s shops sell', () => {
  test('is never read as a price range for certain, typed by name, with its options, or by article number', () => {
    for (const { brand, priceItems } of demoBrands) {
      const misread = priceItems
        .flatMap(({ sku, name, variant }) => [
          sku,
          name,
          [name, ...variant.map(({ value }) => value)].join(' '),
        ])
        .filter((text) => {
          const { range, doubtful } = readQuery(text, brand);
          return range !== null && doubtful === null;
        });
      expect(misread, brand.name).toEqual([]);
    }
  });
});

describe('Whatever is typed', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<',
      '>',
      '-',
      '–',
      'alle',
      'fra',
      'до',
      'od',
      '€',
      'kr',
      '900',
      '1 299,90',
      '3-istuttava',
      'cm',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.nat(99_999).map(String),
  );
  const typed = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' ').slice(0, 200));

  test('is read as words that were typed, and a range that holds something or nothing but never breaks', () => {
    fc.assert(
      fc.property(fc.constantFrom(...languages), typed, (language, text) => {
        const { words, range } = readQuery(text, brands[language]);
        for (const word of words.split(/\s+/)) expect(text.includes(word)).toBe(true);
        if (!range) {
          expect(words).toBe(text);
          return;
        }
        expect(Number.isSafeInteger(range.from) && Number.isSafeInteger(range.to)).toBe(true);
        expect(rangeText(range, brands[language])).toMatch(/\d/);
      }),
    );
  });

  test('an amount the brand’s own format wrote is read back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...languages), fc.integer({ min: 1, max: 999_999 }), (language, major) => {
        const { locale, currency } = brands[language];
        const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
        const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
        const amount = major + (digits > 0 ? 0.5 : 0);
        const { range, words } = readQuery(`x < ${format.format(amount)}`, brands[language]);
        expect([words, range?.upper?.amountMinor]).toEqual(['x', Math.round(amount * 10 ** digits)]);
      }),
    );
  });

  test('is read in no time, however long and repetitive', () => {
    const long = `${'1 000 '.repeat(30)}${'- < alle '.repeat(10)}`.slice(0, 200);
    const started = performance.now();
    for (let times = 0; times < 50; times += 1) readQuery(long, brands.fi);
    // A pattern that backtracks without bounds would take hours, not tenths of a second.
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
