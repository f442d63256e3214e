import type { Clock } from '../../../src/core/kernel/clock.ts';

/** Time that passes as fast as there is nothing left to do. */
export interface VirtualTime extends Clock {
  /** Runs what falls due, in order; after each, everything that waits for nothing but promises. */
  readonly pass: (ms: number) => Promise<void>;
  readonly sleep: (ms: number) => Promise<void>;
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

export function createVirtualTime(start: number): VirtualTime {
  let now = start;
  const timers = new Set<Timer>();
  const setTimer = (ms: number, run: () => void) => {
    const timer = { at: now + Math.max(0, ms), run };
    timers.add(timer);
    return () => {
      timers.delete(timer);
    };
  };
  const nextDue = (end: number): Timer | null => {
    let next: Timer | null = null;
    for (const timer of timers) if (timer.at <= end && (next === null || timer.at < next.at)) next = timer;
    return next;
  };
  return {
    now: () => Math.floor(now),
    monotonic: () => now - start,
    setTimer,
    sleep: (ms) => new Promise<void>((resolve) => setTimer(ms, resolve)),
    pass: async (ms) => {
      const end = now + ms;
      await settled();
      for (let due = nextDue(end); due; due = nextDue(end)) {
        timers.delete(due);
        now = due.at;
        due.run();
        await settled();
      }
      now = end;
    },
  };
}

/** By then all promises that can be settled are. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
