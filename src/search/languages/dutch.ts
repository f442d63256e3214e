import { createStemmer } from 'multilingual-stemmer';
import type { Language } from './language.ts';
import { keysBy } from './word-keys.ts';

const stem = createStemmer('nl');

export const dutch: Language = {
  code: 'nl',
  compounds: true,
  keysOf: keysBy((folded) => [stem(folded)]),
};
