import { createStemmer } from 'multilingual-stemmer';
import type { Language } from './language.ts';
import { keysBy } from './word-keys.ts';

const stem = createStemmer('ru');

/** Snowball's stem, then what it leaves different: vowels that come and go (миска, мисок) and the young of animals. */
export const russian: Language = {
  code: 'ru',
  compounds: false,
  keysOf: keysBy((folded) => [keyOf(stem(folded))]),
};

function keyOf(snowball: string): string {
  return (
    snowball
      .replace(/[ьйи]$/u, '')
      .replaceAll('ь', '')
      // индейка, индеек
      .replace(/([аеоуя])ек$/u, '$1йк')
      // миска, мисок; камень, камня; полотенце, полотенец
      .replace(/^(.*[аеиоуыэюя].*[^аеиоуыэюяй])[ео]([^аеиоуыэюя])$/u, '$1$2')
      // котёнок, котята
      .replace(/енк$/u, 'ят')
      .replace(/([шжч])онк$/u, '$1ат')
  );
}
