import { createStemmer } from 'multilingual-stemmer';
import type { Language } from './language.ts';
import { keysBy } from './word-keys.ts';

const stem = createStemmer('fi');

export const finnish: Language = {
  code: 'fi',
  compounds: true,
  keysOf: keysBy((folded) => [stem(folded)]),
};
