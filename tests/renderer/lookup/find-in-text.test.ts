import { describe, expect, it } from 'vitest';
import { findInText } from '../../../src/renderer/lookup/article/find-in-text.ts';

const found = (text: string, searched: string) =>
  findInText(text, searched).map(([from, to]) => text.slice(from, to));

describe('finding in an article', () => {
  it('finds every place, one after the other', () => {
    expect(findInText('sko og sko', 'sko')).toEqual([
      [0, 3],
      [7, 10],
    ]);
    expect(found('aaaa', 'aa')).toEqual(['aa', 'aa']);
  });

  it('does not look at case and diacritics, and gives the text as it stands', () => {
    expect(found('Løpesko, ŁÓDŹ, löpesko', 'lopesko')).toEqual(['Løpesko', 'löpesko']);
    expect(found('Łódź', 'lodz')).toEqual(['Łódź']);
    expect(found('Größe', 'grosse')).toEqual(['Größe']);
  });

  it('keeps the letters of Cyrillic apart, but for ё', () => {
    expect(found('Ещё мой корм', 'еще')).toEqual(['Ещё']);
    expect(found('мой', 'мои')).toEqual([]);
  });

  it('keeps its place after signs of two code units', () => {
    expect(findInText('👟👟 sko', 'SKO')).toEqual([[5, 8]]);
  });

  it('reads any space as a space, so that prices are found', () => {
    expect(found('koster 1\u00a0299 kr', '1 299')).toEqual(['1\u00a0299']);
  });

  it('finds nothing for nothing', () => {
    expect(findInText('sko', '  ')).toEqual([]);
  });
});
