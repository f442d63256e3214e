import type { SearchAnswer } from './search-question.ts';

/** Counts documents by category; those without one do not count. */
export interface CategoryCounts {
  readonly add: (names: readonly string[], category: number) => void;
  readonly mostFrequentFirst: () => SearchAnswer['categories'];
}

export function createCategoryCounts(): CategoryCounts {
  /** By the array of names, which is one per segment, so that names need not be compared for each document. */
  const bySegment = new Map<readonly string[], number[]>();
  return {
    add: (names, category) => {
      let counts = bySegment.get(names);
      if (!counts) {
        counts = [];
        bySegment.set(names, counts);
      }
      counts[category] = (counts[category] ?? 0) + 1;
    },
    mostFrequentFirst: () => {
      const byName = new Map<string, number>();
      for (const [names, counts] of bySegment) {
        counts.forEach((count, category) => {
          const name = names[category] ?? '';
          if (name !== '') byName.set(name, (byName.get(name) ?? 0) + count);
        });
      }
      return [...byName]
        .map(([category, count]) => ({ category, count }))
        .sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1));
    },
  };
}
