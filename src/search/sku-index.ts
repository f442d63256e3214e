import type { Buffer } from 'node:buffer';
import { addTo, type Bitset } from './bitset.ts';
import type { BitsetPool } from './bitset-pool.ts';
import { ANYWHERE, wordsHoldingInside } from './inner-parts.ts';
import { type WordList, type WordRange, wordsBeginning, wordsHolding } from './vocabulary.ts';

/** Article numbers without their hyphens and spaces. */
export interface SkuIndex {
  /** Sorted; the same number as often as documents have it. */
  readonly list: WordList;
  /** The document that has the number at each place of the list. */
  readonly documents: Uint32Array<ArrayBuffer>;
  /** Where a part begins behind a hyphen or space; see `wordsHoldingInside`. */
  readonly parts: Uint32Array<ArrayBuffer>;
}

/** The documents whose article number is `key`; null when there are none. */
export function skusEqual(skus: SkuIndex, pool: BitsetPool, key: Buffer): Bitset | null {
  const { from, to } = wordsBeginning(skus.list, key);
  let end = from;
  // A number comes before all that it begins.
  while (end < to && skuLength(skus, end) === key.length) end += 1;
  return collect(skus, pool, { from, to: end });
}

export function skusBeginning(skus: SkuIndex, pool: BitsetPool, key: Buffer): Bitset | null {
  return collect(skus, pool, wordsBeginning(skus.list, key));
}

/** Those of no more than `most` documents whose number has a part that begins like this, behind a hyphen or space. */
export function skusWithPart(skus: SkuIndex, pool: BitsetPool, key: Buffer, most: number): Bitset | null {
  return documentsAt(skus, pool, wordsHoldingInside(skus.list, skus.parts, key, ANYWHERE, most));
}

/** Those of no more than `most` documents. */
export function skusHolding(skus: SkuIndex, pool: BitsetPool, key: Buffer, most: number): Bitset | null {
  return documentsAt(skus, pool, wordsHolding(skus.list, key, most));
}

function documentsAt(skus: SkuIndex, pool: BitsetPool, places: readonly number[]): Bitset | null {
  if (places.length === 0) return null;
  const found = pool.take();
  for (const place of places) addTo(found, skus.documents[place] ?? 0);
  return found;
}

export function skuLength({ list }: SkuIndex, place: number): number {
  return (list.offsets[place + 1] ?? 1) - 1 - (list.offsets[place] ?? 0);
}

function collect({ documents }: SkuIndex, pool: BitsetPool, { from, to }: WordRange): Bitset | null {
  if (from === to) return null;
  const found = pool.take();
  for (let at = from; at < to; at += 1) addTo(found, documents[at] ?? 0);
  return found;
}
