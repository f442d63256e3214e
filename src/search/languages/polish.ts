import { createStemmer } from 'multilingual-stemmer';
import type { Language } from './language.ts';
import { keysBy } from './word-keys.ts';

const stem = createStemmer('pl');

export const polish: Language = {
  code: 'pl',
  compounds: false,
  keysOf: keysBy((folded) => [stem(folded)]),
};
