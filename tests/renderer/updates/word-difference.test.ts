import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDifference } from '../../../src/renderer/updates/word-difference.ts';

test('A revised text shows which words were taken out and which put in', () => {
  expect(
    wordDifference('Delivery takes two days to Oslo.', 'Delivery takes five days to Bergen and Oslo.'),
  ).toEqual([
    { kind: 'same', text: 'Delivery takes ' },
    { kind: 'removed', text: 'two' },
    { kind: 'added', text: 'five' },
    { kind: 'same', text: ' days to' },
    { kind: 'added', text: ' Bergen and' },
    { kind: 'same', text: ' Oslo.' },
  ]);
});

test('Words that changed side by side are one piece', () => {
  expect(wordDifference('call the shop now', 'call our warehouse now')).toEqual([
    { kind: 'same', text: 'call ' },
    { kind: 'removed', text: 'the shop' },
    { kind: 'added', text: 'our warehouse' },
    { kind: 'same', text: ' now' },
  ]);
});

test('The pieces are both texts, whatever they are', () => {
  const text = fc
    .array(fc.constantFrom('sko', 'blå', 'kjøp', ' ', '\n', '  ', 'שלום', '42'), { maxLength: 30 })
    .map((words) => words.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordDifference(before, after);
      const without = (kind: string) =>
        pieces
          .filter((piece) => piece.kind !== kind)
          .map((piece) => piece.text)
          .join('');
      expect([without('added'), without('removed')]).toEqual([before, after]);
    }),
  );
});
