import { addRange, addTo, type Bitset, isIn, uniteInto } from './bitset.ts';
import type { BitsetPool } from './bitset-pool.ts';
import type { Postings } from './open-segment.ts';
import { placeIn } from './sorted-numbers.ts';
import type { WordRange } from './vocabulary.ts';

/** More words than this are put into a set at once; the postings of fewer can be asked one by one. */
const MOST_RUNS = 6;

/**
 * Documents that have a word in one field, gathered reading by reading. The postings of a few words stay where they
 * are, because often another word is so rare that only its documents need be looked for in them; a set of all is made
 * of them when it is asked for.
 */
export interface GatheredDocuments {
  /** At most as many documents, counted as often as they were gathered. */
  readonly count: () => number;
  /** How often something was added. */
  readonly growth: () => number;
  readonly addWords: (range: WordRange) => void;
  readonly addSet: (documents: Bitset) => void;
  readonly has: (document: number) => boolean;
  readonly forEach: (see: (document: number) => void) => void;
  readonly uniteInto: (set: Bitset) => void;
  /** All of them; null when there are none. */
  readonly asSet: () => Bitset | null;
}

export function gatherDocuments({ starts, documents }: Postings, pool: BitsetPool): GatheredDocuments {
  let set: Bitset | null = null;
  let count = 0;
  let growth = 0;
  /** Where the postings of single words begin and end. */
  let runs: number[] = [];

  const asSet = (): Bitset | null => {
    for (let run = 0; run < runs.length; run += 2) {
      set ??= pool.take();
      addRange(set, documents, runs[run] ?? 0, runs[run + 1] ?? 0);
    }
    runs = [];
    return set;
  };

  return {
    count: () => count,
    growth: () => growth,
    addWords: ({ from, to }) => {
      const first = starts[from] ?? 0;
      const end = starts[to] ?? 0;
      if (first === end) return;
      growth += 1;
      if (to - from + runs.length / 2 > MOST_RUNS) {
        set ??= pool.take();
        addRange(set, documents, first, end);
        count = Number.POSITIVE_INFINITY;
        return;
      }
      count += end - first;
      for (let word = from; word < to; word += 1) {
        const begin = starts[word] ?? 0;
        const stop = starts[word + 1] ?? 0;
        if (begin < stop) runs.push(begin, stop);
      }
    },
    addSet: (more) => {
      growth += 1;
      count = Number.POSITIVE_INFINITY;
      set ??= pool.take();
      uniteInto(set, more);
    },
    has: (document) => {
      if (set && isIn(set, document)) return true;
      for (let run = 0; run < runs.length; run += 2) {
        if (placeIn(documents, runs[run] ?? 0, runs[run + 1] ?? 0, document) >= 0) return true;
      }
      return false;
    },
    forEach: (see) => {
      for (let run = 0; run < runs.length; run += 2) {
        const end = runs[run + 1] ?? 0;
        for (let at = runs[run] ?? 0; at < end; at += 1) see(documents[at] ?? 0);
      }
    },
    uniteInto: (into) => {
      const all = asSet();
      if (all) uniteInto(into, all);
    },
    asSet,
  };
}

/** Puts into `result` what is gathered for every word; false when that is nothing. Each word has some. */
export function gatheredForAll(result: Bitset, words: readonly (readonly GatheredDocuments[])[]): boolean {
  result.fill(0);
  const rarest = rarestOf(words);
  if (rarest) {
    let any = false;
    const others = words.filter((word) => word !== rarest);
    const see = (document: number): void => {
      for (const other of others) if (!hasIn(other, document)) return;
      addTo(result, document);
      any = true;
    };
    for (const gathered of rarest) gathered.forEach(see);
    return any;
  }
  const [first, ...others] = words;
  for (const gathered of first ?? []) gathered.uniteInto(result);
  return others.every((word) => keepUnion(result, word));
}

function hasIn(word: readonly GatheredDocuments[], document: number): boolean {
  for (const gathered of word) if (gathered.has(document)) return true;
  return false;
}

/** Looking documents up one by one is faster up to here. */
const FEW = 150;

function rarestOf(words: readonly (readonly GatheredDocuments[])[]): readonly GatheredDocuments[] | null {
  let rarest: readonly GatheredDocuments[] | null = null;
  let fewest = FEW;
  for (const word of words) {
    let count = 0;
    for (const gathered of word) count += gathered.count();
    if (count > fewest) continue;
    fewest = count;
    rarest = word;
  }
  return rarest;
}

function keepUnion(result: Bitset, word: readonly GatheredDocuments[]): boolean {
  const [first, second, third] = word.map((gathered) => gathered.asSet());
  let any = 0;
  for (let at = 0; at < result.length; at += 1) {
    const either = (first?.[at] ?? 0) | (second?.[at] ?? 0) | (third?.[at] ?? 0);
    const both = (result[at] ?? 0) & either;
    result[at] = both;
    any |= both;
  }
  return any !== 0;
}
