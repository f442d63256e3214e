import type { Clock } from './clock.ts';

export interface Coalescer {
  /** Runs soon; any number of requests until then are one run. */
  readonly request: () => void;
  readonly close: () => void;
}

/** Runs at once when the last run is at least `ms` ago, otherwise as soon as it is. */
export function createCoalescer(clock: Clock, ms: number, run: () => void): Coalescer {
  let cancel: (() => void) | null = null;
  let lastRun = Number.NEGATIVE_INFINITY;
  return {
    request: () => {
      if (cancel) return;
      const wait = Math.max(0, lastRun + ms - clock.monotonic());
      cancel = clock.setTimer(wait, () => {
        cancel = null;
        lastRun = clock.monotonic();
        run();
      });
    },
    close: () => {
      cancel?.();
      cancel = null;
    },
  };
}
