import { setTimeout as pause } from 'node:timers/promises';
import type { EpochMs } from '../../contract/model/time.ts';

/** Time as simulated customers know it; tests let it run faster. */
export interface SimulatorTime {
  readonly now: () => EpochMs;
  /** Returns early, without an error, when the signal aborts. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** `speed` 10 makes every pause a tenth as long; `now` stays the real time, since prices depend on it. */
export function createSimulatorTime(speed = 1): SimulatorTime {
  return {
    now: Date.now,
    sleep: async (ms, signal) => {
      try {
        await pause(ms / speed, undefined, { signal });
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    },
  };
}
