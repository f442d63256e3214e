import type { EpochMs } from '../../../contract/model/time.ts';

/** The workspace's only source of time, so that a simulation can let five minutes pass in no time. */
export interface SlackClock {
  readonly now: () => EpochMs;
  /** Calls `run` once after `ms`, never at once, unless the function returned is called before. */
  readonly setTimer: (ms: number, run: () => void) => () => void;
}
