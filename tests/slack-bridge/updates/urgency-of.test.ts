import { describe, expect, test } from 'vitest';
import type { UrgencyRule } from '../../../src/contract/model/slack.ts';
import { urgencyOf } from '../../../src/slack-bridge/updates/urgency-of.ts';
import { postAt } from '../support/posts.ts';

const rule: UrgencyRule = {
  authors: ['U0ANNA'],
  callsEverybody: true,
  keywords: ['price error', 'häiriö'],
  emoji: ['rotating_light'],
  always: false,
  otherwise: 'ignore',
};

describe('Whether a post is urgent', () => {
  test.each([
    ['it calls everybody', { callsEverybody: true }],
    ['it has the emoji', { emoji: ['rotating_light'] }],
    ['it has all words of a keyword, one after the other', { text: 'A Price Error again' }],
    ['case and marks do not matter', { text: 'HAIRIO verkkokaupassa' }],
  ])('yes: %s', (_, more) => {
    expect(urgencyOf(postAt(1, more), rule)).toBe('urgent');
  });

  test.each([
    ['it has no sign', {}],
    ['part of a word is no word', { text: 'price errors' }],
    ['its author may not call', { callsEverybody: true, author: { userId: 'U0BEN', name: 'Ben' } }],
    ['it has no author', { callsEverybody: true, author: null }],
  ])('no: %s', (_, more) => {
    expect(urgencyOf(postAt(1, more), rule)).toBe('ignored');
    expect(urgencyOf(postAt(1, more), { ...rule, otherwise: 'info' })).toBe('info');
  });

  test('every post of those who may call, when the rule says so', () => {
    expect(urgencyOf(postAt(1), { ...rule, always: true })).toBe('urgent');
    expect(urgencyOf(postAt(1, { author: null }), { ...rule, always: true, authors: [] })).toBe('urgent');
  });
});
