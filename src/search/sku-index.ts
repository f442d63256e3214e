import type { Buffer } from 'node:buffer';
import { addTo, type Bitset, createBitset } from './bitset.ts';
import type { Segment, SkuIndex } from './open-segment.ts';
import { wordsHolding } from './vocabulary.ts';

/*
 * Article numbers are compared without their hyphens and spaces. They lie joined in the order of the documents, so that
 * a fragment is found by one pass over the text, and `order` sorts them, so that a beginning is a range.
 */

/** The documents whose article number is `key`. */
export function skusEqual({ skus, size }: Segment, key: Buffer): Bitset | null {
  const { from, to } = rangeOf(skus, key);
  // A number comes before all that it begins.
  return collect(skus, size, from, firstSkuAt(skus, from, to, key.length, 1));
}

export function skusBeginning({ skus, size }: Segment, key: Buffer): Bitset | null {
  const { from, to } = rangeOf(skus, key);
  return collect(skus, size, from, to);
}

/** Those of no more than `most` documents, the most popular. */
export function skusHolding({ skus, size }: Segment, key: Buffer, most: number): Bitset | null {
  const documents = wordsHolding(skus.list, key, most);
  if (documents.length === 0) return null;
  const found = createBitset(size);
  for (const document of documents) addTo(found, document);
  return found;
}

/** The letter at `depth` of the article number at place `at` of the order; 0 behind its end. */
export function skuByte({ list, order }: SkuIndex, at: number, depth: number): number {
  return list.text[(list.offsets[order[at] ?? 0] ?? 0) + depth] ?? 0;
}

/**
 * The first place from `from` to `to - 1` whose article number has at least `byte` at `depth`; `to` if there is none.
 * All of them must agree before that letter.
 */
export function firstSkuAt(skus: SkuIndex, from: number, to: number, depth: number, byte: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (skuByte(skus, middle, depth) < byte) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rangeOf(skus: SkuIndex, key: Buffer): { readonly from: number; readonly to: number } {
  let from = 0;
  let to = skus.order.length;
  for (let depth = 0; depth < key.length && from < to; depth += 1) {
    const byte = key[depth] ?? 0;
    from = firstSkuAt(skus, from, to, depth, byte);
    to = firstSkuAt(skus, from, to, depth, byte + 1);
  }
  return { from, to };
}

function collect({ order }: SkuIndex, size: number, from: number, to: number): Bitset | null {
  if (from === to) return null;
  const found = createBitset(size);
  for (let at = from; at < to; at += 1) addTo(found, order[at] ?? 0);
  return found;
}
