import { createStemmer } from 'multilingual-stemmer';
import type { Language } from './language.ts';
import { keysBy } from './word-keys.ts';

const stem = createStemmer('de');

/** Snowball's stem of the folded word, so that Stühle meets Stuhl; `stuehle`, as typed without umlauts, does as well. */
export const german: Language = {
  code: 'de',
  compounds: true,
  keysOf: keysBy((folded) => [stem(folded), stem(folded.replace(/([aou])e/gu, '$1'))]),
};
