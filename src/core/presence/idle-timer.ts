import type { EpochMs } from '../../contract/model/time.ts';
import type { Clock } from '../kernel/clock.ts';

/** The agent is warned so long before. */
const WARNING_MS = 60_000;

export interface IdleTimerParts {
  readonly clock: Clock;
  /** 0 for never. */
  readonly afterMinutes: () => number;
  readonly onWarning: () => void;
  readonly onIdle: () => void;
}

/** Notices that nothing was typed or pointed at for a while. Spans are measured on the monotonic clock. */
export interface IdleTimer {
  /** Starts counting anew, or stops. */
  readonly setOn: (on: boolean) => void;
  /** Something was done; true when a warning is taken back by it. */
  readonly active: () => boolean;
  /** When it runs out, once the warning was given. */
  readonly awayAt: () => EpochMs | null;
}

export function createIdleTimer({ clock, afterMinutes, onWarning, onIdle }: IdleTimerParts): IdleTimer {
  let cancel = () => {};
  let on = false;
  let warnedUntil: EpochMs | null = null;

  const restart = () => {
    cancel();
    cancel = () => {};
    warnedUntil = null;
    const minutes = afterMinutes();
    if (!on || minutes === 0) return;
    const quiet = Math.max(minutes * 60_000 - WARNING_MS, 0);
    cancel = clock.setTimer(quiet, () => {
      const left = Math.min(WARNING_MS, minutes * 60_000);
      warnedUntil = clock.now() + left;
      cancel = clock.setTimer(left, () => {
        warnedUntil = null;
        onIdle();
      });
      onWarning();
    });
  };

  return {
    setOn: (value) => {
      on = value;
      restart();
    },
    active: () => {
      const wasWarned = warnedUntil !== null;
      restart();
      return wasWarned;
    },
    awayAt: () => warnedUntil,
  };
}
