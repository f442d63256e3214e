import { describe, expect, it } from 'vitest';
import { ask, item, reasons, rows, setOf } from './support.ts';

const shop = setOf([
  item(1, 'A', 'Sohva Lempi harmaa'),
  item(2, 'B', 'Kolmen istuttava penkki'),
  item(3, 'C', 'Lepotuoli Aava'),
]);
const synonyms = [
  ['sohva', 'divaani', 'kolmen istuttava'],
  ['lepotuoli', 'nojatuoli'],
];

describe('synonyms', () => {
  it('find what the brand calls otherwise, of one word and of several', () => {
    expect(reasons(ask(shop, 'divaani', { synonyms }))).toEqual([
      [1, 'synonym'],
      [2, 'synonym'],
    ]);
    expect(reasons(ask(shop, 'kolmen istuttava lempi', { synonyms }))).toEqual([[1, 'synonym']]);
  });

  it('are found in other forms than the list has', () => {
    expect(rows(ask(shop, 'Nojatuolit', { synonyms }))).toEqual([3]);
  });

  it('rank behind the word itself and go together with other words', () => {
    expect(reasons(ask(shop, 'sohva', { synonyms }))).toEqual([
      [1, 'literal'],
      [2, 'synonym'],
    ]);
    expect(reasons(ask(shop, 'divaani harm', { synonyms }))).toEqual([[1, 'synonym']]);
  });

  it('are marked where they were found', () => {
    expect(ask(shop, 'divaani', { synonyms }).found[0]?.words).toEqual([{ word: 'sohva', letters: 5 }]);
  });

  it('that stand for very many phrases do not slow the search down without bound', () => {
    const many = [Array.from({ length: 2_000 }, (_, number) => `sohva ${number} lempi`)];
    expect(ask(shop, 'sohva 7 lempi', { synonyms: many }).found.length).toBeLessThanOrEqual(3);
  });
});
