import { createRandom } from '../measure.ts';
import type { GeneratedBrand, NamedItem } from './generated-items.ts';
import { createMeantItems, type MeantItems } from './meant-items.ts';
import type { BenchQuery } from './search-items.ts';
import { withoutDiacritics, withSkuError, withTypingError } from './typing-errors.ts';
import type { LanguageWords } from './words/language-words.ts';

/** More items than this answer equally well, and nobody could know which was meant. */
const MOST_RIGHT = 10;
const MOST_TRIES = 400;

interface Asked {
  readonly text: string;
  readonly right: readonly NamedItem[];
  /** So little is typed that all that begin so are right. */
  readonly unfinished?: true;
}

interface Asking {
  readonly item: NamedItem;
  readonly words: LanguageWords;
  readonly meant: MeantItems;
  readonly random: () => number;
}

/** How an item is asked for; null when it cannot be asked for like this. */
type QueryClass = (asking: Asking) => Asked | null;

const pickOf = <Value>(from: readonly Value[], random: () => number): Value | undefined =>
  from[Math.floor(random() * from.length)];

const cut = (word: string, letters: number) => [...word].slice(0, letters).join('');

const queryClasses: Readonly<Record<string, QueryClass>> = {
  'exact SKU': ({ item }) => ({ text: item.sku, right: [item] }),
  'SKU fragment': ({ item }) => ({ text: item.sku.split('-').slice(1).join('-'), right: [item] }),
  'SKU with a typo': ({ item, random }) => ({ text: withSkuError(item.sku, random), right: [item] }),
  'prefixes of 2–3': ({ item, meant, random }) => {
    const parts = [item.kind, item.series].map((word) => cut(word, random() < 0.5 ? 2 : 3).toLowerCase());
    const text = random() < 0.5 ? (parts[0] ?? '') : parts.join(' ');
    return { text, right: meant.beginning(text.split(' ')), unfinished: true };
  },
  'prefix of a word': ({ item, meant }) => {
    const length = [...item.series].length;
    if (length < 6) return null;
    const text = cut(item.series.toLowerCase(), Math.max(5, Math.ceil(length * 0.6)));
    return { text, right: meant.beginning([text]) };
  },
  'two words': ({ item, meant }) => named(`${item.kind} ${item.series}`, meant),
  'order swapped': ({ item, meant }) =>
    named(`${item.width} ${item.series} ${item.adjective.word} ${item.kind}`, meant),
  'an extra word': ({ item, meant, words, random }) => {
    const meantText = `${item.kind} ${item.series} ${item.adjective.word}`;
    const beside = pickOf(words.besides, random) ?? '';
    return { text: `${meantText} ${beside}`, right: meant.having([meantText]) };
  },
  'one typo': ({ item, meant, random }) => {
    if ([...item.series].length < 5) return null;
    const typed = withTypingError(item.series.toLowerCase(), random);
    return { text: `${item.kind} ${typed}`, right: meant.having([item.kind, item.series]) };
  },
  'two typos in long words': ({ item, meant, random }) => {
    if ([...item.series].length < 9) return null;
    const typed = withTypingError(withTypingError(item.series.toLowerCase(), random), random);
    return { text: `${typed} ${item.kind}`, right: meant.having([item.kind, item.series]) };
  },
  'typo in a prefix': ({ item, meant, random }) => {
    const length = [...item.series].length;
    if (length < 7) return null;
    const prefix = cut(item.series.toLowerCase(), length - 1);
    const first = cut(prefix, 1);
    const typed = first + withTypingError(prefix.slice(first.length), random);
    return { text: `${item.kind} ${typed}`, right: meant.having([item.kind, item.series]) };
  },
  inflected: ({ item, meant, random }) => {
    const [kind, colour] = [pickOf(item.kindForms, random), pickOf(item.adjective.forms, random)];
    if (!kind) return null;
    const text = `${colour ?? item.adjective.word} ${kind} ${item.series}`;
    return { text, right: meant.having([item.kind, item.series, item.adjective.word]) };
  },
  'diacritics missing': ({ item, meant }) => {
    const meantText = `${item.kind} ${item.series} ${item.adjective.word}`.toLowerCase();
    const text = withoutDiacritics(meantText);
    return text === meantText && item.lang !== 'en' ? null : { text, right: meant.having([meantText]) };
  },
  'part of a compound': ({ item, meant }) =>
    item.kindPart === null
      ? null
      : { text: `${item.kindPart} ${item.series}`, right: meant.having([item.kind, item.series]) },
};

function named(text: string, meant: MeantItems): Asked {
  return { text: text.toLowerCase(), right: meant.having([text]) };
}

/** As many questions of each class, spread over the brands; the same for the same brands. */
export function generateQueries(brands: readonly GeneratedBrand[], perClass: number): BenchQuery[] {
  const random = createRandom(4711);
  const meantOf = new Map<string, MeantItems>();
  const ask = (name: string, make: QueryClass, number: number): BenchQuery => {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const brand = brands[number % brands.length];
      const item = brand && pickOf(brand.items, random);
      if (!brand || !item) break;
      const meant = meantOf.get(brand.brand) ?? createMeantItems(brand.items);
      meantOf.set(brand.brand, meant);
      const asked = make({ item, words: brand.words, meant, random });
      if (!asked || asked.right.length === 0) continue;
      if (asked.right.length > MOST_RIGHT && !asked.unfinished) continue;
      const expect = asked.right.map(({ sku }) => sku);
      return { brand: brand.brand, lang: brand.lang, text: asked.text, expect, class: name };
    }
    throw new Error(`no item can be asked for by ${name}`);
  };
  const byClass = Object.entries(queryClasses).map(([name, make], offset) =>
    Array.from({ length: perClass }, (_, number) => ask(name, make, number * 7 + offset)),
  );
  // Classes in turn, as questions come: no engine may profit from being asked the like again and again.
  return Array.from({ length: perClass }, (_, number) => byClass.flatMap((of) => of[number] ?? [])).flat();
}
