import { describe, expect, test } from 'vitest';
import type { Article, PriceItem } from '../../src/contract/model/brand-pack.ts';
import { settledBy } from '../../src/update-rules/settle-facts.ts';
import { campaign, priceChanged, sofa, textReplaced, unavailable } from './updates.ts';

const article = (body: string, title = 'Returns'): Article => ({
  articleId: 'returns',
  title,
  body,
  category: '',
  keywords: [],
  verifiedAt: 0,
});

const change = (before: PriceItem | null, after: PriceItem | null) => ({ before, after });

describe('A publication settles a changed price', () => {
  const fact = priceChanged(499, 549);

  test('when the row says the new price, or any other', () => {
    expect(settledBy([fact], change(sofa(499), sofa(549)))).toEqual([fact]);
    expect(settledBy([fact], change(sofa(499), sofa(600)))).toEqual([fact]);
  });

  test('when the row is gone', () => {
    expect(settledBy([fact], change(sofa(499), null))).toEqual([fact]);
  });

  test('but not when it edits something else of the row, so that no stale price comes back', () => {
    expect(settledBy([fact], change(sofa(499), sofa(499, { note: 'Delivered in a week' })))).toEqual([]);
  });

  test('but not while a campaign of the row still says the old price', () => {
    const before = sofa(599, { campaign: campaign(499) });
    expect(settledBy([fact], change(before, sofa(620, { campaign: campaign(499) })))).toEqual([]);
    expect(settledBy([fact], change(before, sofa(620)))).toEqual([fact]);
  });

  test('when it begins a campaign with a price of its own, which is newer than the fact', () => {
    expect(settledBy([fact], change(sofa(499), sofa(499, { campaign: campaign(399) })))).toEqual([fact]);
    const known = sofa(499, { campaign: campaign(399) });
    expect(settledBy([fact], change(known, { ...known, note: 'x' }))).toEqual([]);
  });

  test('also before the fact has begun', () => {
    const later = priceChanged(499, 549, { at: 10 ** 12 });
    expect(settledBy([later], change(sofa(499), sofa(480)))).toEqual([later]);
  });

  test('but not one that goes on where another fact ended', () => {
    const second = priceChanged(549, 579);
    expect(settledBy([fact, second], change(sofa(499), sofa(499, { note: 'x' })))).toEqual([]);
    expect(settledBy([fact, second], change(sofa(499), sofa(549)))).toEqual([fact]);
    expect(settledBy([fact, second], change(sofa(499), sofa(579)))).toEqual([fact, second]);
  });
});

test('a publication settles that an item is unavailable when it changes whether it can be had', () => {
  const fact = unavailable(null);
  const now = (availability: PriceItem['availability']) => sofa(499, { availability });
  expect(settledBy([fact], change(now('inStock'), now('outOfStock')))).toEqual([fact]);
  expect(settledBy([fact], change(now('outOfStock'), now('inStock')))).toEqual([fact]);
  expect(settledBy([fact], change(now('inStock'), sofa(549)))).toEqual([]);
  expect(settledBy([fact], change(now('inStock'), null))).toEqual([fact]);
});

test('a publication settles a replaced text when it changes the body, not when somebody confirms it', () => {
  const fact = textReplaced('article', 'Within 14 days.');
  const before = article('Within 30 days.');
  expect(settledBy([fact], { before, after: article('Within 20 days.') })).toEqual([fact]);
  expect(settledBy([fact], { before, after: { ...before, verifiedAt: 5 } })).toEqual([]);
  expect(settledBy([fact], { before, after: article('Within 30 days.', 'Sending back') })).toEqual([]);
  expect(settledBy([fact], { before, after: null })).toEqual([fact]);
});
