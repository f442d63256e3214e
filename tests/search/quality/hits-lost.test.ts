import { expect, test } from 'vitest';
import { type Asked, hitsTable, missedLines, whatWasLost } from './hits.ts';

const asked = (text: string, rank: number | null, language = 'fi'): Asked => ({
  query: { of: 'kuuma-keittiot', class: 'oneTypo', text, expected: ['KK-1'] },
  language,
  rank,
});

const before = [asked('shova', 1), asked('poyta', 4), asked('tuolli', null)];

test('the same hits lose nothing, and neither do better ones', () => {
  expect(whatWasLost(before, missedLines(before))).toEqual([]);
  expect(
    whatWasLost([asked('shova', 1), asked('poyta', 1), asked('tuolli', 9)], missedLines(before)),
  ).toEqual([]);
});

test('a query that is found no more is named, in the first ten and as first', () => {
  const after = [asked('shova', null), asked('poyta', 4), asked('tuolli', null)];
  expect(whatWasLost(after, missedLines(before))).toEqual([
    'oneTypo in fi: 1 fewer among the first ten than recorded; lost “shova” (kuuma-keittiot, now not found)',
    'oneTypo in fi: 1 fewer first than recorded; lost “shova” (kuuma-keittiot, now not found)',
  ]);
});

test('a query that comes later is named with its place', () => {
  expect(whatWasLost([asked('shova', 3), ...before.slice(1)], missedLines(before))).toEqual([
    'oneTypo in fi: 1 fewer first than recorded; lost “shova” (kuuma-keittiot, now 3)',
  ]);
});

test('one query may get worse where another of its cell gets better, but not in another language', () => {
  const recorded = missedLines([...before, asked('stoll', null, 'nb')]);
  const swapped = [asked('shova', null), asked('poyta', 1), asked('tuolli', 2)];
  expect(whatWasLost([...swapped, asked('stoll', null, 'nb')], recorded)).toEqual([]);
  expect(
    whatWasLost([asked('shova', null), ...before.slice(1), asked('stoll', 1, 'nb')], recorded),
  ).toHaveLength(2);
});

test('a recorded query without a line is one that came first', () => {
  expect(missedLines(before)).toBe('kuuma-keittiot\toneTypo\tpoyta\t4\nkuuma-keittiot\toneTypo\ttuolli\t-\n');
});

test('the table counts by class and language, rounding down', () => {
  expect(hitsTable([...before, asked('stol', 1, 'nb')]).split('\n')).toEqual([
    '| class | fi | nb | all |',
    '|---|---:|---:|---:|',
    '| oneTypo | 33 / 66 (3) | 100 / 100 (1) | 50 / 75 (4) |',
    '| **all** | 33 / 66 (3) | 100 / 100 (1) | 50 / 75 (4) |',
  ]);
});
