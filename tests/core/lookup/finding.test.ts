import { describe, expect, test } from 'vitest';
import { LookupResult } from '../../../src/contract/workstation/lookup.ts';
import {
  brandIdOf,
  packRows,
  sampleArticle,
  samplePrice,
  sampleResponse,
} from '../../support/sample-brand.ts';
import { marked, openLookup, plain } from './support/open-lookup.ts';

const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
const spring = (amountMinor: number) => ({ price: eur(amountMinor), from: 1000, to: 2000, name: 'Kevätale' });
const sofa = (id: string, euros: number, changes: Parameters<typeof samplePrice>[1] = {}) =>
  samplePrice(id, { name: `Sohva ${id}`, category: 'Sohvat', price: eur(euros * 100), ...changes });
const ids = (result: LookupResult) => result.prices.map(({ priceItemId }) => priceItemId);

describe('A price range', () => {
  test('is judged on what the customer pays at this moment', async () => {
    const at = await openLookup({
      kuuma: {
        rows: packRows([
          sofa('cheap', 400),
          sofa('dear', 1500, { popularity: 900 }),
          sofa('reduced', 1200, { campaign: spring(80_000) }),
          sofa('raised', 800, { campaign: spring(95_000) }),
        ]),
      },
    });
    const result = at.find('sohva < 900');
    expect(ids(result).sort()).toEqual(['cheap', 'reduced']);
    expect([result.understood.words, plain(result.understood.priceRange)]).toEqual(['sohva', '< 900 €']);
    expect([result.articles, result.responses]).toEqual([[], []]);
    at.now = 2000;
    expect(ids(at.find('sohva alle 900')).sort()).toEqual(['cheap', 'raised']);
    expect(ids(at.find('800-1200')).sort()).toEqual(['raised', 'reduced']);
    expect(ids(at.find('> 1200'))).toEqual(['dear']);
  });

  test('fills the limit although what is asked for most has to be left out', async () => {
    const dear = Array.from({ length: 120 }, (_, index) =>
      sofa(`dear${index}`, 500, { campaign: { ...spring(45_000), from: 5000, to: 6000 }, popularity: 500 }),
    );
    const cheap = Array.from({ length: 12 }, (_, index) => sofa(`cheap${index}`, 300));
    const at = await openLookup({ kuuma: { rows: packRows([...dear, ...cheap]) } });
    const found = ids(at.find('sohva < 480', { limit: 10 }));
    expect(found).toHaveLength(10);
    expect(found.every((id) => id.startsWith('cheap'))).toBe(true);
  });

  test('gives way to an article number or an option that looks the same', async () => {
    const at = await openLookup({
      kuuma: {
        rows: packRows([
          sofa('table', 20, { sku: 'KP-110-240' }),
          sofa('sofa', 150),
          sofa('socks', 9, { name: 'Sukat', variant: [{ attribute: 'koko', value: '40–43' }] }),
        ]),
      },
    });
    for (const text of ['110-240', 'KP 110-240', 'kp-110-240']) {
      const result = at.find(text);
      expect([text, ids(result)[0], result.understood.priceRange]).toEqual([text, 'table', null]);
      expect(marked('KP-110-240', result.prices[0]?.marks.sku ?? [])[0]).toContain('110-240');
    }
    expect(ids(at.find('40-43'))).toEqual(['socks']);
    expect(ids(at.find('100-200'))).toEqual(['sofa']);
  });

  test('gives way to a name that holds it word for word, and is looked for in texts as it stands', async () => {
    const at = await openLookup({
      kuuma: {
        rows: packRows([
          sofa('hall', 300, { name: 'Juhlasali alle 50' }),
          sofa('chair', 40, { name: 'Tuoli' }),
          sampleArticle('rules', { title: 'Lapset alle 14', body: 'Alle 14 aikuisen kanssa.' }),
        ]),
      },
    });
    const hall = at.find('juhlasali alle 50');
    expect([ids(hall), hall.understood.priceRange]).toEqual([['hall'], null]);
    const cheap = at.find('tuoli alle 50');
    expect([ids(cheap), plain(cheap.understood.priceRange)]).toEqual([['chair'], '< 50 €']);
    expect(at.find('alle 14').articles.map(({ articleId }) => articleId)).toEqual(['rules']);
    expect(at.find('< 14').articles).toEqual([]);
  });
});

describe('Filters', () => {
  test('leave what fits, and the categories stay those of all that matched', async () => {
    const at = await openLookup({
      kuuma: {
        rows: packRows([
          sofa('grey', 900),
          sofa('gone', 900, { availability: 'outOfStock' }),
          sofa('reduced', 900, { campaign: spring(50_000) }),
          sofa('later', 900, { campaign: { ...spring(50_000), from: 3000, to: 4000 } }),
          sofa('cover', 40, { category: 'Tarvikkeet' }),
        ]),
      },
    });
    const filtered = (filters: Parameters<typeof at.find>[1]) => ids(at.find('sohva', filters)).sort();
    expect(filtered({ filters: { inStock: true } })).toEqual(['cover', 'grey', 'later', 'reduced']);
    expect(filtered({ filters: { campaign: true } })).toEqual(['reduced']);
    expect(filtered({ filters: { category: 'Tarvikkeet' } })).toEqual(['cover']);
    expect(at.find('sohva', { filters: { category: 'Tarvikkeet' }, limit: 1 }).categories).toEqual([
      { category: 'Sohvat', count: 4 },
      { category: 'Tarvikkeet', count: 1 },
    ]);
  });
});

describe('A hit', () => {
  test('says why it was found and what of it was typed', async () => {
    const at = await openLookup({
      kuuma: {
        rows: packRows([
          samplePrice('table', {
            name: 'Ruokapöytä Väinö',
            sku: 'RP-42',
            variant: [{ attribute: 'väri', value: 'punainen' }],
          }),
          sampleArticle('care', { title: 'Pöydän hoito', body: `${'Alku. '.repeat(80)} Öljyä ruokapöytä.` }),
          sampleResponse('hi', { title: 'Ruokapöytä tulossa', body: 'Hei, ruokapöytä on tulossa.' }),
        ]),
      },
    });
    const seen = (text: string) => {
      const [hit] = at.find(text).prices;
      if (!hit) return null;
      const { marks, why, name, variantLabel } = hit;
      return { why, name: marked(name, marks.name), option: marked(variantLabel, marks.variantLabel) };
    };
    expect(seen('ruokap')).toEqual({ why: 'literal', name: ['Ruokap'], option: [] });
    expect(seen('vaino punainen')).toEqual({ why: 'literal', name: ['Väinö'], option: ['punainen'] });
    expect(seen('ruokapöytää')).toMatchObject({ why: 'inflection', name: ['Ruokapöytä'] });
    expect(seen('rukapöytä')).toMatchObject({ why: 'typo', name: ['Ruokapöytä'] });
    const { articles, responses } = at.find('ruokapöytä');
    expect(articles.map(({ passage, marks }) => marked(passage, marks.passage))).toEqual([['ruokapöytä']]);
    expect(
      responses.map(({ title, text, marks }) => [marked(title, marks.title), marked(text, marks.text)]),
    ).toEqual([[['Ruokapöytä'], ['ruokapöytä']]]);
  });

  test('of items that match alike, the one with the variant asked for comes first', async () => {
    const shoe = (id: string, ...values: string[]) =>
      samplePrice(id, {
        name: 'Kenkä Polku',
        productId: 'polku',
        variant: values.map((value, index) => ({ attribute: `a${index}`, value })),
        popularity: id === 'red-42' ? 1 : 500,
      });
    const at = await openLookup({
      kuuma: {
        rows: packRows([
          shoe('red-41', 'punainen', '41'),
          shoe('red-42', 'punainen', '42'),
          shoe('blue-42', 'sininen', '42'),
        ]),
      },
    });
    expect(ids(at.find('punainen 42'))[0]).toBe('red-42');
    expect(ids(at.find('polku punainen 42'))[0]).toBe('red-42');
  });

  test('shows its pin, whether somebody confirmed it lately, and what a macro does beside its text', async () => {
    const day = 24 * 60 * 60_000;
    const at = await openLookup({
      kuuma: {
        rows: packRows([
          sampleArticle('monthly', { title: 'Palautus kuukausi', verifiedAt: 0 }),
          sampleArticle('weekly', { title: 'Palautus viikko', verifiedAt: 0, verifyEveryDays: 7 }),
          sampleResponse('macro', {
            title: 'Palautus makro',
            actions: [{ name: 'add_label', value: 'vip' }],
            verifiedAt: 19 * day,
          }),
          sampleResponse('never', { title: 'Palautus ei koskaan' }),
        ]),
      },
    });
    at.now = 20 * day;
    at.pinned = ['kuuma article weekly'];
    const { articles, responses } = at.find('palautus');
    expect(articles.map((hit) => [hit.articleId, hit.verification, hit.pinned]).sort()).toEqual([
      ['monthly', 'verified', false],
      ['weekly', 'expired', true],
    ]);
    expect(responses.map((hit) => [hit.responseId, hit.verification, hit.actions]).sort()).toEqual([
      ['macro', 'verified', ['add_label']],
      ['never', 'due', []],
    ]);
    at.now = 31 * day;
    expect(at.find('kuukausi').articles[0]?.verification).toBe('due');
    at.now = 60 * day;
    expect(at.find('kuukausi').articles[0]?.verification).toBe('expired');
  });
});

describe('Synonyms of the brand', () => {
  test('find what they stand for, and say so', async () => {
    const at = await openLookup({
      kuuma: {
        rows: packRows([samplePrice('sofa', { name: 'Sohva Lempi' })]),
        brand: { synonyms: [['sohva', 'divaani']] },
      },
    });
    expect(at.find('divaani').prices.map(({ priceItemId, why }) => [priceItemId, why])).toEqual([
      ['sofa', 'synonym'],
    ]);
  });
});

describe('A team lead', () => {
  test('finds in all brands they answer for, each masked by its own freshness, those without a hit left out', async () => {
    const at = await openLookup({
      kuuma: { rows: packRows([sofa('a', 100)]) },
      nordlys: { rows: packRows([sofa('b', 200)]) },
      empty: { rows: packRows([samplePrice('lamp', { name: 'Lamppu' })]) },
      other: { rows: packRows([sofa('c', 300)]) },
    });
    at.supervised = ['kuuma', 'nordlys', 'empty'].map(brandIdOf);
    at.staleBrands.set('nordlys', 'expired');
    const { results } = at.lookup.findInMyBrands({ text: 'sohva', limit: 5 });
    expect(
      results.map((result) => [
        result.brandId,
        ids(LookupResult.parse(result)),
        plain(result.prices[0]?.priceText),
      ]),
    ).toEqual([
      ['kuuma', ['a'], '100,00 €'],
      ['nordlys', ['b'], null],
    ]);
    at.supervised = [];
    expect(at.lookup.findInMyBrands({ text: 'sohva', limit: 5 })).toEqual({ results: [] });
  });
});
