import { createStemmer } from 'multilingual-stemmer';
import type { Language } from './language.ts';
import { keysBy } from './word-keys.ts';

const stem = createStemmer('en');

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['mice', 'mouse'],
  ['geese', 'goose'],
  ['people', 'person'],
  ['ran', 'run'],
  ['swam', 'swim'],
  ['bought', 'buy'],
  ['sold', 'sell'],
  ['paid', 'pay'],
  ['sent', 'send'],
  ['broken', 'break'],
  ['froze', 'freeze'],
  ['frozen', 'freeze'],
]);

/** Snowball's stem; irregular words, knife and knives, delivery and deliver besides. */
export const english: Language = {
  code: 'en',
  compounds: false,
  keysOf: keysBy((folded) => [keyOf(stem(IRREGULAR.get(folded) ?? folded))]),
};

function keyOf(snowball: string): string {
  return snowball.replace(/(..)eri$/u, '$1').replace(/(?:ve?|fe)$/u, 'f');
}
