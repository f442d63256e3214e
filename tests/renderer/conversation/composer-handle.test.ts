import { expect, test } from 'vitest';
import { withSpaces } from '../../../src/renderer/conversation/composer-handle.ts';
import { joinTexts } from '../../../src/renderer/conversation/join-texts.ts';

test.each([
  ['', '449 kr', '', '449 kr'],
  ['Den koster', '449 kr', '', ' 449 kr'],
  ['Den koster ', '449 kr', '', '449 kr'],
  ['(', '449 kr', ')', '449 kr'],
  ['Den koster', '449 kr', 'nå', ' 449 kr '],
  ['Den koster ', '449 kr', '.', '449 kr'],
  ['Hinta', ', noin 5 €', '', ', noin 5 €'],
  ['rivi\n', '5 €', '\nrivi', '5 €'],
])('between %j and %j goes %j', (before, text, after, expected) => {
  expect(withSpaces(before, text, after)).toBe(expected);
});

test('a text that comes back stands before what was typed meanwhile, once', () => {
  expect(joinTexts('first', '')).toBe('first');
  expect(joinTexts('first', 'second')).toBe('first\nsecond');
  expect(joinTexts('first', 'first')).toBe('first');
  expect(joinTexts('first', 'first\nsecond')).toBe('first\nsecond');
});
