import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { demoBrands } from '../../../src/demo/brands/demo-brands.ts';
import { readWords } from '../languages/score-words.ts';
import { generateQueries, queriesOfWords } from './generated-queries.ts';
import { type Asked, cellsOf, hitsTable, missedLines, whatWasLost, within } from './hits.ts';
import { isExpected, type Query, rankOf, readQueries } from './queries.ts';
import { type Searchable, searchableBrand, searchableWords } from './searchable.ts';

const LISTS = [
  'english',
  'finnish',
  'norwegian',
  'swedish',
  'danish',
  'german',
  'dutch',
  'polish',
  'russian',
];
const LOCALES = ['en', 'fi', 'nb', 'sv', 'da', 'de', 'nl', 'pl', 'ru'];

const brands = demoBrands.map((content) => ({ content, searchable: searchableBrand(content) }));

function ask(searchable: Searchable, queries: readonly Query[]): readonly Asked[] {
  return queries.map((query) => ({
    query,
    language: searchable.language,
    rank: rankOf(query, searchable.find(query.text)),
  }));
}

const byHand = brands.flatMap(({ content, searchable }) =>
  ask(searchable, readQueries(content.brand.brandId)),
);

const generated = [
  ...brands.flatMap(({ content, searchable }) =>
    ask(searchable, generateQueries(content.brand.brandId, content.priceItems)),
  ),
  ...LISTS.flatMap((list, index) => {
    const heldOut = readWords(`${list}.held-out`);
    const words = [...heldOut, ...readWords(`${list}.development`), ...readWords(`${list}.lookalikes`)];
    const shop = searchableWords(
      LOCALES[index] ?? '',
      words.map(({ lemma }) => lemma),
    );
    return ask(shop, queriesOfWords(list, heldOut));
  }),
];

const file = (name: string) => new URL(`./${name}`, import.meta.url);
const read = (name: string) => (existsSync(file(name)) ? readFileSync(file(name), 'utf8') : '');
const updating = process.env.POLYDESK_UPDATE_HITS === '1';

const report = `# Hits

How often what was looked for comes first / among the first ten, in per cent (number of queries in brackets).
Written by \`POLYDESK_UPDATE_HITS=1 npx vitest run tests/search/quality\`; every query that did not come first is in
\`missed.tsv\`. A cell that gets lower fails the test, which names the queries that were lost.

## Queries written by hand (\`queries/\`), over the demo's brands

${hitsTable(byHand)}

## Generated queries, over the demo's brands and the held-out words of \`../languages/words\`

${hitsTable(generated)}

## Queries written by hand whose answer is not among the first ten

${byHand
  .filter(({ rank }) => rank === null)
  .map(({ query }) => `- ${query.of}, ${query.class}: ${query.text}`)
  .join('\n')}
`;

describe('the labelled queries', () => {
  test('are at least 600, none twice, and each expects what its brand has', () => {
    expect(byHand.length).toBeGreaterThanOrEqual(600);
    const keys = byHand.map(({ query }) => `${query.of} ${query.class} ${query.text}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    const unknown = byHand.flatMap(({ query }) => {
      const names = brands.find(({ content }) => content.brand.brandId === query.of)?.searchable.names ?? [];
      return query.expected
        .filter((each) => !names.some((name) => isExpected({ expected: [each] }, name)))
        .map((each) => `${query.of}: ${query.text}: ${each}`);
    });
    expect(unknown).toEqual([]);
  });

  test('are found in every class of every language nine times in ten', () => {
    const weak = cellsOf(byHand)
      .map((cell) => ({
        cell: `${cell.class} in ${cell.language}`,
        found: cell.asked.filter(({ rank }) => within(10)(rank)).length / cell.asked.length,
      }))
      .filter(({ found }) => found < 0.9);
    expect(weak).toEqual([]);
  });
});

describe('the recorded hits', () => {
  if (updating) {
    writeFileSync(file('hits.md'), report);
    writeFileSync(file('missed.tsv'), missedLines([...byHand, ...generated]));
  }

  test('have not got fewer', () => {
    expect(whatWasLost([...byHand, ...generated], read('missed.tsv')).join('\n')).toBe('');
  });

  test('are those of the table; run with POLYDESK_UPDATE_HITS=1 when there are more of them', () => {
    expect(read('hits.md')).toBe(report);
    expect(read('missed.tsv')).toBe(missedLines([...byHand, ...generated]));
  });
});
