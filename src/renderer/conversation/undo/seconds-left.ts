/**
 * Whole seconds to show until a moment, at least one; null once it is over. Rounded down, since the screen's clock may
 * be up to a second behind.
 */
export function secondsLeft(until: number, now: number): number | null {
  return until <= now ? null : Math.max(1, Math.floor((until - now) / 1000));
}
