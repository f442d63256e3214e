import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answersToCorrect } from '../../src/update-rules/answers-to-correct.ts';
import { createToldRule } from '../../src/update-rules/told-superseded.ts';
import { createWordReader } from '../../src/update-rules/words-in-text.ts';
import { priceChanged } from './updates.ts';

const item = { sku: 'KK-SOF-1042', name: 'Sohva Aalto' };
const rule = createToldRule(priceChanged(499, 549), { item, body: null }, createWordReader('fi-FI'));

const texts = {
  old: 'Sohva Aalto maksaa 499 €',
  present: 'Sohva Aalto maksaa 549 €',
  both: 'Sohva Aalto maksaa nyt 549 €, ei 499 €',
  other: 'Nojatuoli maksaa 499 €',
} as const;

function listed(...answers: [keyof typeof texts, boolean][]) {
  const given = answers.map(([said, afterUpdate], place) => ({
    place,
    said,
    text: texts[said],
    references: [],
    afterUpdate,
  }));
  return answersToCorrect(given, rule).map(({ answer }) => answer.place);
}

test('each answer that told the old price is one to correct', () => {
  expect(listed(['old', false], ['other', false], ['old', false], ['old', true])).toEqual([0, 2, 3]);
});

test('nothing is once the customer was told the new price, nor what says both', () => {
  expect(listed(['old', false], ['present', true], ['old', true])).toEqual([0]);
  expect(listed(['both', true], ['old', true])).toEqual([]);
});

test('before the update the new price was only another number', () => {
  expect(listed(['present', false], ['both', false], ['old', false])).toEqual([1, 2]);
});

test('what is listed is what a reader with a pencil would list', () => {
  const answer = fc.tuple(
    fc.constantFrom<keyof typeof texts>('old', 'present', 'both', 'other'),
    fc.boolean(),
  );
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 12 }), (answers) => {
      const toldNew = answers.findIndex(([said, after]) => after && (said === 'present' || said === 'both'));
      const expected = answers.flatMap(([said], place) =>
        (said === 'old' || said === 'both') && (toldNew < 0 || place < toldNew) ? [place] : [],
      );
      expect(listed(...answers)).toEqual(expected);
    }),
  );
});
