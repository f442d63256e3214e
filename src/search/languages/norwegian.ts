import { createStemmer } from 'multilingual-stemmer';
import type { Language } from './language.ts';
import { keysBy } from './word-keys.ts';

const stem = createStemmer('no');

export const norwegian: Language = {
  code: 'nb',
  compounds: true,
  keysOf: keysBy((folded) => [stem(folded)]),
};
