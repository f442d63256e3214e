import { beforeEach, describe, expect, test } from 'vitest';
import { ConversationId } from '../../../src/contract/model/ids.ts';
import {
  brandIdOf,
  packRows,
  sampleArticle,
  samplePrice,
  sampleResponse,
} from '../../support/sample-brand.ts';
import { type OpenLookup, openLookup, plain } from './support/open-lookup.ts';

const kuuma = brandIdOf('kuuma');
const nordlys = brandIdOf('nordlys');
const missing = brandIdOf('missing');
const conversation = ConversationId.parse('01890a5d-ac96-774b-bcce-b302099a8057');
const otherConversation = ConversationId.parse('01890a5d-ac96-774b-bcce-b302099a8058');

const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
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

let at: OpenLookup;

beforeEach(async () => {
  at = await openLookup({
    kuuma: { rows: kuumaRows },
    nordlys: {
      rows: packRows([samplePrice('ski', { name: 'Ski', price: { amountMinor: 499_900, currency: 'NOK' } })]),
      brand: { locale: 'nb-NO' },
    },
  });
  at.conversations.set(conversation, { brandId: kuuma, customerName: 'Matti $& {{agent}}' });
  at.conversations.set(otherConversation, { brandId: nordlys, customerName: 'Kari' });
});

describe('a price found', () => {
  test('shows what the customer pays now, in the brand’s language and currency', () => {
    const [hit] = at.find('kk-1').prices;
    expect({
      ...hit,
      priceText: plain(hit?.priceText),
      regularPriceText: plain(hit?.regularPriceText),
      insertText: plain(hit?.insertText),
      lineText: plain(hit?.lineText),
    }).toEqual({
      priceItemId: 'sofa',
      version: 1,
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
      why: 'sku',
      marks: { name: [], variantLabel: [], sku: [[0, 4]] },
      pinned: false,
    });
    const other = at.lookup.find({ brandId: nordlys, text: 'ski', limit: 1 });
    expect(other.ok && plain(other.value.prices[0]?.priceText)).toMatch(/^(kr 4 999,00|4 999,00 kr)$/);
  });

  test.each([
    [999, '1 299,00 €'],
    [1000, '999,00 €'],
    [1999, '999,00 €'],
    [2000, '1 299,00 €'],
  ])('follows the campaign by the clock: at %i it is %s', (moment, price) => {
    at.now = moment;
    expect(plain(at.find('kk-1').prices[0]?.priceText)).toBe(price);
  });

  test('outside its validity is marked, comes last and cannot be inserted once it has ended', () => {
    expect(
      at.find('sohva lempi').prices.map((hit) => [hit.priceItemId, hit.validity, hit.insertText !== null]),
    ).toEqual([
      ['sofa', 'valid', true],
      ['sofa-new', 'notYet', true],
      ['sofa-old', 'ended', false],
    ]);
    expect(at.find('sohva lempi', { limit: 1 }).prices.map((hit) => hit.priceItemId)).toEqual(['sofa']);
    at.now = 5000;
    expect(at.find('uusi').prices[0]?.validity).toBe('valid');
  });

  test('shows no amount anywhere once the cache has expired, but everything else', () => {
    at.freshness = 'expired';
    const result = at.find('sohva');
    expect(result.freshness).toBe('expired');
    for (const shown of [result.prices, at.price('sofa')]) expect(JSON.stringify(shown)).not.toMatch(/€|999/);
    expect(result.prices.map((hit) => hit.priceItemId)).toEqual(['sofa', 'sofa-new', 'sofa-old']);
    expect(result.articles).not.toEqual([]);
  });

  test('names its unit where a price without it would mislead', () => {
    const hit = at.find('kuukausimaksu').prices[0];
    expect([plain(hit?.insertText), plain(hit?.lineText)]).toEqual([
      '29,90 € / kk',
      'Kuukausimaksu: 29,90 € / kk',
    ]);
  });

  test('opens with all variants of its product, validity and version', () => {
    const sofa = at.price('sofa');
    expect([sofa.campaignName, sofa.packVersion, sofa.asOf, sofa.options.length]).toEqual([
      'Kevätale',
      4,
      77,
      2,
    ]);
    expect(sofa.variants.map((hit) => hit.priceItemId)).toEqual(['sofa-old', 'sofa-new', 'sofa']);
    at.now = 2000;
    expect(at.price('sofa').campaignName).toBe(null);
  });
});

describe('a response found', () => {
  test('is filled in for the conversation, names being taken as they are', () => {
    expect(at.find('/hei', { conversationId: conversation }).responses.map((hit) => hit.text)).toEqual([
      'Hei Matti $& {{agent}}, täällä Aino (Kuuma Keittiöt). Matti $& {{agent}}!',
    ]);
  });

  test('keeps the customer’s place visible when there is no conversation', () => {
    expect(at.find('/hei').responses[0]?.text).toBe(
      'Hei {{customer}}, täällä Aino (Kuuma Keittiöt). {{customer}}!',
    );
  });
});

describe('looking up', () => {
  test('searches shortcuts alone when the text begins with a slash', () => {
    const result = at.find('/he');
    expect([result.prices, result.articles, result.responses.length]).toEqual([[], [], 1]);
    expect(at.find('/sohva')).toMatchObject({ prices: [], articles: [], responses: [] });
  });

  test('answers only the kinds asked for', () => {
    const result = at.find('sohva', { only: ['articles'] });
    expect([result.prices, result.articles.length, result.responses]).toEqual([[], 1, []]);
  });

  test('shows an article’s passage around the match, without Markdown’s signs', () => {
    const passage = at.find('imuroi').articles[0]?.passage ?? '';
    expect(passage).toContain('Imuroi sohva kerran viikossa.');
    expect(passage.length).toBeLessThan(240);
    expect(passage).not.toMatch(/[*#[\]]|https/);
  });

  test('fails closed for a brand that is unknown, and for a conversation of another brand', () => {
    expect(at.lookup.find({ brandId: missing, text: 'x', limit: 8 })).toEqual({
      ok: false,
      code: 'unknownBrand',
    });
    expect(
      at.lookup.find({ brandId: kuuma, text: '/hei', limit: 8, conversationId: otherConversation }),
    ).toEqual({
      ok: false,
      code: 'unknownBrand',
    });
  });

  test('never answers from another brand', () => {
    expect(at.find('ski')).toMatchObject({ prices: [], articles: [], responses: [] });
    expect(at.lookup.price({ brandId: kuuma, priceItemId: 'ski' })).toEqual({ ok: false, code: 'notFound' });
    expect(at.lookup.article({ brandId: nordlys, articleId: 'care' })).toEqual({
      ok: false,
      code: 'notFound',
    });
  });

  test('opens an article as it was written', () => {
    const article = at.lookup.article({ brandId: kuuma, articleId: 'care' });
    expect(
      article.ok && [article.value.title, article.value.body.startsWith('# Hoito'), article.value.asOf],
    ).toEqual(['Sohvan hoito', true, 77]);
  });
});
