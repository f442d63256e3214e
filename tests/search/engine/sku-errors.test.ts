import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeWord } from '../../../src/search/alphabet.ts';
import { isIn } from '../../../src/search/bitset.ts';
import { createBitsetPool } from '../../../src/search/bitset-pool.ts';
import { buildSegment } from '../../../src/search/build-segment.ts';
import { isBeginningWithin, isWithin, type Stretch } from '../../../src/search/edit-distance.ts';
import { openSegment } from '../../../src/search/open-segment.ts';
import { skusWithOneError } from '../../../src/search/sku-errors.ts';
import { item, plain } from './support.ts';

const anySku = fc.string({ unit: fc.constantFrom('a', 'b', '1', '2'), minLength: 1, maxLength: 6 });
const whole = (text: Uint8Array): Stretch => ({ text, from: 0, to: text.length });

describe('one error in an article number', () => {
  it.each([true, false])('finds what comparing with each would find (whole: %s)', (isWhole) => {
    fc.assert(
      fc.property(fc.array(anySku, { maxLength: 12 }), anySku, (skus, typed) => {
        const { skus: index, size } = openSegment(
          buildSegment(
            plain,
            skus.map((sku, row) => item(row, sku, '')),
          ),
        );
        const key = encodeWord(typed);
        const found = skusWithOneError(index, createBitsetPool(size), key, { whole: isWhole });
        const near = isWhole ? isWithin : isBeginningWithin;
        for (const [row, sku] of skus.entries()) {
          expect(found !== null && isIn(found, row), sku).toBe(near(whole(key), whole(encodeWord(sku)), 1));
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
