import { beforeEach, describe, expect, test } from 'vitest';
import type { Freshness } from '../../../src/contract/model/brand.ts';
import { ConversationId } from '../../../src/contract/model/ids.ts';
import { LookupResult, PriceDetail } from '../../../src/contract/workstation/lookup.ts';
import type { BrandCaches } from '../../../src/core/brands/brand-caches.ts';
import type { BrandStore } from '../../../src/core/brands/brand-store.ts';
import { createLookup } from '../../../src/core/lookup/create-lookup.ts';
import { brandStoresIn, fillStore, openStore } from '../../support/brand-stores.ts';
import {
  brandIdOf,
  packRows,
  sampleArticle,
  sampleBrand,
  samplePrice,
  sampleResponse,
} from '../../support/sample-brand.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const kuuma = brandIdOf('kuuma');
const nordlys = brandIdOf('nordlys');
const missing = brandIdOf('missing');
const conversation = ConversationId.parse('01890a5d-ac96-774b-bcce-b302099a8057');
const otherConversation = ConversationId.parse('01890a5d-ac96-774b-bcce-b302099a8058');

const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
/** Intl writes spaces that do not break; a test is easier to read with plain ones. */
const plain = (text: string | null | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ') ?? null;

const kuumaRows = packRows([
  samplePrice('sofa', {
    productId: 'lempi',
    name: 'Sohva Lempi',
    sku: 'KK-1',
    variant: [
      { attribute: 'väri', value: 'harmaa' },
      { attribute: 'koko', value: '3-istuttava' },
    ],
    price: eur(129_900),
    campaign: { price: eur(99_900), from: 1000, to: 2000, name: 'Kevätale' },
    popularity: 100,
  }),
  samplePrice('sofa-old', { productId: 'lempi', name: 'Sohva Lempi vanha', validTo: 500, popularity: 900 }),
  samplePrice('sofa-new', { productId: 'lempi', name: 'Sohva Lempi uusi', validFrom: 5000, popularity: 800 }),
  samplePrice('gym', { name: 'Kuukausimaksu', unit: 'kk', price: eur(2990) }),
  sampleArticle('care', {
    title: 'Sohvan hoito',
    body: `# Hoito\n\n${'Ensin luetaan ohje. '.repeat(30)}\n\n- **Imuroi** sohva [kerran viikossa](https://example.com).\n\n${'Lopuksi levätään. '.repeat(30)}`,
  }),
  sampleResponse('hello', {
    shortcut: 'hei',
    body: 'Hei {{customer}}, täällä {{agent}} ({{brand}}). {{customer}}!',
  }),
]);

let freshness: Freshness;
let now: number;
let stores: Map<string, BrandStore>;

beforeEach(async () => {
  freshness = 'fresh';
  now = 1500;
  const files = brandStoresIn(tempFolder());
  stores = new Map([kuuma, nordlys].map((brandId) => [brandId, openStore(files, brandId)]));
  const [first, second] = [...stores.values()];
  if (first) await fillStore(first, kuumaRows, 4);
  if (second)
    await fillStore(
      second,
      packRows([samplePrice('ski', { name: 'Ski', price: { amountMinor: 499_900, currency: 'NOK' } })]),
    );
});

/** The caches' reading side over real stores; their own behaviour has its own tests. */
const caches: Pick<BrandCaches, 'read'> = {
  read: (brandId, read) => {
    const store = stores.get(brandId);
    if (!store) return { ok: false, code: 'unknownBrand' };
    if (store.packVersion() === null) return { ok: false, code: 'notDownloaded' };
    const brand = sampleBrand(brandId, { locale: brandId === nordlys ? 'nb-NO' : 'fi-FI' });
    return { ok: true, value: read(store, { brand, freshness, asOf: 77, packVersion: 4 }) };
  },
};
const lookup = createLookup({
  caches,
  clock: { now: () => now },
  conversationFacts: (id) => {
    if (id === conversation) return { brandId: kuuma, customerName: 'Matti $& {{agent}}' };
    return id === otherConversation ? { brandId: nordlys, customerName: 'Kari' } : null;
  },
});

function find(text: string, more: Partial<Parameters<typeof lookup.find>[0]> = {}) {
  const found = lookup.find({ brandId: kuuma, text, limit: 8, ...more });
  if (!found.ok) throw new Error(found.code);
  return LookupResult.parse(found.value);
}

function detail(priceItemId: string) {
  const found = lookup.price({ brandId: kuuma, priceItemId });
  if (!found.ok) throw new Error(found.code);
  return PriceDetail.parse(found.value);
}

describe('a price found', () => {
  test('shows what the customer pays now, in the brand’s language and currency', () => {
    const [hit] = find('kk-1').prices;
    expect({
      ...hit,
      priceText: plain(hit?.priceText),
      regularPriceText: plain(hit?.regularPriceText),
      insertText: plain(hit?.insertText),
      lineText: plain(hit?.lineText),
    }).toEqual({
      priceItemId: 'sofa',
      sku: 'KK-1',
      name: 'Sohva Lempi',
      variantLabel: 'harmaa · 3-istuttava',
      category: 'Things',
      unit: 'kpl',
      priceText: '999,00 €',
      regularPriceText: '1 299,00 €',
      campaignUntil: 2000,
      availability: 'inStock',
      validity: 'valid',
      insertText: '999,00 €',
      lineText: 'Sohva Lempi, harmaa · 3-istuttava: 999,00 €',
    });
    const other = lookup.find({ brandId: nordlys, text: 'ski', limit: 1 });
    expect(other.ok && plain(other.value.prices[0]?.priceText)).toMatch(/^(kr 4 999,00|4 999,00 kr)$/);
  });

  test.each([
    [999, '1 299,00 €'],
    [1000, '999,00 €'],
    [1999, '999,00 €'],
    [2000, '1 299,00 €'],
  ])('follows the campaign by the clock: at %i it is %s', (at, price) => {
    now = at;
    expect(plain(find('kk-1').prices[0]?.priceText)).toBe(price);
  });

  test('outside its validity is marked, comes last and cannot be inserted once it has ended', () => {
    expect(
      find('sohva lempi').prices.map((hit) => [hit.priceItemId, hit.validity, hit.insertText !== null]),
    ).toEqual([
      ['sofa', 'valid', true],
      ['sofa-new', 'notYet', true],
      ['sofa-old', 'ended', false],
    ]);
    expect(find('sohva lempi', { limit: 1 }).prices.map((hit) => hit.priceItemId)).toEqual(['sofa']);
    now = 5000;
    expect(find('uusi').prices[0]?.validity).toBe('valid');
  });

  test('shows no amount anywhere once the cache has expired, but everything else', () => {
    freshness = 'expired';
    const result = find('sohva');
    expect(result.freshness).toBe('expired');
    for (const shown of [result.prices, detail('sofa')]) expect(JSON.stringify(shown)).not.toMatch(/€|999/);
    expect(result.prices.map((hit) => hit.priceItemId)).toEqual(['sofa', 'sofa-new', 'sofa-old']);
    expect(result.articles).not.toEqual([]);
  });

  test('names its unit where a price without it would mislead', () => {
    const hit = find('kuukausimaksu').prices[0];
    expect([plain(hit?.insertText), plain(hit?.lineText)]).toEqual([
      '29,90 € / kk',
      'Kuukausimaksu: 29,90 € / kk',
    ]);
  });

  test('opens with all variants of its product, validity and version', () => {
    const sofa = detail('sofa');
    expect([sofa.campaignName, sofa.packVersion, sofa.asOf, sofa.options.length]).toEqual([
      'Kevätale',
      4,
      77,
      2,
    ]);
    expect(sofa.variants.map((hit) => hit.priceItemId)).toEqual(['sofa-old', 'sofa-new', 'sofa']);
    now = 2000;
    expect(detail('sofa').campaignName).toBe(null);
  });
});

describe('a response found', () => {
  test('is filled in for the conversation, names being taken as they are', () => {
    expect(find('/hei', { conversationId: conversation }).responses.map((hit) => hit.text)).toEqual([
      'Hei Matti $& {{agent}}, täällä Aino (Kuuma Keittiöt). Matti $& {{agent}}!',
    ]);
  });

  test('keeps the customer’s place visible when there is no conversation', () => {
    expect(find('/hei').responses[0]?.text).toBe(
      'Hei {{customer}}, täällä Aino (Kuuma Keittiöt). {{customer}}!',
    );
  });
});

describe('looking up', () => {
  test('searches shortcuts alone when the text begins with a slash', () => {
    const result = find('/he');
    expect([result.prices, result.articles, result.responses.length]).toEqual([[], [], 1]);
    expect(find('/sohva')).toMatchObject({ prices: [], articles: [], responses: [] });
  });

  test('answers only the kinds asked for', () => {
    const result = find('sohva', { only: ['articles'] });
    expect([result.prices, result.articles.length, result.responses]).toEqual([[], 1, []]);
  });

  test('shows an article’s passage around the match, without Markdown’s signs', () => {
    const passage = find('imuroi').articles[0]?.passage ?? '';
    expect(passage).toContain('Imuroi sohva kerran viikossa.');
    expect(passage.length).toBeLessThan(240);
    expect(passage).not.toMatch(/[*#[\]]|https/);
  });

  test('fails closed for a brand that is unknown, and for a conversation of another brand', () => {
    expect(lookup.find({ brandId: missing, text: 'x', limit: 8 })).toEqual({
      ok: false,
      code: 'unknownBrand',
    });
    expect(
      lookup.find({ brandId: kuuma, text: '/hei', limit: 8, conversationId: otherConversation }),
    ).toEqual({
      ok: false,
      code: 'unknownBrand',
    });
  });

  test('never answers from another brand', () => {
    expect(find('ski')).toMatchObject({ prices: [], articles: [], responses: [] });
    expect(lookup.price({ brandId: kuuma, priceItemId: 'ski' })).toEqual({ ok: false, code: 'notFound' });
    expect(lookup.article({ brandId: nordlys, articleId: 'care' })).toEqual({ ok: false, code: 'notFound' });
  });

  test('opens an article as it was written', () => {
    const article = lookup.article({ brandId: kuuma, articleId: 'care' });
    expect(
      article.ok && [article.value.title, article.value.body.startsWith('# Hoito'), article.value.asOf],
    ).toEqual(['Sohvan hoito', true, 77]);
  });
});
