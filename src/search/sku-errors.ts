import type { Buffer } from 'node:buffer';
import { addTo, type Bitset, createBitset } from './bitset.ts';
import type { Segment, SkuIndex } from './open-segment.ts';
import { firstSkuAt, skuByte } from './sku-index.ts';

interface Branch {
  /** Article numbers that agree with what was read so far: places in the sorted order. */
  readonly from: number;
  readonly to: number;
  /** How many of their letters were read. */
  readonly depth: number;
}

/**
 * Documents whose article number, or its beginning, differs from `key` by one letter missing, added, wrong or swapped
 * with its neighbour. Walks the sorted numbers like a tree: the error is tried at each letter of what agrees so far,
 * and behind it the rest must agree.
 */
export function skusWithOneError({ skus, size }: Segment, key: Buffer, whole: boolean): Bitset | null {
  let found: Bitset | null = null;
  const accept = (branch: Branch | null, rest: number): void => {
    const { from, to } = (branch && follow(skus, branch, key, rest)) ?? { from: 0, to: 0 };
    for (let at = from; at < to; at += 1) {
      const document = skus.order[at] ?? 0;
      if (whole && lengthOf(skus, document) !== (branch?.depth ?? 0) + key.length - rest) continue;
      found ??= createBitset(size);
      addTo(found, document);
    }
  };
  let trunk: Branch | null = { from: 0, to: skus.order.length, depth: 0 };
  for (let at = 0; at <= key.length && trunk; at += 1) {
    const here: Branch = trunk;
    accept(here, at + 1);
    if (at + 1 < key.length) {
      accept(step(skus, step(skus, here, key[at + 1] ?? 0), key[at] ?? 0), at + 2);
    }
    for (const branch of branchesOf(skus, here)) {
      accept(branch, at);
      accept(branch, at + 1);
    }
    trunk = at < key.length ? step(skus, here, key[at] ?? 0) : null;
  }
  return found;
}

/** One branch for each letter that comes next. */
function branchesOf(skus: SkuIndex, { from, to, depth }: Branch): Branch[] {
  const branches: Branch[] = [];
  let at = from;
  while (at < to) {
    const byte = skuByte(skus, at, depth);
    const end = firstSkuAt(skus, at, to, depth, byte + 1);
    if (byte > 0) branches.push({ from: at, to: end, depth: depth + 1 });
    at = end;
  }
  return branches;
}

function step(skus: SkuIndex, branch: Branch | null, byte: number): Branch | null {
  if (!branch) return null;
  const from = firstSkuAt(skus, branch.from, branch.to, branch.depth, byte);
  const to = firstSkuAt(skus, from, branch.to, branch.depth, byte + 1);
  return from < to ? { from, to, depth: branch.depth + 1 } : null;
}

function follow(skus: SkuIndex, branch: Branch, key: Buffer, rest: number): Branch | null {
  if (rest > key.length) return null;
  let followed: Branch | null = branch;
  for (let at = rest; at < key.length && followed; at += 1) followed = step(skus, followed, key[at] ?? 0);
  return followed;
}

function lengthOf({ list }: SkuIndex, document: number): number {
  return (list.offsets[document + 1] ?? 0) - (list.offsets[document] ?? 0) - 1;
}
