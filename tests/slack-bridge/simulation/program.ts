import type { Clock } from '../../../src/core/kernel/clock.ts';
import type { VirtualTime } from './virtual-time.ts';

/** A program that may be killed at any moment, or stand still and not know of it. */
export interface SimulatedProgram {
  readonly clock: Clock;
  readonly isAlive: () => boolean;
  /** Passed before anything of the outside reaches the program. Never answers once it was killed. */
  readonly awake: () => Promise<void>;
  readonly kill: () => void;
  /** As when a laptop sleeps: its monotonic clock stands still too, or goes on as under load. */
  readonly freeze: (monotonicStops: boolean) => void;
  readonly thaw: () => void;
}

/** `wrongBy`: how much its wall clock is ahead of Slack's. */
export function createProgram(time: VirtualTime, wrongBy = 0): SimulatedProgram {
  let isAlive = true;
  let frozenAt: number | null = null;
  let monotonicStops = false;
  let lost = 0;
  let waiting: (() => void)[] = [];
  const whenAwake = (run: () => void) => {
    if (!isAlive) return;
    if (frozenAt !== null) waiting.push(run);
    else run();
  };
  return {
    clock: {
      now: () => time.now() + wrongBy,
      monotonic: () => time.monotonic() - lost,
      setTimer: (ms, run) => time.setTimer(ms, () => whenAwake(run)),
    },
    isAlive: () => isAlive,
    awake: () => new Promise<void>((resolve) => whenAwake(resolve)),
    kill: () => {
      isAlive = false;
      waiting = [];
    },
    freeze: (stops) => {
      frozenAt ??= time.monotonic();
      monotonicStops = stops;
    },
    thaw: () => {
      if (frozenAt === null) return;
      if (monotonicStops) lost += time.monotonic() - frozenAt;
      frozenAt = null;
      const runs = waiting;
      waiting = [];
      for (const run of runs) run();
    },
  };
}
