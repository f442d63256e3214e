import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../src/knowledge-import/source-name.ts';

describe('the source of a file', () => {
  it.each([
    ['Hinnasto 2026-11 (2).csv', 'hinnasto_2026-12.xlsx'],
    ['prices/Oak Price List v3 final.xlsx', 'Oak Price List 2027.csv'],
    ['cennik_01.12.2026.csv', 'Cennik.csv'],
    ['Прайс декабрь 2026.csv', 'Прайс января 2027.csv'],
    ['Hinnasto marraskuu 2026 (2).csv', 'hinnasto_joulukuu_2026.xlsx'],
    ['Prisliste desember.csv', 'prisliste januar v2.csv'],
    ['cennik grudzień.xlsx', 'Cennik stycznia 2027.xlsx'],
    ['products_export_1.csv', 'products_export.csv'],
    ['price list December 2026.csv', 'price-list-January-2027.csv'],
  ])('is the same for %s and %s', (one, other) => {
    expect(sourceOf(one)).toBe(sourceOf(other));
    expect(sourceOf(one)).not.toBe('');
  });

  it('differs for lists that are called differently', () => {
    expect(sourceOf('sofas 2026.csv')).not.toBe(sourceOf('chairs 2026.csv'));
  });

  it('is never empty, even for a name of numbers alone', () => {
    expect(sourceOf('2026-12-01.csv')).toBe('2026 12 01');
    expect(sourceOf('.csv')).not.toBe('');
  });
});
