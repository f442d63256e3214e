import { type Bitset, createBitset } from './bitset.ts';

/** Bitsets of one size, used again from question to question: making them new costs more than what is done with most. */
export interface BitsetPool {
  /** An empty set, until all are taken back. */
  readonly take: () => Bitset;
  readonly takeBackAll: () => void;
}

export function createBitsetPool(size: number): BitsetPool {
  const sets: Bitset[] = [];
  let taken = 0;
  return {
    take: () => {
      const known = sets[taken];
      taken += 1;
      if (known) return known.fill(0);
      const made = createBitset(size);
      sets.push(made);
      return made;
    },
    takeBackAll: () => {
      taken = 0;
      // One question of very many words must not keep its memory for good.
      if (sets.length > MOST_KEPT) sets.length = MOST_KEPT;
    },
  };
}

const MOST_KEPT = 40;
