/** How long one thing took, over many times it was done; milliseconds. */
export interface Timing {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** Runs each task once, after a tenth of them as a warm-up that is not counted. */
export function timeEach(tasks: readonly (() => void)[]): Timing {
  for (const task of tasks.slice(0, Math.ceil(tasks.length / 10))) task();
  return summarise(
    tasks.map((task) => {
      const begun = performance.now();
      task();
      return performance.now() - begun;
    }),
  );
}

/** Runs each task once and counts all; for what cannot be done twice. */
export function timeOnce(tasks: readonly (() => void)[]): Timing {
  return summarise(
    tasks.map((task) => {
      const begun = performance.now();
      task();
      return performance.now() - begun;
    }),
  );
}

export function summarise(times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), max: sorted.at(-1) ?? 0 };
}

/** The same numbers in every run, so that two runs measure the same work. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
