import { createStemmer } from 'multilingual-stemmer';
import type { Language } from './language.ts';
import { keysBy } from './word-keys.ts';

const stem = createStemmer('en');

export const english: Language = {
  code: 'en',
  compounds: false,
  keysOf: keysBy((folded) => [stem(folded)]),
};
