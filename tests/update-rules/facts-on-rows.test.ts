import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PriceItem } from '../../src/contract/model/brand-pack.ts';
import type { UrgentUpdate } from '../../src/contract/model/urgent-update.ts';
import { articleWith, priceItemWith, responseWith } from '../../src/update-rules/facts-on-rows.ts';
import { factsByRow } from '../../src/update-rules/rows-of-facts.ts';
import { campaign, euros, priceChanged, sofa, textReplaced, unavailable, update } from './updates.ts';

const NOW = 1_000;

function read(item: PriceItem, updates: readonly UrgentUpdate[], { now = NOW, packVersion = 5 } = {}) {
  const facts = factsByRow(updates, now).get('priceItem/sofa') ?? [];
  return priceItemWith(item, facts, { now, packVersion });
}

describe('A changed price', () => {
  test('is what is paid while the row still says the old one', () => {
    expect(read(sofa(499), [update({ facts: [priceChanged(499, 549)] })]).price).toEqual(euros(549));
  });

  test('leaves a row alone that says something else by now', () => {
    const item = sofa(529);
    expect(read(item, [update({ facts: [priceChanged(499, 549)] })])).toBe(item);
  });

  test('ends a campaign, whichever of the two prices it replaces', () => {
    const item = sofa(499, { campaign: campaign(399) });
    const paid = { price: euros(449), campaign: null };
    expect(read(item, [update({ facts: [priceChanged(399, 449)] })])).toMatchObject(paid);
    expect(read(item, [update({ facts: [priceChanged(499, 449)] })])).toMatchObject(paid);
  });

  test('does not hold before its moment, and holds at it', () => {
    const updates = [update({ facts: [priceChanged(499, 549, { at: 2_000 })] })];
    expect(read(sofa(499), updates, { now: 1_999 }).price).toEqual(euros(499));
    expect(read(sofa(499), updates, { now: 2_000 }).price).toEqual(euros(549));
  });

  test.each([
    ['has been retracted', { retractedAt: 900, retractedReason: 'a mistake' }],
    ['has expired', { expiresAt: NOW }],
  ])('does not hold when its update %s', (_, ends) => {
    const item = sofa(499);
    expect(read(item, [update({ facts: [priceChanged(499, 549)], ...ends })])).toBe(item);
  });

  test('no longer holds from the pack version that settled it, and holds in the one before', () => {
    const updates = [update({ facts: [priceChanged(499, 549, { settledIn: 6 })] })];
    expect(read(sofa(499), updates, { packVersion: 5 }).price).toEqual(euros(549));
    expect(read(sofa(499), updates, { packVersion: 6 }).price).toEqual(euros(499));
  });

  test('takes up where an earlier one ended, and can bring the old price back', () => {
    const first = update({ facts: [priceChanged(499, 549)], revisedAt: 1 });
    const second = update({ facts: [priceChanged(549, 499)], revisedAt: 2 });
    expect(read(sofa(499), [second, first]).price).toEqual(euros(499));
    expect(read(sofa(499), [first]).price).toEqual(euros(549));
  });

  test('of another currency says nothing of this row', () => {
    const item = sofa(499);
    const fact = priceChanged(499, 549, { from: { amountMinor: 49_900, currency: 'SEK' } });
    expect(read(item, [update({ facts: [fact] })])).toBe(item);
  });
});

describe('An item that is unavailable', () => {
  test('is out of stock until its moment', () => {
    const updates = [update({ facts: [unavailable(2_000)] })];
    expect(read(sofa(499), updates, { now: 1_999 }).availability).toBe('outOfStock');
    expect(read(sofa(499), updates, { now: 2_000 }).availability).toBe('inStock');
  });

  test('without one is so until further notice, with its price as it is', () => {
    const item = read(sofa(499), [update({ facts: [unavailable(null)] })], { now: 10 ** 12 });
    expect(item).toEqual(sofa(499, { availability: 'outOfStock' }));
  });

  test('stays discontinued when it was', () => {
    const item = sofa(499, { availability: 'discontinued' });
    expect(read(item, [update({ facts: [unavailable(null)] })])).toBe(item);
  });
});

describe('A replaced text', () => {
  const reading = { now: NOW, packVersion: 5 };

  test('is read instead of the row’s, and the last one wins', () => {
    const updates = [
      update({ facts: [textReplaced('cannedResponse', 'Within 14 days.')], revisedAt: 2 }),
      update({ facts: [textReplaced('cannedResponse', 'Within 20 days.')], revisedAt: 1 }),
    ];
    const facts = factsByRow(updates, NOW).get('cannedResponse/returns') ?? [];
    const response = {
      responseId: 'returns',
      shortcut: 'r',
      title: 'R',
      body: 'Within 30 days.',
      category: '',
    };
    expect(responseWith(response, facts, reading)).toEqual({ ...response, body: 'Within 14 days.' });
    expect(responseWith(response, [], reading)).toBe(response);
  });

  test('of an article is not one of a response with the same id', () => {
    const byRow = factsByRow([update({ facts: [textReplaced('article', 'Within **14** days.')] })], NOW);
    expect(byRow.has('cannedResponse/returns')).toBe(false);
    const article = {
      articleId: 'returns',
      title: 'Returns',
      body: 'Within **30** days.',
      category: '',
      keywords: [],
      verifiedAt: 0,
    };
    const facts = byRow.get('article/returns') ?? [];
    expect(articleWith(article, facts, reading).body).toBe('Within **14** days.');
  });
});

test('whatever updates there are, a price is one that the row or a fact says, and only facts that hold say any', () => {
  const price = fc.integer({ min: 1, max: 5 });
  const fact = fc.record({
    from: price,
    to: price,
    at: fc.integer({ min: 0, max: 9 }),
    settledIn: fc.constantFrom(null, 4, 6),
  });
  const updates = fc.array(
    fc.record({ fact, revisedAt: fc.integer({ min: 0, max: 9 }), expiresAt: fc.constantFrom(null, 3, 8) }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(price, updates, fc.integer({ min: 0, max: 9 }), (regular, given, now) => {
      const made = given.map(({ fact: { from, to, at, settledIn }, ...rest }) =>
        update({ ...rest, facts: [priceChanged(from, to, { at, settledIn })] }),
      );
      // The naive reading: those that hold now, one after the other.
      let expected = regular;
      const holding = made
        .filter(({ expiresAt }) => expiresAt === null || expiresAt > now)
        .flatMap(({ facts: [one], revisedAt, updateId }) =>
          one?.type === 'priceChanged' && one.at <= now && (one.settledIn ?? 99) > 5
            ? [{ one, begin: Math.max(one.at, revisedAt), revisedAt, updateId }]
            : [],
        )
        .sort((a, b) => a.begin - b.begin || a.revisedAt - b.revisedAt || (a.updateId < b.updateId ? -1 : 1));
      for (const { one } of holding)
        if (one.from.amountMinor === expected * 100) expected = one.to.amountMinor / 100;
      expect(read(sofa(regular), made, { now }).price).toEqual(euros(expected));
    }),
  );
});
