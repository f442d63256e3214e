import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markMatches } from '../../../src/renderer/lookup/mark-matches.ts';

/** Marks in brackets, so that a line of expectation reads as it looks. */
const bracketed = (text: string, searchedFor: string) =>
  markMatches(text, searchedFor)
    .map(({ text: run, isMatch }) => (isMatch ? `[${run}]` : run))
    .join('');

describe('marking what was searched for', () => {
  it.each([
    ['Blå løpesko', 'lope', 'Blå [løpe]sko'],
    ['Blå løpesko', 'BLÅ sko', '[Blå] løpe[sko]'],
    ['Żel do włosów', 'wlosow zel', '[Żel] do [włosów]'],
    ['Ёлка зимняя', 'елка', '[Ёлка] зимняя'],
    ['Йогурт', 'ио', 'Йогурт'],
    ['Æbleskive', 'aeble', '[Æble]skive'],
    ['NS-4410-BLA', '4410', 'NS-[4410]-BLA'],
    ['Sofa 42 with a42', '42', 'Sofa [42] with a42'],
    ['Sofa', '', 'Sofa'],
    ['Sofa', '   ', 'Sofa'],
  ])('%s for %s gives %s', (text, searchedFor, expected) => {
    expect(bracketed(text, searchedFor)).toBe(expected);
  });

  it('never changes, loses or doubles a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, searchedFor) => {
        const joined = markMatches(text, searchedFor)
          .map((run) => run.text)
          .join('');
        expect(joined.normalize('NFC')).toBe(text.normalize('NFC'));
      }),
    );
  });
});
