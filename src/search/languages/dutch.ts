import type { Language } from './language.ts';
import { keysBy } from './word-keys.ts';

/**
 * Rules of our own: an ending comes off, then spelling that open and closed syllables change is made one (rood, rode;
 * bed, bedden; prijs, prijzen). Snowball keeps the first and has no diminutives.
 */
export const dutch: Language = {
  code: 'nl',
  compounds: true,
  keysOf: keysBy((folded) => readings(folded).map(oneSpelling)),
};

const DIMINUTIVE = /^(.{2,}?)([tp]?)jes?$/u;
const PLURAL_IN_S = /^(.{2,}(?:e[lmnr]|il|[eio]))s$/u;
const PLURAL_IN_EREN = /^(.{3,})eren$/u;
const COMPARATIVE = /^(.{3,})ere?$/u;

function readings(word: string): readonly string[] {
  const [, noun, extra] = DIMINUTIVE.exec(word) ?? [];
  if (noun !== undefined && extra !== undefined) return extra === '' ? [noun] : [noun, noun + extra];
  const stems = [withoutEn(PLURAL_IN_S.exec(word)?.[1] ?? word)];
  for (const ending of [PLURAL_IN_EREN, COMPARATIVE]) {
    const stem = ending.exec(word)?.[1];
    if (stem !== undefined) stems.push(stem);
  }
  return stems;
}

function withoutEn(word: string): string {
  return word.replace(/^(.+[^aeiou])en?$/u, '$1');
}

function oneSpelling(stem: string): string {
  return stem
    .replace(/([aeou])\1/gu, '$1')
    .replace(/([^aeiouy])\1/gu, '$1')
    .replace(/z$/u, 's')
    .replace(/v$/u, 'f');
}
