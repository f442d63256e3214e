import { expect, it } from 'vitest';
import {
  type Change,
  directionOf,
  filterChanges,
  type Publication,
} from '../../../src/renderer/lookup/changes/filter-changes.ts';

const kr = (amountMinor: number) => ({ amountMinor, currency: 'NOK' });
const change = (id: string, part: Partial<Change> = {}): Change => ({
  version: 4,
  kind: 'priceItem',
  id,
  what: 'changed',
  title: `Name of ${id}`,
  sku: id.toUpperCase(),
  fields: ['price'],
  priceBefore: kr(44_900),
  priceAfter: kr(39_900),
  priceBeforeText: '449,00 kr',
  priceAfterText: '399,00 kr',
  ...part,
});
const publication = (changes: readonly Change[]): Publication => ({
  publication: {
    version: 4,
    publishedAt: 0,
    publishedBy: 'Kari',
    reason: '',
    origin: 'import',
    added: 0,
    changed: changes.length,
    removed: 0,
  },
  changes: [...changes],
  moreChanges: 3,
});

it('tells prices that went up from those that went down, and neither while prices are hidden', () => {
  expect(directionOf(change('a'))).toBe('down');
  expect(directionOf(change('a', { priceAfter: kr(49_900) }))).toBe('up');
  expect(directionOf(change('a', { priceBeforeText: null, priceAfterText: null }))).toBeNull();
  expect(directionOf(change('a', { priceBefore: null, priceBeforeText: null }))).toBeNull();
});

it('keeps the publications that have something left', () => {
  const publications = [
    publication([change('ski'), change('sko', { what: 'added' })]),
    publication([change('retur', { kind: 'article', priceBefore: null, priceBeforeText: null })]),
  ];
  const left = (...[filter, text]: [Parameters<typeof filterChanges>[1], string]) =>
    filterChanges(publications, filter, text).map(({ changes }) => changes.map(({ id }) => id));
  expect(left('all', '')).toEqual([['ski', 'sko'], ['retur']]);
  expect(left('down', '')).toEqual([['ski', 'sko']]);
  expect(left('new', '')).toEqual([['sko']]);
  expect(left('articles', '')).toEqual([['retur']]);
  expect(left('all', 'NAME sk')).toEqual([['ski', 'sko']]);
  expect(left('up', '')).toEqual([]);
});
