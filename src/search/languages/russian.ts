import type { Language } from './language.ts';
import { keysBy } from './word-keys.ts';

/**
 * Endings of nouns and adjectives come off, then vowels that come and go are left out (миска, мисок). Snowball takes
 * the ends of many things a shop sells for endings of verbs (одеяло, кровать, лосось); verbs are not what is looked up.
 */
export const russian: Language = {
  code: 'ru',
  compounds: false,
  keysOf: keysBy(function* (folded) {
    yield keyOf(withoutEnding(folded));
    const young = YOUNG.exec(folded)?.[1];
    if (young !== undefined) yield `${young}ят`;
  }),
};

/** Longest first. */
const ENDINGS = (
  'ейшими ейшего ейший ейшая ейшие иями ьями ' +
  'ями ами его ого ему ому ими ыми иях ьях иям ьям ием ьем ией ьей ьев ' +
  'ые ие ое ее ья ье ью ьи ия ии ию ая яя ую юю ый ий ой ей ем им ым ом ов ев их ых ах ях ам ям ою ею ' +
  'а е и й о у ы ь ю я'
).split(' ');
const HAS_VOWEL = /[аеиоуыэюя]/u;

function withoutEnding(word: string): string {
  const ending = ENDINGS.find((each) => {
    const stem = word.endsWith(each) ? word.slice(0, -each.length) : '';
    return stem.length >= 2 && HAS_VOWEL.test(stem);
  });
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** котёнок, котята */
const YOUNG = /^(.{2,}?)(?:енок|енк(?:а|у|ом|е|ов|и)|ят(?:а|ам|ами|ах)?)$/u;

function keyOf(stem: string): string {
  return (
    stem
      .replace(/[ьйи]$/u, '')
      .replaceAll('ь', '')
      // индейка, индеек
      .replace(/([аеоуя])ек$/u, '$1йк')
      // длинный, длинна; стеклянный
      .replace(/нн$/u, 'н')
      // миска, мисок; камень, камня; полотенце, полотенец
      .replace(/^(.*[аеиоуыэюя].*[^аеиоуыэюяй])[ео]([^аеиоуыэюя])$/u, '$1$2')
  );
}
