/** A set of documents of one segment, one bit each. Because documents are numbered best first, so are its members. */
export type Bitset = Uint32Array<ArrayBuffer>;

export function createBitset(size: number): Bitset {
  return new Uint32Array((size + 31) >>> 5);
}

export function addTo(set: Bitset, member: number): void {
  set[member >>> 5] = (set[member >>> 5] ?? 0) | (1 << (member & 31));
}

export function isIn(set: Bitset, member: number): boolean {
  return ((set[member >>> 5] ?? 0) & (1 << (member & 31))) !== 0;
}

/** Adds `members[from]` to `members[to - 1]`. */
export function addRange(set: Bitset, members: Uint32Array, from: number, to: number): void {
  for (let at = from; at < to; at += 1) {
    const member = members[at] ?? 0;
    set[member >>> 5] = (set[member >>> 5] ?? 0) | (1 << (member & 31));
  }
}

export function uniteInto(set: Bitset, other: Bitset): void {
  for (let at = 0; at < set.length; at += 1) set[at] = (set[at] ?? 0) | (other[at] ?? 0);
}

/** False when nothing is left. */
export function intersectInto(set: Bitset, other: Bitset): boolean {
  let any = 0;
  for (let at = 0; at < set.length; at += 1) {
    const both = (set[at] ?? 0) & (other[at] ?? 0);
    set[at] = both;
    any |= both;
  }
  return any !== 0;
}

/** The first member that is at least `from`, or -1. */
export function nextIn(set: Bitset, from: number): number {
  let at = from >>> 5;
  if (at >= set.length) return -1;
  let rest = (set[at] ?? 0) & (-1 << (from & 31));
  while (rest === 0) {
    at += 1;
    if (at >= set.length) return -1;
    rest = set[at] ?? 0;
  }
  return (at << 5) + 31 - Math.clz32(rest & -rest);
}
