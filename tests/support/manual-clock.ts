import type { Clock } from '../../src/core/kernel/clock.ts';

export interface ManualClock extends Clock {
  /** Lets time pass on both clocks and runs the timers that fall due, in order. */
  readonly pass: (ms: number) => void;
  /** Sets the wall clock, as a user or a time server does; the monotonic clock does not notice. */
  readonly setWall: (now: number) => void;
}

/** Time that passes only when a test says so. */
export function createManualClock(start = Date.UTC(2026, 0, 15, 12)): ManualClock {
  let wall = start;
  let monotonic = 1000;
  const timers = new Set<{ readonly at: number; readonly run: () => void }>();
  const nextDue = (until: number) =>
    [...timers].filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];
  return {
    now: () => wall,
    monotonic: () => monotonic,
    setTimer: (ms, run) => {
      const timer = { at: monotonic + ms, run };
      timers.add(timer);
      return () => {
        timers.delete(timer);
      };
    },
    pass: (ms) => {
      const end = monotonic + ms;
      const moveTo = (at: number) => {
        wall += at - monotonic;
        monotonic = at;
      };
      for (let due = nextDue(end); due; due = nextDue(end)) {
        timers.delete(due);
        moveTo(Math.max(due.at, monotonic));
        due.run();
      }
      moveTo(end);
    },
    setWall: (now) => {
      wall = now;
    },
  };
}
