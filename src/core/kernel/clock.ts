import type { EpochMs } from '../../contract/model/time.ts';

/** The only source of time in the core. */
export interface Clock {
  /** Wall clock. May jump; never measure a span with it. */
  readonly now: () => EpochMs;
  /** Milliseconds from an arbitrary start that never run backwards. */
  readonly monotonic: () => number;
  /** Calls `run` once after `ms`, unless the function returned is called before. */
  readonly setTimer: (ms: number, run: () => void) => () => void;
}
