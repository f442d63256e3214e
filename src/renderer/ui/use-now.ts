import { createContext, useContext, useSyncExternalStore } from 'react';

/** A clock that ticks for the screen. `now` changes about once a second and only then. */
export interface ScreenClock {
  readonly now: () => number;
  readonly subscribe: (onTick: () => void) => () => void;
}

/**
 * Ticks at each full second of `readTime` while somebody listens: one timer for all timers on the screen, so that
 * they change together.
 */
export function createScreenClock(readTime: () => number): ScreenClock {
  const listeners = new Set<() => void>();
  let shown = readTime();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tick = () => {
    shown = readTime();
    for (const listener of listeners) listener();
    timer = setTimeout(tick, 1000 - (shown % 1000));
  };

  return {
    now: () => shown,
    subscribe: (onTick) => {
      listeners.add(onTick);
      if (listeners.size === 1) {
        shown = readTime();
        timer = setTimeout(tick, 1000 - (shown % 1000));
      }
      return () => {
        listeners.delete(onTick);
        if (listeners.size === 0) clearTimeout(timer);
      };
    },
  };
}

export const ScreenClockContext = createContext<ScreenClock>(createScreenClock(Date.now));

/** The time to show, in the core's clock where the app provides it. The component renders once a second. */
export function useNow(): number {
  const clock = useContext(ScreenClockContext);
  return useSyncExternalStore(clock.subscribe, clock.now);
}
