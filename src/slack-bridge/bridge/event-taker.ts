import type { SlackNews } from '../../contract/model/slack.ts';
import type { Clock } from '../../core/kernel/clock.ts';
import { createCoalescer } from '../../core/kernel/coalescer.ts';
import type { Log } from '../../core/kernel/log.ts';
import { retryDelay } from '../../core/kernel/retry-delay.ts';
import type { NameBook } from '../names/name-book.ts';
import { newsFromHeard, readEvent } from '../news/news-from-event.ts';
import type { BridgeCentral } from '../ports/bridge-central.ts';
import type { Inbox, KeptEvent } from '../ports/inbox.ts';
import type { SlackEnvelope, SlackIdentity } from '../ports/slack-port.ts';

/** Takes events: on disk, then acknowledged, then handed to the central service, then forgotten. */
export interface EventTaker {
  readonly take: (envelope: SlackEnvelope) => void;
  /** Hands in what waits, such as from before a restart. */
  readonly forward: () => void;
  readonly close: () => void;
}

export interface EventTakerParts {
  readonly central: Pick<BridgeCentral, 'news'>;
  readonly inbox: Inbox;
  readonly book: NameBook;
  readonly identity: SlackIdentity;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
  /** Only a reading shows how a message stands. */
  readonly onAmbiguous: () => void;
}

const BATCH = 50;

export function createEventTaker(parts: EventTakerParts): EventTaker {
  const { central, inbox, book, identity, clock, random, log } = parts;
  let failures = 0;
  let isForwarding = false;
  let isAskedAgain = false;
  let closed = false;
  let cancelRetry = () => {};

  const keep = async (envelope: SlackEnvelope) => {
    const { eventId, event } = envelope;
    // What is no news to anybody needs no place on the disk.
    const heard = readEvent(event);
    if (heard) await inbox.keep({ eventId, event, keptAt: clock.now() });
    envelope.acknowledge();
    forward();
    if (heard?.type === 'stands' && heard.isAmbiguous) parts.onAmbiguous();
  };

  const newsOf = async (kept: readonly KeptEvent[]): Promise<SlackNews[]> => {
    const heard = kept.map(({ event }) => readEvent(event)).filter((each) => each !== null);
    await book.prepare(heard.flatMap((each) => (each.type === 'stands' ? [each.message] : [])));
    return heard.map((each) => newsFromHeard(each, identity, book.names)).filter((news) => news !== null);
  };
  /** Whether there may be more. */
  const forwardBatch = async (limit: number): Promise<'more' | 'empty' | 'failed'> => {
    const kept = await inbox.waiting(limit);
    if (kept.length === 0) return 'empty';
    const news = await newsOf(kept);
    const answer =
      news.length === 0 ? ({ ok: true } as const) : await central.news({ teamId: identity.teamId, news });
    if (answer.ok) {
      await inbox.done(kept.map(({ eventId }) => eventId));
      return 'more';
    }
    if (answer.code === 'unavailable') return 'failed';
    // One of them will never be taken; alone, it can be told from the others.
    if (limit > 1) return kept.length === 1 ? await giveUp(kept) : forwardBatch(1);
    return giveUp(kept);
  };
  const giveUp = async (kept: readonly KeptEvent[]): Promise<'more'> => {
    log('warn', 'slackNewsRefused', { events: kept.length });
    await inbox.done(kept.map(({ eventId }) => eventId));
    return 'more';
  };
  const forwardAll = async () => {
    let result = await forwardBatch(BATCH);
    while (result === 'more' && !closed) result = await forwardBatch(BATCH);
    failures = result === 'failed' ? failures + 1 : 0;
  };
  const forwardInBackground = () => {
    if (closed) return;
    if (isForwarding) {
      isAskedAgain = true;
      return;
    }
    isForwarding = true;
    isAskedAgain = false;
    forwardAll()
      .catch((error: unknown) => {
        failures += 1;
        log('error', 'slackForwardFailed', { error: String(error) });
      })
      .finally(() => {
        isForwarding = false;
        if (failures > 0) {
          cancelRetry();
          cancelRetry = clock.setTimer(
            retryDelay({ failures, random, loopback: false }),
            forwardInBackground,
          );
        } else if (isAskedAgain) forwardInBackground();
      });
  };
  const soon = createCoalescer(clock, 0, forwardInBackground);
  const forward = () => soon.request();

  return {
    take: (envelope) => {
      if (closed) return;
      keep(envelope).catch((error: unknown) => {
        // Not acknowledged, so Slack sends it again.
        log('error', 'slackEventNotKept', { error: String(error) });
      });
    },
    forward,
    close: () => {
      closed = true;
      soon.close();
      cancelRetry();
    },
  };
}
