import type { Buffer } from 'node:buffer';
import { addTo, type Bitset, createBitset } from './bitset.ts';
import type { Segment, SkuIndex } from './open-segment.ts';
import { wordsHolding } from './vocabulary.ts';

/** The documents whose article number, without its hyphens and spaces, is `key`. */
export function skusEqual({ skus, size }: Segment, key: Buffer): Bitset | null {
  const { list } = skus;
  return collect(skus, size, rangeOf(skus, key), (document) => {
    const length = (list.offsets[document + 1] ?? 0) - (list.offsets[document] ?? 0) - 1;
    return length === key.length;
  });
}

export function skusBeginning({ skus, size }: Segment, key: Buffer): Bitset | null {
  return collect(skus, size, rangeOf(skus, key), () => true);
}

export function skusHolding({ skus, size }: Segment, key: Buffer, most: number): Bitset | null {
  const documents = wordsHolding(skus.list, key, most);
  if (documents.length === 0) return null;
  const found = createBitset(size);
  for (const document of documents) addTo(found, document);
  return found;
}

function collect(
  { order }: SkuIndex,
  size: number,
  { from, to }: { readonly from: number; readonly to: number },
  accept: (document: number) => boolean,
): Bitset | null {
  let found: Bitset | null = null;
  for (let at = from; at < to; at += 1) {
    const document = order[at] ?? 0;
    if (!accept(document)) continue;
    found ??= createBitset(size);
    addTo(found, document);
  }
  return found;
}

/** Where in the sorted order the article numbers stand that begin with `key`. */
function rangeOf(skus: SkuIndex, key: Buffer): { readonly from: number; readonly to: number } {
  const from = firstWhere(skus, 0, key, (difference) => difference >= 0);
  return { from, to: firstWhere(skus, from, key, (difference) => difference > 0) };
}

function firstWhere(
  { list, order }: SkuIndex,
  start: number,
  key: Buffer,
  holds: (difference: number) => boolean,
): number {
  let low = start;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = list.offsets[order[middle] ?? 0] ?? 0;
    if (holds(differenceAt(list.text, at, key))) high = middle;
    else low = middle + 1;
  }
  return low;
}

function differenceAt(text: Uint8Array, from: number, key: Uint8Array): number {
  for (let at = 0; at < key.length; at += 1) {
    const difference = (text[from + at] ?? 0) - (key[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
