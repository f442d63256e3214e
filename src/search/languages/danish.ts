import { createStemmer } from 'multilingual-stemmer';
import type { Language } from './language.ts';
import { keysBy } from './word-keys.ts';

const stem = createStemmer('da');

export const danish: Language = {
  code: 'da',
  compounds: true,
  keysOf: keysBy((folded) => [stem(folded)]),
};
