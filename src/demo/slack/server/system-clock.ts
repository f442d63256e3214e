import type { SlackClock } from '../workspace/slack-clock.ts';

/** Real time. Its timers do not keep the process alive. */
export const systemClock: SlackClock = {
  now: Date.now,
  setTimer: (ms, run) => {
    const timer = setTimeout(run, ms).unref();
    return () => clearTimeout(timer);
  },
};
