import type { Clock } from './clock.ts';

/** Waits for something, but no longer than so many milliseconds; it goes on by itself after that. */
export async function within(clock: Clock, milliseconds: number, work: Promise<unknown>): Promise<void> {
  let cancel = () => {};
  const patience = new Promise<void>((resolve) => {
    cancel = clock.setTimer(milliseconds, resolve);
  });
  await Promise.race([work, patience]).finally(cancel);
}
