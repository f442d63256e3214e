import { expect, test } from 'vitest';
import { nextMoment } from '../../src/update-rules/fact-moments.ts';
import { priceChanged, textReplaced, unavailable, update } from './updates.ts';

test('the next moment is the earliest at which a fact begins or ends or an update expires', () => {
  const updates = [
    update({ facts: [priceChanged(1, 2, { at: 500 }), unavailable(700)], expiresAt: 900 }),
    update({ facts: [textReplaced('article', 'x')], expiresAt: null }),
  ];
  expect(nextMoment(updates, 0)).toBe(500);
  expect(nextMoment(updates, 500)).toBe(700);
  expect(nextMoment(updates, 700)).toBe(900);
  expect(nextMoment(updates, 900)).toBeNull();
});

test('an update that has ended has no more moments', () => {
  const facts = [priceChanged(1, 2, { at: 500 })];
  expect(nextMoment([update({ facts, retractedAt: 10 }), update({ facts, expiresAt: 20 })], 30)).toBeNull();
});
