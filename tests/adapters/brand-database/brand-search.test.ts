import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrandStore } from '../../../src/core/brands/brand-store.ts';
import { asking, brandStoresIn, fillStore, openStore, pricesBy } from '../../support/brand-stores.ts';
import { packRows, sampleArticle, samplePrice, sampleResponse } from '../../support/sample-brand.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const prices = [
  samplePrice('sofa3-grey', {
    name: 'Kulmasohva Lempi',
    sku: 'KK-SOF-301',
    variant: [
      { attribute: 'väri', value: 'harmaa' },
      { attribute: 'koko', value: '3-istuttava' },
    ],
    category: 'Sohvat',
    keywords: ['divaani'],
    popularity: 500,
  }),
  samplePrice('sofa2-grey', {
    name: 'Sohva Lempi',
    sku: 'KK-SOF-201',
    variant: [{ attribute: 'väri', value: 'harmaa' }],
    category: 'Sohvat',
    popularity: 300,
  }),
  samplePrice('sofa2-black', {
    name: 'Sohva Lempi',
    sku: 'KK-SOF-202',
    variant: [{ attribute: 'väri', value: 'musta' }],
    category: 'Sohvat',
    popularity: 900,
  }),
  samplePrice('table', {
    name: 'Ruokapöytä Tammi 140×80',
    sku: 'KK-PÖY-140',
    category: 'Pöydät',
    keywords: ['keittiönpöytä'],
    popularity: 700,
  }),
  samplePrice('tap', { name: 'Hana Sohvi', sku: 'KK-HAN-7', category: 'Hanat', popularity: 100 }),
  samplePrice('bench', { name: 'Kjøkkenbenk Åse', sku: 'NO.7741/B', category: 'Benker', popularity: 50 }),
  samplePrice('dress', { name: 'Żółta sukienka', sku: 'PL 55-1', category: 'Sukienki', popularity: 40 }),
  samplePrice('food', { name: 'Корм для ёжиков', sku: 'RU-12', category: 'Корм', popularity: 30 }),
];
const articles = [
  sampleArticle('delivery', { title: 'Toimitusajat', body: 'Sohvat toimitetaan kahdessa viikossa.' }),
  sampleArticle('sofa-care', { title: 'Sohvan hoito', body: 'Imuroi kerran viikossa.' }),
  sampleArticle('returns', {
    title: 'Palautukset',
    body: 'Palauta 14 päivän sisällä.',
    keywords: ['reklamaatio'],
  }),
];
const responses = [
  sampleResponse('hello', { shortcut: 'hei', title: 'Tervehdys', body: 'Hei {{customer}}!' }),
  sampleResponse('delivery', {
    shortcut: 'toimitus',
    title: 'Toimitusaika',
    body: 'Toimitamme sohvat kotiin.',
  }),
  sampleResponse('later', { shortcut: 'palataan-hei', title: 'Palaamme', body: 'Palaamme asiaan.' }),
];

let store: BrandStore;
const closers: (() => void)[] = [];
const whenOver = (close: () => void) => closers.unshift(close);
beforeAll(async () => {
  store = openStore(brandStoresIn(tempFolder(whenOver), whenOver), 'kuuma', whenOver);
  await fillStore(store, packRows([...prices, ...articles, ...responses]));
});
afterAll(() => {
  for (const close of closers) close();
});

const found = (text: string, limit = 10) => pricesBy(store, text, limit);

describe('prices are found', () => {
  test.each([
    ['by an exact SKU, first', 'KK-SOF-201', ['sofa2-grey']],
    ['by an SKU without its hyphens', 'kksof201', ['sofa2-grey']],
    ['by an SKU with other separators', 'kk sof 201', ['sofa2-grey']],
    ['by the beginning of an SKU', 'kk-sof-2', ['sofa2-black', 'sofa2-grey']],
    ['by a piece of an SKU', 'f301', ['sofa3-grey']],
    ['by an SKU with a letter of its language', 'kk-poy-140', ['table']],
    ['by digits of an SKU with dots and slashes', '7741b', ['bench']],
    ['by a whole word before the beginning of one', 'hana', ['tap']],
    ['most asked for first', 'sohva lempi', ['sofa2-black', 'sofa2-grey']],
    ['with words in any order', 'lempi musta sohva', ['sofa2-black']],
    ['by a word not finished yet', 'ruokap', ['table']],
    ['without diacritics', 'ruokapoyta', ['table']],
    ['in capitals', 'RUOKAPÖYTÄ', ['table']],
    ['by a word customers use', 'divaani', ['sofa3-grey']],
    ['by a number in the name', '140 tammi', ['table']],
    ['by a Norwegian name without its letters', 'kjokkenbenk ase', ['bench']],
    ['by a Norwegian name spelt out', 'kjoekkenbenk', ['bench']],
    ['by a Polish name without its letters', 'zolta', ['dress']],
    ['by a Russian name without ё', 'ежиков корм', ['food']],
    ['though one word too many was typed', 'sohva lempi violetti', ['sofa2-black', 'sofa2-grey']],
  ])('%s: %s', (_how, text, expected) => {
    // Behind these there may be what was not quite asked for.
    expect(found(text).slice(0, expected.length)).toEqual(expected);
  });

  test('with the name’s whole words first, then its beginnings, then other fields', () => {
    expect(found('sohv')).toEqual(['sofa2-black', 'sofa2-grey', 'tap', 'sofa3-grey']);
  });

  test('by what is asked for most when nothing was typed', () => {
    expect(found('', 3)).toEqual(['sofa2-black', 'table', 'sofa3-grey']);
  });

  test('never more than were asked for, and never twice', () => {
    expect(found('kk', 2)).toHaveLength(2);
    expect(new Set(found('kk sof')).size).toBe(found('kk sof').length);
  });

  test('not when nothing matches', () => {
    expect([found('xylofoni'), found('!!!'), found('☃')]).toEqual([[], [], []]);
  });

  test('or not, but never with an error, whatever is typed', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'sohva k-1\'"*:(){}^%_\\;-- OR AND NOT NEAR') });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), signs), (text) => {
        store.finder.prices(asking(text));
        store.finder.articles(asking(text));
        store.finder.responses(asking(text));
        store.finder.shortcuts(text, 5);
      }),
      { numRuns: 300 },
    );
  });

  test('each by its own SKU and by every piece of it of three signs or more', () => {
    const key = (sku: string) => sku.replace(/[^A-Z0-9Ö]/g, '');
    const cases = prices.flatMap((item) => {
      const sku = key(item.sku);
      return Array.from(
        { length: Math.max(0, sku.length - 2) },
        (_, at) => [item.priceItemId, sku.slice(at)] as const,
      );
    });
    for (const [priceItemId, piece] of cases) expect(found(piece)).toContain(priceItemId);
  });
});

describe('articles and responses are found', () => {
  const articlesBy = (text: string) => store.finder.articles(asking(text)).map(({ row }) => row.articleId);
  const responsesBy = (text: string) => store.finder.responses(asking(text)).map(({ row }) => row.responseId);
  const shortcutsBy = (text: string) => store.finder.shortcuts(text, 10).map(({ row }) => row.responseId);

  test('by title before text', () => {
    expect([articlesBy('sohva'), articlesBy('viikossa')]).toEqual([
      ['sofa-care', 'delivery'],
      expect.arrayContaining(['delivery', 'sofa-care']),
    ]);
  });

  test('by keywords', () => {
    expect(articlesBy('reklamaatio')).toEqual(['returns']);
  });

  test('by shortcut, title and text', () => {
    expect([responsesBy('toimitusaika'), responsesBy('kotiin'), responsesBy('hei')[0]]).toEqual([
      ['delivery'],
      ['delivery'],
      'hello',
    ]);
  });

  test('by the beginning of a shortcut, then by a part of it', () => {
    expect([shortcutsBy('he'), shortcutsBy('HEI'), shortcutsBy('zzz')]).toEqual([
      ['hello', 'later'],
      ['hello', 'later'],
      [],
    ]);
    expect(shortcutsBy('')).toHaveLength(3);
  });
});
