/** A stream of numbers in [0, 1). */
export type Random = () => number;

/**
 * Mulberry32: a well-known 32-bit generator, small and good enough for choosing names and pauses. The same seed
 * gives the same stream on every machine, which `Math.random` cannot. Never for secrets or ids.
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Anywhere between the two. */
export function between(random: Random, from: number, to: number): number {
  return from + random() * (to - from);
}

/** A copy in another order (Fisher–Yates). */
export function shuffled<T>(random: Random, items: readonly T[]): readonly T[] {
  const pool = [...items];
  const order: T[] = [];
  while (pool.length > 0) order.push(...pool.splice(Math.floor(random() * pool.length), 1));
  return order;
}
