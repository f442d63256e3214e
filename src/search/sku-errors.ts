import type { Buffer } from 'node:buffer';
import { addTo, type Bitset } from './bitset.ts';
import type { BitsetPool } from './bitset-pool.ts';
import { type SkuIndex, skuLength } from './sku-index.ts';

interface Branch {
  /** Places of the article numbers that agree with what was read so far. */
  readonly from: number;
  readonly to: number;
  /** How many of their letters were read. */
  readonly depth: number;
}

/**
 * Documents whose article number, or with `whole` unset its beginning, differs from `key` by one letter missing, added,
 * wrong or swapped with its neighbour. Walks the sorted numbers like a tree: the error is tried at each letter of what
 * agrees so far, and behind it the rest must agree.
 */
export function skusWithOneError(
  skus: SkuIndex,
  pool: BitsetPool,
  key: Buffer,
  { whole }: { readonly whole: boolean },
): Bitset | null {
  let found: Bitset | null = null;
  /** The letters of the key from `rest` on must follow what the branch has read. */
  const accept = (branch: Branch | null, rest: number): void => {
    const end = branch && follow(skus, branch, key, rest);
    for (let place = end?.from ?? 0; place < (end?.to ?? 0); place += 1) {
      if (whole && skuLength(skus, place) !== end?.depth) continue;
      found ??= pool.take();
      addTo(found, skus.documents[place] ?? 0);
    }
  };
  let trunk: Branch | null = { from: 0, to: skus.list.count, depth: 0 };
  for (let at = 0; at <= key.length && trunk; at += 1) {
    const here: Branch = trunk;
    // One letter too many was typed.
    accept(here, at + 1);
    // Two were swapped.
    if (at + 1 < key.length) accept(step(skus, step(skus, here, key[at + 1]), key[at]), at + 2);
    for (const branch of branchesOf(skus, here)) {
      // One is missing.
      accept(branch, at);
      // One is wrong.
      accept(branch, at + 1);
    }
    trunk = at < key.length ? step(skus, here, key[at]) : null;
  }
  return found;
}

/** One branch for each letter that comes next. */
function branchesOf(skus: SkuIndex, { from, to, depth }: Branch): Branch[] {
  const branches: Branch[] = [];
  let at = from;
  while (at < to) {
    const byte = byteAt(skus, at, depth);
    const end = firstWith(skus, { from: at, to, depth }, byte + 1);
    if (byte > 0) branches.push({ from: at, to: end, depth: depth + 1 });
    at = end;
  }
  return branches;
}

function step(skus: SkuIndex, branch: Branch | null, byte: number | undefined): Branch | null {
  if (!branch || byte === undefined) return null;
  const { to, depth } = branch;
  const from = firstWith(skus, branch, byte);
  const end = firstWith(skus, { from, to, depth }, byte + 1);
  return from < end ? { from, to: end, depth: depth + 1 } : null;
}

function follow(skus: SkuIndex, branch: Branch, key: Buffer, rest: number): Branch | null {
  if (rest > key.length) return null;
  let followed: Branch | null = branch;
  for (let at = rest; at < key.length && followed; at += 1) followed = step(skus, followed, key[at]);
  return followed;
}

/** The first place of a branch whose next letter is at least `byte`; its end if there is none. */
function firstWith(skus: SkuIndex, { from, to, depth }: Branch, byte: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (byteAt(skus, middle, depth) < byte) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The letter at `depth` of a number that has at least as many before it; 0 behind its end. */
function byteAt({ list }: SkuIndex, place: number, depth: number): number {
  return list.text[(list.offsets[place] ?? 0) + depth] ?? 0;
}
