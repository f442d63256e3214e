import { createStemmer } from 'multilingual-stemmer';
import type { Language } from './language.ts';
import { keysBy } from './word-keys.ts';

const stem = createStemmer('de');

export const german: Language = {
  code: 'de',
  compounds: true,
  keysOf: keysBy((folded) => [stem(folded)]),
};
