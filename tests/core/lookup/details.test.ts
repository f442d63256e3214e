import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { PackChange, PackPublication } from '../../../src/contract/model/pack-history.ts';
import { ArticleDetail, Shelf, WhatChanged } from '../../../src/contract/workstation/lookup.ts';
import {
  brandIdOf,
  packRows,
  sampleArticle,
  samplePrice,
  sampleResponse,
} from '../../support/sample-brand.ts';
import { type OpenLookup, openLookup, plain } from './support/open-lookup.ts';

const kuuma = brandIdOf('kuuma');
const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
const value = <Value>(outcome: { ok: true; value: Value } | { ok: false; code: string }): Value => {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};

const publication = (version: number, changes: Partial<PackPublication> = {}): PackPublication => ({
  version,
  publishedAt: version * 1000,
  publishedBy: 'Tuula',
  reason: 'Price list',
  origin: 'import',
  added: 0,
  changed: 1,
  removed: 0,
  ...changes,
});
const change = (version: number, changes: Partial<PackChange> = {}): PackChange => ({
  version,
  kind: 'priceItem',
  id: 'sofa',
  what: 'changed',
  title: 'Sohva Lempi',
  sku: 'KK-1',
  fields: ['price'],
  priceBefore: eur(129_900),
  priceAfter: eur(119_900),
  ...changes,
});

async function withHistory(at: OpenLookup): Promise<void> {
  await at.store('kuuma').history.put([
    { publication: publication(3), changes: [change(3)] },
    {
      publication: publication(4, { added: 1, changed: 30 }),
      changes: [
        change(4, { priceBefore: eur(119_900), priceAfter: eur(109_900), fields: ['price', 'unit'] }),
        change(4, { id: 'lamp', what: 'added', title: 'Lamppu', priceBefore: null, fields: [] }),
      ],
    },
  ]);
}

const sofa = samplePrice('sofa', {
  name: 'Sohva Lempi',
  sku: 'KK-1',
  productId: 'lempi',
  price: eur(109_900),
});

describe('The detail of a price', () => {
  test('has all variants with their options, and the item’s last changes, newest first', async () => {
    const grey = samplePrice('grey', {
      productId: 'lempi',
      name: 'Sohva Lempi',
      variant: [{ attribute: 'väri', value: 'harmaa' }],
    });
    const at = await openLookup({ kuuma: { rows: packRows([sofa, grey]) } });
    await withHistory(at);
    const detail = at.price('sofa');
    expect(detail.variants.map(({ priceItemId, options }) => [priceItemId, options])).toEqual(
      expect.arrayContaining([
        ['sofa', []],
        ['grey', [{ attribute: 'väri', value: 'harmaa' }]],
      ]),
    );
    expect(
      detail.history.map((each) => [
        each.at,
        each.version,
        each.fields,
        plain(each.priceBeforeText),
        plain(each.priceAfterText),
      ]),
    ).toEqual([
      [4000, 4, ['price', 'unit'], '1 199,00 €', '1 099,00 €'],
      [3000, 3, ['price'], '1 299,00 €', '1 199,00 €'],
    ]);
    expect(detail.priceNow).toEqual(eur(109_900));
    at.freshness = 'expired';
    expect(JSON.stringify(at.price('sofa'))).not.toMatch(/€|1.099|109900/);
    expect(at.price('sofa').priceNow).toBeNull();
  });

  test('names articles about the product, filled up with articles that speak of it, guesses left out', async () => {
    const at = await openLookup({
      kuuma: {
        rows: packRows([
          sofa,
          sampleArticle('about', { title: 'Kokoaminen', skus: ['KK-1'] }),
          sampleArticle('speaks', { title: 'Sohva Lempi ja sen hoito' }),
          sampleArticle('typo', { title: 'Sohvx Lempix' }),
          sampleArticle('other', { title: 'Lampun vaihto' }),
        ]),
      },
    });
    expect(at.price('sofa').related.map(({ articleId }) => articleId)).toEqual(['about', 'speaks']);
  });
});

describe('A response', () => {
  test('is read as the brand wrote it, its places for names left open', async () => {
    const body = 'Hei {{customer}}, {{brand}} kiittää!';
    const at = await openLookup({ kuuma: { rows: packRows([sampleResponse('thanks', { body })]) } });
    expect(value(at.lookup.response({ brandId: kuuma, responseId: 'thanks' }))).toMatchObject({
      responseId: 'thanks',
      body,
    });
    expect(at.lookup.response({ brandId: kuuma, responseId: 'gone' })).toEqual({
      ok: false,
      code: 'notFound',
    });
  });
});

describe('What changed', () => {
  test('is read offline, newest first, with prices as the brand writes them and how much is not kept', async () => {
    const at = await openLookup({ kuuma: { rows: packRows([sofa]) } });
    await withHistory(at);
    const seen = WhatChanged.parse(value(at.lookup.whatChanged({ brandId: kuuma, limit: 10 })));
    expect(
      seen.publications.map((each) => [each.publication.version, each.changes.length, each.moreChanges]),
    ).toEqual([
      [4, 2, 29],
      [3, 1, 0],
    ]);
    expect(seen.publications[0]?.changes.map((each) => [each.id, plain(each.priceBeforeText)])).toEqual([
      ['sofa', '1 199,00 €'],
      ['lamp', null],
    ]);
    at.freshness = 'expired';
    const masked = value(at.lookup.whatChanged({ brandId: kuuma, limit: 10 }));
    expect(JSON.stringify(masked)).not.toMatch(/€|119900|129900/);
  });
});

describe('An article', () => {
  test('opens with owner, address and whether it is still true; its images come from this machine', async () => {
    const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 250]);
    const imageId = createHash('sha256').update(bytes).digest('hex');
    const missing = 'b'.repeat(64);
    const at = await openLookup({
      kuuma: {
        rows: packRows([
          sampleArticle('care', {
            title: 'Hoito',
            body: `![a](image:${imageId}) ![b](image:${missing})`,
            owner: 'Tuula',
            url: 'https://kuuma.example/hoito',
          }),
        ]),
      },
    });
    at.pinned = ['kuuma article care'];
    const article = ArticleDetail.parse(value(at.lookup.article({ brandId: kuuma, articleId: 'care' })));
    expect(article).toMatchObject({
      version: 1,
      owner: 'Tuula',
      url: 'https://kuuma.example/hoito',
      verification: 'verified',
      pinned: true,
      asOf: 77,
    });
    const image = (id: string) => at.lookup.image({ brandId: kuuma, imageId: id });
    expect(image(imageId)).toEqual({ ok: false, code: 'notFetched' });
    expect(
      await at.store('kuuma').images.put(imageId, { mime: 'image/png', bytes }, 'article'),
    ).toMatchObject({
      ok: true,
    });
    expect(image(imageId)).toEqual({
      ok: true,
      value: { mime: 'image/png', base64: Buffer.from(bytes).toString('base64') },
    });
    expect(image(missing)).toEqual({ ok: false, code: 'notFetched' });
    expect(image('c'.repeat(64))).toEqual({ ok: false, code: 'notFound' });
    at.postPictures = ['c'.repeat(64)];
    expect(image('c'.repeat(64))).toEqual({ ok: false, code: 'notFetched' });
  });
});

describe('The shelf', () => {
  test('shows each thing once, in the first list that has it, and nothing that is gone from the pack', async () => {
    const at = await openLookup({
      kuuma: { rows: packRows([sofa, sampleArticle('care'), sampleResponse('hi'), samplePrice('lamp')]) },
    });
    const price = (id: string) => ({ kind: 'priceItem', id }) as const;
    at.lists = {
      pinned: [price('gone'), { kind: 'article', id: 'care' }],
      recent: [price('sofa'), { kind: 'article', id: 'care' }, price('sofa')],
      mostUsed: [price('sofa'), { kind: 'cannedResponse', id: 'hi' }, price('lamp')],
    };
    const shelf = Shelf.parse(value(at.lookup.shelf({ brandId: kuuma })));
    const names = (list: Shelf['pinned']) =>
      list.map((entry) => {
        if (entry.kind === 'price') return entry.hit.priceItemId;
        return entry.kind === 'article' ? entry.hit.articleId : entry.hit.responseId;
      });
    expect([names(shelf.pinned), names(shelf.recent), names(shelf.mostUsed)]).toEqual([
      ['care'],
      ['sofa'],
      ['hi', 'lamp'],
    ]);
    expect(shelf.popular).toEqual([]);
    at.freshness = 'expired';
    expect(JSON.stringify(value(at.lookup.shelf({ brandId: kuuma })))).not.toMatch(/€/);
  });

  test('is filled with what customers ask for most while nobody has used anything', async () => {
    const popular = { ...samplePrice('lamp'), popularity: 500 };
    const at = await openLookup({ kuuma: { rows: packRows([sofa, popular]) } });
    at.lists = { pinned: [{ kind: 'priceItem', id: 'sofa' }], recent: [], mostUsed: [] };
    const shelf = Shelf.parse(value(at.lookup.shelf({ brandId: kuuma })));
    expect(shelf.popular.map((entry) => entry.kind === 'price' && entry.hit.priceItemId)).toEqual(['lamp']);
  });
});
