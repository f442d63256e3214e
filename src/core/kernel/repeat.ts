import type { Clock } from './clock.ts';

/** Runs something again and again, with that much time between; returns how to stop it. */
export function repeat(clock: Clock, everyMs: number, run: () => void): () => void {
  let cancel = clock.setTimer(everyMs, again);
  function again(): void {
    cancel = clock.setTimer(everyMs, again);
    run();
  }
  return () => cancel();
}
