import type { EventId } from '../../contract/model/ids.ts';
import { errorText } from '../kernel/background.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Log } from '../kernel/log.ts';
import { retryDelay } from '../kernel/retry-delay.ts';
import type { Pusher } from './pusher.ts';

/** Keeps the outbox empty while connected. */
export interface PushLoop {
  /** Something was put into the outbox while the agent looked at the present state of the conversation. */
  readonly written: (eventId: EventId) => void;
  readonly kick: () => void;
  /** Something came up that may hold back what waits. */
  readonly checkAgain: () => void;
  readonly setConnected: (connected: boolean) => void;
  /** Resolves when the request under way, if any, is over. */
  readonly close: () => Promise<void>;
}

export interface PushLoopParts {
  readonly pusher: Pusher;
  readonly clock: Clock;
  readonly random: () => number;
  readonly loopback: boolean;
  readonly log: Log;
}

export function createPushLoop({ pusher, clock, random, loopback, log }: PushLoopParts): PushLoop {
  let connected = false;
  let closed = false;
  let failures = 0;
  let running: Promise<void> | null = null;
  /** Asked for while running: the run may be past noticing. */
  let again = false;
  let cancelRetry: (() => void) | null = null;

  const retryLater = (retryAfterSeconds?: number) => {
    failures += 1;
    cancelRetry?.();
    cancelRetry = clock.setTimer(retryDelay({ failures, random, loopback, retryAfterSeconds }), () => {
      cancelRetry = null;
      kick();
    });
  };

  const run = async (): Promise<void> => {
    while (connected && !closed) {
      const result = await pusher.pushOnce();
      switch (result.kind) {
        case 'idle':
          failures = 0;
          return;
        case 'progress':
          failures = 0;
          break;
        case 'stuck':
          log('warn', 'pushStuck');
          return retryLater();
        case 'failed':
          log('info', 'pushFailed', { code: result.code });
          return retryLater(result.retryAfterSeconds);
        default:
          result satisfies never;
      }
    }
  };

  const kick = () => {
    if (running) again = true;
    if (!connected || closed || running || cancelRetry) return;
    again = false;
    running = run()
      .catch((error: unknown) => {
        log('error', 'pushBroke', {
          error: errorText(error),
        });
        retryLater();
      })
      .finally(() => {
        running = null;
        if (again) kick();
      });
  };

  return {
    written: (eventId) => {
      if (connected) pusher.mayGoAtOnce(eventId);
      kick();
    },
    kick,
    checkAgain: () => {
      pusher.checkAgain();
      kick();
    },
    setConnected: (now) => {
      connected = now;
      failures = 0;
      cancelRetry?.();
      cancelRetry = null;
      if (now) kick();
      else pusher.checkAgain();
    },
    close: async () => {
      closed = true;
      cancelRetry?.();
      cancelRetry = null;
      await running;
    },
  };
}
