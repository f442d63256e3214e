import { errorText } from '../kernel/background.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Log } from '../kernel/log.ts';
import { retryDelay } from '../kernel/retry-delay.ts';
import type { ConnectivityBoard } from './connectivity.ts';
import type { Session, SessionEnd } from './session.ts';

/** Stays online as far as the line allows. */
export interface ConnectionLoop {
  readonly start: () => void;
  /** Instead of at the next attempt's time. */
  readonly reconnectNow: () => void;
  readonly close: () => Promise<void>;
}

export interface ConnectionLoopParts {
  readonly session: Session;
  readonly board: ConnectivityBoard;
  readonly clock: Clock;
  readonly random: () => number;
  readonly loopback: boolean;
  readonly log: Log;
}

export function createConnectionLoop(parts: ConnectionLoopParts): ConnectionLoop {
  const { session, board, clock, random, loopback, log } = parts;
  const closing = new AbortController();
  let failures = 0;
  let previousEnd: SessionEnd['code'] | null = null;
  let running: Promise<void> | null = null;
  let cancelWait: (() => void) | null = null;

  const waitForNext = (end: SessionEnd) => {
    failures += 1;
    const delay = delayAfter(end);
    board.notConnected(clock.now() + delay);
    cancelWait = clock.setTimer(delay, () => {
      cancelWait = null;
      attempt();
    });
  };

  const delayAfter = (end: SessionEnd): number => {
    // Both are mended by asking again. Should they be the answer once more, they wait like any failure.
    const mendable = end.code === 'brandsChanged' || end.code === 'cursorTooOld' || end.code === 'notFound';
    const repeated = end.code === previousEnd;
    previousEnd = end.code;
    if (mendable && !repeated) return 0;
    return retryDelay({ failures, random, loopback, retryAfterSeconds: end.retryAfterSeconds });
  };

  const stay = async () => {
    board.notConnected(null);
    const end = await session.run(closing.signal, () => {
      failures = 0;
      board.connected();
    });
    if (closing.signal.aborted) return;
    log('info', 'connectionEnded', { code: end.code });
    // Whoever ended the sign-in closes all of this.
    if (end.code === 'signInRequired') board.notConnected(null);
    else waitForNext(end);
  };

  const attempt = () => {
    if (running || closing.signal.aborted) return;
    running = stay()
      .catch((error: unknown) => {
        log('error', 'connectionBroke', {
          error: errorText(error),
        });
        if (!closing.signal.aborted) waitForNext({ ok: false, code: 'badAnswer' });
      })
      .finally(() => {
        running = null;
      });
  };

  return {
    start: attempt,
    reconnectNow: () => {
      if (!cancelWait) return;
      cancelWait();
      cancelWait = null;
      attempt();
    },
    close: async () => {
      closing.abort();
      cancelWait?.();
      cancelWait = null;
      await running;
    },
  };
}
