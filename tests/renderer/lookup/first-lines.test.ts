import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../../src/renderer/lookup/model/lookup-entries.ts';
import { firstLines, LINE_PX, MORE_LINE_PX } from '../../../src/renderer/lookup/results/first-lines.ts';
import { article, price, result } from './brand-answers.ts';

const groups = groupsOf(
  {
    answer: {
      kind: 'results',
      text: 'sko',
      filters: {},
      results: [
        result({
          prices: Array.from({ length: 9 }, (_, index) => price(`sko-${index}`)),
          articles: [article('retur'), article('frakt')],
        }),
      ],
    },
    expanded: [],
  },
  false,
);

describe('the first lines of what was found', () => {
  it('leave out what lies below, and groups that are all below', () => {
    const { groups: shown, restPx } = firstLines(groups, 8);
    expect(shown.map(({ name, entries }) => [name, entries.length])).toEqual([['prices', 8]]);
    expect(restPx).toBe(MORE_LINE_PX + 2 * LINE_PX);
  });

  it('keep what is said of a group as a whole', () => {
    const [prices] = firstLines(groups, 3).groups;
    expect(prices).toMatchObject({ count: 8, hasMore: true });
  });

  it('are, with the height of the rest, as high as all of them', () => {
    const heightOf = (shown: typeof groups) =>
      shown
        .flatMap(({ entries }) => entries)
        .reduce((sum, { kind }) => sum + (kind === 'more' ? MORE_LINE_PX : LINE_PX), 0);
    fc.assert(
      fc.property(fc.nat(20), (lines) => {
        const { groups: shown, restPx } = firstLines(groups, lines);
        expect(heightOf(shown) + restPx).toBe(heightOf(groups));
      }),
    );
  });
});
