import { describe, expect, test } from 'vitest';
import type { KnowledgeReference, PriceItem } from '../../../src/contract/model/brand-pack.ts';
import { judgeReferences } from '../../../src/core/lookup/judge-references.ts';
import { putDelta } from '../../support/brand-stores.ts';
import {
  brandIdOf,
  packRows,
  sampleArticle,
  samplePrice,
  sampleResponse,
} from '../../support/sample-brand.ts';
import { openLookup, plain } from '../lookup/support/open-lookup.ts';
import { priceFact, sampleUpdate } from './sample-updates.ts';

const kuuma = brandIdOf('kuuma');
const euros = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });

const sofa = samplePrice('sofa', {
  name: 'Sofa Aalto',
  price: euros(59_900),
  campaign: { price: euros(49_900), from: 0, to: 9_000_000, name: 'Autumn' },
});
const rows = packRows([
  sofa,
  samplePrice('chair', { name: 'Sofa chair', price: euros(19_900) }),
  sampleArticle('returns', { title: 'Returns', body: 'Within 30 days.' }),
  sampleResponse('thanks', { title: 'Thanks', body: 'Kiitos {{customer}}!' }),
]);

async function open() {
  const opened = await openLookup({ kuuma: { rows }, nordlys: { rows } });
  let version = 4;
  /** Publishes one changed item. */
  const publish = async (item: PriceItem) => {
    const delta = {
      fromVersion: version,
      packVersion: version + 1,
      upserted: packRows([item], version + 1),
      removed: [],
    };
    version += 1;
    await putDelta(opened.store('kuuma'), delta);
  };
  const priceOf = (priceItemId: string) => plain(opened.price(priceItemId).hit.priceText);
  return { opened, priceOf, publish };
}

describe('A price that an urgent update says', () => {
  test('is what is found, shown and inserted, at its brand alone, and names the update', async () => {
    const { opened, priceOf } = await open();
    expect(priceOf('sofa')).toBe('499,00 €');
    const update = sampleUpdate({ facts: [priceFact('sofa', 49_900, 44_900)] });
    opened.updates = [update];
    const { hit, campaignName } = opened.price('sofa');
    expect([plain(hit.priceText), plain(hit.insertText), hit.regularPriceText, campaignName]).toEqual([
      '449,00 €',
      '449,00 €',
      null,
      null,
    ]);
    expect(hit.fromUpdate).toBe(update.updateId);
    expect(opened.find('sofa aalto').prices.map(({ priceText }) => plain(priceText))).toContain('449,00 €');
    expect(opened.price('chair').hit.fromUpdate).toBeUndefined();
    const other = opened.lookup.price({ brandId: brandIdOf('nordlys'), priceItemId: 'sofa' });
    expect(other.ok && plain(other.value.hit.priceText)).toBe('499,00 €');
  });

  test('holds from its moment on, and no longer when the update is retracted or has expired', async () => {
    const { opened, priceOf } = await open();
    const update = sampleUpdate({ facts: [priceFact('sofa', 49_900, 44_900, 5_000)], expiresAt: 8_000 });
    opened.updates = [update];
    opened.now = 4_999;
    expect(priceOf('sofa')).toBe('499,00 €');
    opened.now = 5_000;
    expect(priceOf('sofa')).toBe('449,00 €');
    opened.now = 8_000;
    expect(priceOf('sofa')).toBe('499,00 €');
    opened.now = 5_000;
    opened.updates = [{ ...update, retractedAt: 4_000 }];
    expect(priceOf('sofa')).toBe('499,00 €');
  });

  test('decides what is within a range of prices, wherever the pack’s own price lies', async () => {
    const { opened } = await open();
    opened.updates = [sampleUpdate({ facts: [priceFact('chair', 19_900, 9_900)] })];
    const idsIn = (text: string) => opened.find(text).prices.map(({ priceItemId }) => priceItemId);
    expect(idsIn('sofa < 100')).toEqual(['chair']);
    expect(idsIn('< 100')).toEqual(['chair']);
    expect(idsIn('sofa 150-250')).toEqual([]);
  });

  test('makes the old one outdated where it was inserted, and not the new one', async () => {
    const { opened } = await open();
    const referenceNow = (): KnowledgeReference => {
      const { version, insertText } = opened.price('sofa').hit;
      return { kind: 'priceItem', id: 'sofa', version, text: insertText ?? '' };
    };
    const before = referenceNow();
    expect(judgeReferences(opened.lookup, kuuma, [before])).toBe(false);
    opened.updates = [sampleUpdate({ facts: [priceFact('sofa', 49_900, 44_900)] })];
    expect(judgeReferences(opened.lookup, kuuma, [before])).toBe(true);
    expect(judgeReferences(opened.lookup, kuuma, [referenceNow()])).toBe(false);
  });

  test('is not undone by a delta that changes something else, and gives way to the pack that settles it', async () => {
    const { opened, priceOf, publish } = await open();
    const fact = priceFact('sofa', 49_900, 44_900);
    const update = sampleUpdate({ facts: [fact] });
    opened.updates = [update];
    await publish({ ...sofa, note: 'Arrives on Monday' });
    expect(priceOf('sofa')).toBe('449,00 €');
    const published = { ...sofa, campaign: null, price: euros(43_900) };
    await publish(published);
    expect(priceOf('sofa')).toBe('439,00 €');
    // Settled, an even newer pack may say the price from before without being overruled.
    opened.updates = [sampleUpdate({ facts: [{ ...fact, settledIn: 6 }] })];
    await publish(sofa);
    expect(priceOf('sofa')).toBe('499,00 €');
  });
});

describe('An item that an urgent update takes out of sale', () => {
  test('is shown so until its moment, and is not among what is in stock', async () => {
    const { opened } = await open();
    const facts = [{ type: 'itemUnavailable', priceItemId: 'sofa', title: 'Sofa', until: 5_000 }];
    opened.updates = [sampleUpdate({ facts })];
    expect(opened.price('sofa').hit.availability).toBe('outOfStock');
    const inStock = () =>
      opened.find('sofa', { filters: { inStock: true } }).prices.map(({ priceItemId }) => priceItemId);
    expect(inStock()).toEqual(['chair']);
    opened.now = 5_000;
    expect(inStock().toSorted()).toEqual(['chair', 'sofa']);
  });
});

describe('A text that an urgent update replaces', () => {
  test('is read, found and inserted as it is now, and what was inserted before is outdated', async () => {
    const { opened } = await open();
    const inserted = [
      { kind: 'article', id: 'returns', version: 1, text: 'Within 30 days.' },
      { kind: 'cannedResponse', id: 'thanks', version: 1, text: 'Kiitos Ida!' },
    ] as const;
    expect(judgeReferences(opened.lookup, kuuma, inserted)).toBe(false);
    const facts = [
      { type: 'textReplaced', kind: 'article', id: 'returns', title: 'Returns', body: 'Within 60 days.' },
      { type: 'textReplaced', kind: 'cannedResponse', id: 'thanks', title: 'Thanks', body: 'Suurkiitos!' },
    ];
    const update = sampleUpdate({ facts });
    opened.updates = [update];
    const article = opened.lookup.article({ brandId: kuuma, articleId: 'returns' });
    expect(article.ok && article.value).toMatchObject({
      body: 'Within 60 days.',
      fromUpdate: update.updateId,
    });
    expect(opened.find('/thanks').responses).toMatchObject([{ text: 'Suurkiitos!' }]);
    for (const reference of inserted) {
      expect(judgeReferences(opened.lookup, kuuma, [reference])).toBe(true);
    }
    const now = [
      { kind: 'article', id: 'returns', version: 1, text: 'Within 60 days.' },
      { kind: 'cannedResponse', id: 'thanks', version: 1, text: 'Suurkiitos!' },
    ] as const;
    expect(judgeReferences(opened.lookup, kuuma, now)).toBe(false);
  });
});
