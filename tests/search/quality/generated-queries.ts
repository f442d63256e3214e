import type { PriceItem } from '../../../src/contract/model/brand-pack.ts';
import { foldText } from '../../../src/search/fold-text.ts';
import type { Query } from './queries.ts';

type Draw = (below: number) => number;

/** The same numbers for the same seed, on every machine. */
function seeded(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const WORD = /\p{L}{3,}/gu;

/** Swaps two neighbours, leaves a letter out, doubles one, or puts in its neighbour in the word; never the first letter. */
export function withTypo(word: string, draw: Draw): string {
  const at = 1 + draw(word.length - 2);
  const [before, letter, next, after] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
  switch (draw(4)) {
    case 0:
      return before + next + letter + after;
    case 1:
      return before + next + after;
    case 2:
      return before + letter + letter + next + after;
    default:
      return before + letter + letter + after;
  }
}

function longestWord(text: string): string {
  return [...text.toLowerCase().matchAll(WORD)]
    .map(([word]) => word)
    .reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

/** How one class is made from an item's name and SKU; null when the item does not lend itself to it. */
const CLASSES: Readonly<Record<string, (item: PriceItem, draw: Draw) => string | null>> = {
  exact: (item) => item.name,
  sku: ({ sku }, draw) =>
    [sku, sku.toLowerCase(), sku.replaceAll('-', ''), sku.replaceAll('-', ' ')][draw(4)] ?? sku,
  skuFragment: ({ sku }) => sku.split('-').slice(1).join('-'),
  skuTypo: ({ sku }, draw) => {
    const at = 3 + draw(sku.length - 4);
    return sku.slice(0, at) + sku.slice(at + 1);
  },
  orderSwapped: ({ name }) => {
    const words = name.match(WORD) ?? [];
    return words.length < 2 ? null : words.toReversed().join(' ');
  },
  oneTypo: ({ name }, draw) => {
    const word = longestWord(name);
    return word.length < 6 ? null : withTypo(word, draw);
  },
  twoTypos: ({ name }, draw) => {
    const word = longestWord(name);
    const half = Math.floor(word.length / 2);
    return word.length < 10 ? null : withTypo(word.slice(0, half), draw) + withTypo(word.slice(half), draw);
  },
  noMarks: ({ name }) => (foldText(name) === name.toLowerCase() ? null : foldText(name)),
  unfinished: ({ name }) => {
    const word = longestWord(name);
    return word.length < 6 ? null : word.slice(0, -2);
  },
};

const PER_CLASS = 25;

/** Queries about one brand's price items, the same on every run. A name's words are right for each item that has them. */
export function generateQueries(brandId: string, items: readonly PriceItem[]): readonly Query[] {
  return Object.entries(CLASSES).flatMap(([name, make], seed) => {
    const draw = seeded(seed + 1);
    const queries = new Map<string, Query>();
    for (let tries = 0; tries < PER_CLASS * 8 && queries.size < PER_CLASS; tries += 1) {
      const item = items[draw(items.length)];
      const text = item === undefined ? null : make(item, draw);
      if (item === undefined || text === null) continue;
      queries.set(text, { of: brandId, class: name, text, expected: expectedOf(name, item, items) });
    }
    return [...queries.values()];
  });
}

function expectedOf(kind: string, item: PriceItem, items: readonly PriceItem[]): readonly string[] {
  if (kind.startsWith('sku')) return [item.sku];
  if (kind === 'exact' || kind === 'orderSwapped' || kind === 'noMarks') {
    return items.filter(({ productId }) => productId === item.productId).map(({ sku }) => sku);
  }
  const word = longestWord(item.name);
  return items.filter(({ name }) => name.toLowerCase().includes(word)).map(({ sku }) => sku);
}

/** Every form of every word, and the word with a typo, asked of a shop that sells all the words. */
export function queriesOfWords(
  list: string,
  words: readonly { readonly lemma: string; readonly forms: readonly string[] }[],
): readonly Query[] {
  const draw = seeded(list.length);
  return words.flatMap(({ lemma, forms }) => [
    ...forms
      .filter((form) => form !== '' && form !== lemma)
      .map((text) => ({ of: list, class: 'inflected', text, expected: [lemma] })),
    ...(lemma.length < 6
      ? []
      : [{ of: list, class: 'oneTypo', text: withTypo(lemma, draw), expected: [lemma] }]),
  ]);
}
