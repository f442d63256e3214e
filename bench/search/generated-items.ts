import { createRandom } from '../measure.ts';
import type { BenchBrand, BenchItem } from './search-items.ts';
import { englishWords } from './words/english-words.ts';
import { finnishWords } from './words/finnish-words.ts';
import type { Inflected, LanguageWords } from './words/language-words.ts';
import { norwegianWords } from './words/norwegian-words.ts';
import { polishWords } from './words/polish-words.ts';
import { russianWords } from './words/russian-words.ts';

const LANGUAGES = [finnishWords, norwegianWords, polishWords, russianWords, englishWords];
const VARIANTS = 8;
const COMPOUND_SHARE = 0.5;
const SKU_LETTERS = 'ABCDEFGHKLMNPRSTUVX';

/** What an item's name was made of, so that questions can be made of it too. */
export interface NamedItem extends BenchItem {
  readonly kind: string;
  /** Other forms of the kind; none for compounds. */
  readonly kindForms: readonly string[];
  /** The part by which the kind may be called; null when it is no compound. */
  readonly kindPart: string | null;
  readonly series: string;
  readonly adjective: Inflected;
  readonly material: string;
  readonly width: string;
}

export interface GeneratedBrand extends BenchBrand {
  readonly words: LanguageWords;
  readonly items: readonly NamedItem[];
}

/** The same brands for the same numbers: five languages in turn, families of eight variants, invented series names. */
export function generateBrands(brands: number, itemsOfBrand: number): GeneratedBrand[] {
  return Array.from({ length: brands }, (_, number) => {
    const words = LANGUAGES[number % LANGUAGES.length] ?? finnishWords;
    const brand = `brand-${number}`;
    return { brand, lang: words.lang, words, items: generateItems(brand, number, words, itemsOfBrand) };
  });
}

function generateItems(brand: string, seed: number, words: LanguageWords, count: number): NamedItem[] {
  const random = createRandom(seed * 7919 + 17);
  const pick = <Value>(from: readonly Value[]): Value => {
    const value = from[Math.floor(random() * from.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  };
  const letters = (length: number) => Array.from({ length }, () => pick([...SKU_LETTERS])).join('');
  const family = () => ({
    ...kindOf(words, random, pick),
    series: seriesName(words, random, pick),
    material: pick(words.materials),
    code: `${letters(2)}${Math.floor(random() * 10)}`,
    number: 1000 + Math.floor(random() * 9000),
  });
  const items: NamedItem[] = [];
  while (items.length < count) {
    const { code, number, ...named } = family();
    for (let variant = 0; variant < VARIANTS && items.length < count; variant += 1) {
      const adjective = pick(words.adjectives);
      const width = String(40 + 10 * Math.floor(random() * 20));
      const { kind, series, material } = named;
      items.push({
        ...named,
        brand,
        lang: words.lang,
        sku: `${code}-${number}-${String(items.length + 100_000).slice(1)}`,
        name: `${capital(kind)} ${series} ${adjective.word} ${material} ${width} cm`,
        price: Math.floor(1_000 + random() * 200_000) / 100,
        adjective,
        width,
      });
    }
  }
  return shuffled(items, random);
}

function kindOf(words: LanguageWords, random: () => number, pick: <Value>(from: readonly Value[]) => Value) {
  if (random() < COMPOUND_SHARE) {
    const { word, part } = pick(words.compounds);
    return { kind: word, kindForms: [], kindPart: part };
  }
  const noun = pick(words.nouns);
  return { kind: noun.word, kindForms: noun.forms, kindPart: null };
}

function seriesName(
  words: LanguageWords,
  random: () => number,
  pick: <Value>(from: readonly Value[]) => Value,
): string {
  const syllables = 2 + Math.floor(random() * 3);
  return capital(Array.from({ length: syllables }, () => pick(words.syllables)).join(''));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Their order is their popularity, and has nothing to do with what they are. */
function shuffled<Value>(values: readonly Value[], random: () => number): Value[] {
  return values
    .map((value) => ({ value, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}
