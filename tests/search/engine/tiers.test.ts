import { describe, expect, it } from 'vitest';
import { DOCUMENT_FLAGS } from '../../../src/search/search-document.ts';
import { ask, item, reasons, rows, setOf } from './support.ts';

const shop = setOf([
  item(1, 'KX-240-1', 'Sohvapöytä Lempi 240 cm', { category: 'Pöydät' }),
  item(2, 'KX-240-2', 'Kulmasohva Lempi 3-istuttava', { category: 'Sohvat', other: ['harmaa'] }),
  item(3, 'KX-180', 'Sohva Lempi', { category: 'Sohvat', other: ['musta'] }),
  item(4, 'PY 77.5', 'Pyyhe Aava 70x140', { category: 'Pyyhkeet' }),
  item(5, 'B-9', 'Hoito-ohje', { body: 'Sohvan kangas pestään käsin' }),
]);

describe('the tiers', () => {
  it('answer to a whole article number, however it is divided', () => {
    for (const text of ['KX-180', 'kx180', 'kx 180', 'KX.180']) {
      expect(reasons(ask(shop, text))).toEqual([[3, 'sku']]);
    }
  });

  it('answer to a beginning of an article number with all that begin so', () => {
    expect(reasons(ask(shop, 'kx-24'))).toEqual([
      [1, 'sku'],
      [2, 'sku'],
    ]);
  });

  it('answer to a fragment and to one error in an article number', () => {
    expect(reasons(ask(shop, '240-2'))[0]).toEqual([2, 'skuFragment']);
    expect(reasons(ask(shop, 'KX-810'))).toEqual([[3, 'typo']]);
    expect(reasons(ask(shop, 'KX-24-1'))[0]).toEqual([1, 'typo']);
    expect(reasons(ask(shop, 'PX-775'))[0]).toEqual([4, 'typo']);
  });

  it('rank a title that is just this, then words, tails of compounds, beginnings and texts', () => {
    expect(reasons(ask(shop, 'sohva'))).toEqual([
      [3, 'literal'],
      [2, 'compound'],
      [1, 'literal'],
      [5, 'literal'],
    ]);
    expect(rows(ask(shop, 'sohva lempi'))[0]).toBe(3);
  });

  it('find inflections of the words and of tails of compounds', () => {
    expect(reasons(ask(shop, 'sohvat')).slice(0, 2)).toEqual([
      [2, 'inflection'],
      [3, 'inflection'],
    ]);
  });

  it('find one error in a short word and two in a long one', () => {
    expect(reasons(ask(shop, 'sovha'))[0]).toEqual([3, 'typo']);
    expect(reasons(ask(shop, 'kulmsohba'))[0]).toEqual([2, 'typo']);
    expect(rows(ask(shop, 'svoha'))).not.toContain(4);
  });

  it('find an error in a word that is not finished yet', () => {
    expect(reasons(ask(shop, 'lempi kulmsoh'))).toEqual([[2, 'typo']]);
  });

  it('do not take one number for another', () => {
    const why = reasons(ask(shop, 'lempi 241')).map(([, reason]) => reason);
    expect(new Set(why)).toEqual(new Set(['wordDropped']));
  });

  it('drop one word when all together are nowhere', () => {
    expect(reasons(ask(shop, 'harmaa kulmasohva ystävälle'))).toEqual([[2, 'wordDropped']]);
  });

  it('do not look for what was not asked for when it was found', () => {
    expect(rows(ask(shop, 'musta sohva'))).toEqual([3]);
  });
});

describe('numbers and units', () => {
  it.each([
    ['240cm', 1],
    ['240 cm', 1],
    ['70 x 140', 4],
    ['70x140', 4],
    ['3istuttava', 2],
    ['3-istuttava', 2],
    ['3 ist', 2],
  ])('%s', (text, row) => {
    expect(rows(ask(shop, text))).toContain(row);
  });
});

describe('filters', () => {
  const stocked = setOf([
    item(1, 'A', 'Sohva', { category: 'Sohvat', amountMinor: 90_000, flags: DOCUMENT_FLAGS.inStock }),
    item(2, 'B', 'Sohva', { category: 'Sohvat', amountMinor: 40_000 }),
    item(3, 'C', 'Sohva', { category: 'Varaosat', amountMinor: 95_000, flags: DOCUMENT_FLAGS.hasCampaign }),
  ]);
  const filter = { category: null, flags: 0, amount: null };

  it('leave out other categories, but count them', () => {
    const { found, categories } = ask(stocked, 'sohva', { filter: { ...filter, category: 'Varaosat' } });
    expect(found.map(({ row }) => row)).toEqual([3]);
    expect(categories).toEqual([
      { category: 'Sohvat', count: 2 },
      { category: 'Varaosat', count: 1 },
    ]);
  });

  it('leave out what has not all flags', () => {
    expect(rows(ask(stocked, 'sohva', { filter: { ...filter, flags: DOCUMENT_FLAGS.inStock } }))).toEqual([
      1,
    ]);
  });

  it('leave out what costs more or less, unless it has a campaign', () => {
    const amount = { from: 0, to: 50_000 };
    expect(rows(ask(stocked, 'sohva', { filter: { ...filter, amount } }))).toEqual([2, 3]);
    expect(rows(ask(stocked, '', { filter: { ...filter, amount } }))).toEqual([2, 3]);
  });
});

describe('nothing typed', () => {
  it('gives what is asked for most', () => {
    expect(rows(ask(shop, ' ', { limit: 2 }))).toEqual([1, 2]);
  });

  it('differs from signs, which are found nowhere', () => {
    expect(rows(ask(shop, '!?'))).toEqual([]);
  });
});
