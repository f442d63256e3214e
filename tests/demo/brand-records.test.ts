import { describe, expect, test } from 'vitest';
import { responsesNamedIn } from '../../src/central/brands/record-consistency.ts';
import { judgeRecord } from '../../src/central/brands/record-problems.ts';
import { demoBrands } from '../../src/demo/brands/demo-brands.ts';
import { demoSeed } from '../../src/demo/demo-seed.ts';

const { brands } = demoSeed(demoBrands, Date.parse('2026-11-27T12:00:00Z'));

describe('A demo brand’s record', () => {
  test.each(brands.map((seed) => [seed.brand.brandId, seed] as const))(
    'of %s could be published as it is, and names only canned responses that its pack has',
    (_, { brand, packRows }) => {
      expect(judgeRecord(JSON.parse(JSON.stringify(brand)), brand)).toEqual({ ok: true, brand });
      const there = packRows.filter(({ kind }) => kind === 'cannedResponse').map(({ id }) => id);
      for (const { responseId } of responsesNamedIn(brand)) expect(there).toContain(responseId);
    },
  );

  test('is the same at every start, so that a restart takes back nothing that was published', () => {
    const later = demoSeed(demoBrands, Date.parse('2027-03-01T08:00:00Z')).brands;
    expect(later.map(({ brand }) => brand)).toEqual(brands.map(({ brand }) => brand));
  });
});
