import type { DemoPace } from '../../contract/central/demo.ts';
import type { SlackClock } from './workspace/slack-clock.ts';

/** Often enough that a pause is felt at once. */
const STEP_MS = 500;
const SPEED: Readonly<Record<DemoPace, number>> = { paused: 0, calm: 1, normal: 1, busy: 2 };

/** A clock whose timers wait longer or shorter with the demo's pace, and for ever while it is paused. */
export function createPacedClock(pace: () => DemoPace, clock: SlackClock): SlackClock {
  return {
    now: clock.now,
    setTimer: (ms, run) => {
      let left = ms;
      let cancel = () => {};
      const wait = () => {
        const step = Math.min(STEP_MS, Math.max(1, left));
        cancel = clock.setTimer(step, () => {
          left -= step * SPEED[pace()];
          if (left > 0) wait();
          else run();
        });
      };
      wait();
      return () => cancel();
    },
  };
}
