import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBeginningWithin, isWithin, type Stretch } from '../../../src/search/edit-distance.ts';
import { lettersLacking, lettersOf } from '../../../src/search/word-letters.ts';

const anyWord = fc.uint8Array({ min: 1, max: 4, maxLength: 12 });
const whole = (text: Uint8Array): Stretch => ({ text, from: 0, to: text.length });

describe('the distance between words', () => {
  it('is that of the whole table, as far as the bound reaches', () => {
    fc.assert(
      fc.property(anyWord, anyWord, fc.constantFrom(0, 1, 2), (a, b, bound) => {
        expect(isWithin(whole(a), whole(b), bound)).toBe(distance(a, b) <= bound);
      }),
      { numRuns: 5_000 },
    );
  });

  it('to a beginning is the least of those to all beginnings', () => {
    fc.assert(
      fc.property(anyWord, anyWord, fc.constantFrom(0, 1, 2), (typed, word, bound) => {
        const beginnings = Array.from({ length: word.length + 1 }, (_, length) => word.subarray(0, length));
        const least = Math.min(...beginnings.map((beginning) => distance(typed, beginning)));
        expect(isBeginningWithin(whole(typed), whole(word), bound)).toBe(least <= bound);
      }),
      { numRuns: 5_000 },
    );
  });

  it('is never within the bound where the letters rule it out', () => {
    fc.assert(
      fc.property(anyWord, anyWord, (a, b) => {
        const lacking = Math.max(
          lettersLacking(lettersOf(a), lettersOf(b)),
          lettersLacking(lettersOf(b), lettersOf(a)),
        );
        expect(distance(a, b)).toBeGreaterThanOrEqual(lacking);
      }),
      { numRuns: 5_000 },
    );
  });
});

/** Optimal string alignment by its definition. */
function distance(a: Uint8Array, b: Uint8Array): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const wrong = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + wrong);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, at(i - 2, j - 2) + 1);
      const row = table[i];
      if (row) row[j] = best;
    }
  }
  return at(a.length, b.length);
}
