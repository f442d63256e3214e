import { createStemmer } from 'multilingual-stemmer';
import type { Language } from './language.ts';
import { keysBy } from './word-keys.ts';

const stem = createStemmer('sv');

export const swedish: Language = {
  code: 'sv',
  compounds: true,
  keysOf: keysBy((folded) => [stem(folded)]),
};
