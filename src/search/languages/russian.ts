import { createStemmer } from 'multilingual-stemmer';
import type { Language } from './language.ts';
import { keysBy } from './word-keys.ts';

const stem = createStemmer('ru');

export const russian: Language = {
  code: 'ru',
  compounds: false,
  keysOf: keysBy((folded) => [stem(folded)]),
};
