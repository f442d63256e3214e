import { errorText } from '../kernel/background.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Log } from '../kernel/log.ts';
import { retryDelay } from '../kernel/retry-delay.ts';
import type { CentralAnswer } from './central-connection.ts';

/** Hands in to the central service what waits on disk, at least once, while connected. */
export interface HandInLoop {
  /** Something was added. */
  readonly kick: () => void;
  readonly setConnected: (connected: boolean) => void;
  /** Resolves when the request under way, if any, is over. */
  readonly close: () => Promise<void>;
}

export interface HandInParts<Item> {
  /** What waits, for the log: a camelCase plural. */
  readonly what: string;
  /** Those that may go now, oldest first. */
  readonly due: (limit: number) => readonly Item[];
  /** In how many milliseconds another may go; null when none waits. */
  readonly untilNext: () => number | null;
  /** They arrived, or never will: not to be handed in again. */
  readonly settle: (items: readonly Item[]) => void;
  readonly handIn: (items: readonly Item[]) => Promise<CentralAnswer<unknown, 'signInRequired'>>;
  /** Those of so many milliseconds go together. */
  readonly gatherMs: number;
  /** Up to so many milliseconds later, so that a thousand workstations that heard the same do not all speak at once. */
  readonly spreadMs?: number;
  readonly clock: Clock;
  readonly random: () => number;
  readonly loopback: boolean;
  readonly log: Log;
}

const BATCH = 200;

export function createHandInLoop<Item>(parts: HandInParts<Item>): HandInLoop {
  const {
    what,
    due,
    untilNext,
    settle,
    handIn,
    gatherMs,
    spreadMs = 0,
    clock,
    random,
    loopback,
    log,
  } = parts;
  let connected = false;
  let closed = false;
  let failures = 0;
  let batch = BATCH;
  let running: Promise<void> | null = null;
  /** Asked for while running: the run may be past noticing. */
  let again = false;
  let timer: { readonly at: number; readonly cancel: () => void } | null = null;

  /** After how long to go on; null when nothing is left to do. */
  const sendOnce = async (): Promise<number | null> => {
    const items = due(batch);
    if (items.length === 0) {
      const next = untilNext();
      return next === null ? null : Math.max(gatherMs, next);
    }
    const answer = await handIn(items);
    if (answer.ok) {
      // What was left out belongs to brands that are not this person's, for good.
      settle(items);
      failures = 0;
      batch = BATCH;
      return 0;
    }
    log('info', 'notHandedIn', { what, code: answer.code, items: items.length });
    if (answer.code === 'refused' && items.length > 1) {
      // One of them is not understood there. Alone it shows which.
      batch = 1;
      return 0;
    }
    if (answer.code === 'refused') {
      settle(items);
      batch = BATCH;
    }
    // A service that refuses every one of them is not asked in a hurry either.
    failures += 1;
    return retryDelay({ failures, random, loopback, retryAfterSeconds: answer.retryAfterSeconds });
  };

  const run = async (): Promise<void> => {
    let wait: number | null = 0;
    try {
      while (wait === 0 && connected && !closed) wait = await sendOnce();
    } catch (error) {
      failures += 1;
      log('error', 'handInBroke', { what, error: errorText(error) });
      wait = retryDelay({ failures, random, loopback });
    }
    running = null;
    if (again && failures === 0) wait = Math.min(wait ?? gatherMs, gatherMs);
    again = false;
    if (wait !== null && wait > 0) startIn(wait);
  };

  const stopTimer = () => {
    timer?.cancel();
    timer = null;
  };

  /** Starts then, or earlier when that was planned already. */
  const startIn = (ms: number) => {
    const at = clock.monotonic() + ms;
    if (!connected || closed || running || (timer && timer.at <= at)) return;
    stopTimer();
    const cancel = clock.setTimer(ms, () => {
      timer = null;
      running = run();
    });
    timer = { at, cancel };
  };

  return {
    kick: () => {
      if (running) again = true;
      // After a failure the retry keeps its patience.
      else if (failures === 0) startIn(gatherMs + random() * spreadMs);
    },
    setConnected: (now) => {
      connected = now;
      failures = 0;
      stopTimer();
      if (now) startIn(gatherMs);
    },
    close: async () => {
      closed = true;
      stopTimer();
      await running;
    },
  };
}
