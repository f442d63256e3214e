import { keysBy } from './word-keys.ts';

export interface ScandinavianEndings {
  /** Of the definite form and its genitive; the first group is the stem. The first that fits is taken off. */
  readonly definite: readonly RegExp[];
  /** Of plural, adjective and comparative, taken off after the definite. */
  readonly number: readonly RegExp[];
  /** Other readings of a word: what its stem may end in instead of what follows the first group. */
  readonly also?: readonly { readonly after: RegExp; readonly instead: readonly string[] }[];
}

/**
 * Keys of the three languages that put the article behind the word. Snowball leaves endings of short words alone
 * (skoen stays skoen) and knows no syncope (støvel, støvler), which shops are full of: these are rules of our own.
 */
export function scandinavianKeys(endings: ScandinavianEndings): (word: string) => readonly string[] {
  const { definite, number, also = [] } = endings;
  return keysBy(function* (folded) {
    yield keyOf(takeOff(takeOff(folded, definite), number));
    for (const { after, instead } of also) {
      const stem = after.exec(folded)?.[1];
      if (stem !== undefined) yield* instead.map((last) => keyOf(stem + last));
    }
  });
}

const HAS_VOWEL = /[aeiouy]/u;

function takeOff(word: string, endings: readonly RegExp[]): string {
  for (const ending of endings) {
    const stem = ending.exec(word)?.[1];
    if (stem !== undefined && stem.length >= 2 && HAS_VOWEL.test(stem)) return stem;
  }
  return word;
}

function keyOf(stem: string): string {
  return (
    stem
      // kjoekken and kjøkken, paaske and påske
      .replaceAll('oe', 'o')
      .replaceAll('aa', 'a')
      // støvel and støvler, vinter and vintrene, tallerken and tallerknene
      .replace(/([^aeiouy])e([lrn])$/u, '$1$2')
      .replace(/([bdfgkptv])[rn]$/u, '$1')
      // rød and rødt, grønn and grønt, tyk and tykt
      .replace(/([^aeiouyt])t$/u, '$1')
      .replace(/([^aeiouy])\1/gu, '$1')
  );
}
