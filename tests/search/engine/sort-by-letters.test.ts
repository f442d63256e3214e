import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeWord } from '../../../src/search/alphabet.ts';
import { createWordPile, sortWords } from '../../../src/search/word-pile.ts';

/** Many with long beginnings in common, as article numbers are, some of them twice, and now and then anything. */
const anyWords = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.stringMatching(/^po1000[0-3]{0,4}$/) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
  ),
  { minLength: 0, maxLength: 400, size: 'max' },
);

it('words of a pile are sorted as comparing their bytes would, equal ones staying in the order given', () => {
  fc.assert(
    fc.property(anyWords, (words) => {
      const pile = createWordPile();
      for (const word of words) pile.add(word);
      const bytes = words.map(encodeWord);
      const bytesOf = (number: number) => bytes[number] ?? Buffer.alloc(0);
      const given = [...words.keys()].reverse();
      expect([...sortWords(pile, given)]).toEqual(
        given.toSorted((a, b) => Buffer.compare(bytesOf(a), bytesOf(b))),
      );
    }),
    { numRuns: 300 },
  );
});
