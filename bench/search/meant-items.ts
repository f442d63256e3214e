import { wordsOf } from '../../src/search/fold-text.ts';
import type { NamedItem } from './generated-items.ts';

/** Finds by brute force which items of a brand fit what was meant, before it was misspelt. */
export interface MeantItems {
  /** Items whose names have all of these words. */
  readonly having: (words: readonly string[]) => readonly NamedItem[];
  /** Items whose names have words that begin with all of these. */
  readonly beginning: (beginnings: readonly string[]) => readonly NamedItem[];
}

export function createMeantItems(items: readonly NamedItem[]): MeantItems {
  const byWord = new Map<string, Set<NamedItem>>();
  for (const item of items) {
    for (const word of wordsOf(item.name)) {
      const known = byWord.get(word);
      if (known) known.add(item);
      else byWord.set(word, new Set([item]));
    }
  }
  const words = [...byWord.keys()].sort();
  const beginningWith = (beginning: string): ReadonlySet<NamedItem> => {
    const found = new Set<NamedItem>();
    for (const word of words) {
      if (word.startsWith(beginning)) for (const item of byWord.get(word) ?? []) found.add(item);
    }
    return found;
  };
  const inAll = (sets: readonly ReadonlySet<NamedItem>[]): NamedItem[] => {
    const [smallest, ...others] = sets.toSorted((a, b) => a.size - b.size);
    return [...(smallest ?? [])].filter((item) => others.every((set) => set.has(item)));
  };
  return {
    having: (texts) => inAll(texts.flatMap(wordsOf).map((word) => byWord.get(word) ?? new Set())),
    beginning: (texts) => inAll(texts.flatMap(wordsOf).map(beginningWith)),
  };
}
