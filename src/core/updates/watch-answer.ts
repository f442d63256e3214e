import { createBackground } from '../kernel/background.ts';
import type { Clock } from '../kernel/clock.ts';
import { createCoalescer } from '../kernel/coalescer.ts';
import type { Log } from '../kernel/log.ts';
import { createMailbox, type Mailbox } from '../kernel/mailbox.ts';

export interface WatchedAnswer<Answer> {
  /** Asks the central service; a failure is an answer too. */
  readonly ask: () => Promise<Answer>;
  /** Calls back whenever the answer may be another. Returns the unsubscribe. */
  readonly onStale: (lookAgain: () => void) => () => void;
  readonly clock: Clock;
  readonly log: Log;
  readonly signal?: AbortSignal | undefined;
}

/** A team lead sees a change at once, and a thousand of them in a second as four. */
const EVERY_MS = 250;

/** The answer now, and again whenever it may be another; one question under way at a time. */
export function watchAnswer<Answer>(watched: WatchedAnswer<Answer>): Mailbox<Answer> {
  const { ask, onStale, clock, signal } = watched;
  const inBackground = createBackground(watched.log);
  let asking = false;
  let again = false;
  const look = async () => {
    asking = true;
    try {
      mailbox.post(await ask());
    } finally {
      asking = false;
      if (again) soon.request();
      again = false;
    }
  };
  const soon = createCoalescer(clock, EVERY_MS, () => {
    if (asking) again = true;
    else inBackground('watchAnswer', look());
  });
  const stop = onStale(soon.request);
  const mailbox = createMailbox<Answer>({
    signal,
    most: 1,
    overflow: (newest) => newest,
    onEnd: () => {
      stop();
      soon.close();
    },
  });
  soon.request();
  return mailbox;
}
