import { createStemmer } from 'multilingual-stemmer';
import type { Language } from './language.ts';
import { keysBy } from './word-keys.ts';

const stem = createStemmer('nl');

/** Snowball's stem, and the spelling that open and closed syllables change: rood and rode, bed and bedden, huis and huizen. */
export const dutch: Language = {
  code: 'nl',
  compounds: true,
  keysOf: keysBy(function* (folded) {
    yield keyOf(stem(folded));
    const kind = /^(.{3,})eren$/u.exec(folded)?.[1];
    if (kind !== undefined) yield keyOf(kind);
  }),
};

function keyOf(snowball: string): string {
  return snowball
    .replace(/(?:[tkp]j|j)$/u, '')
    .replace(/([aeou])\1/gu, '$1')
    .replace(/([^aeiouy])\1/gu, '$1')
    .replace(/z$/u, 's')
    .replace(/v$/u, 'f');
}
