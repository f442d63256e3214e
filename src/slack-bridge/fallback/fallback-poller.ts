import type { SlackPost } from '../../contract/model/slack.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { Clock } from '../../core/kernel/clock.ts';
import type { ReadingSlack } from '../calls/reading-slack.ts';
import type { NameBook } from '../names/name-book.ts';
import { postFromMessage } from '../news/post-from-message.ts';
import type { SlackFailure, SlackIdentity } from '../ports/slack-port.ts';
import { readPages } from '../sweep/read-pages.ts';
import { compareTs, msToTs } from '../ts-order.ts';

/** For a workstation with tokens of its own while the central service cannot be reached. */
export interface FallbackPoller {
  readonly start: () => void;
  readonly stop: () => void;
  /** News may be late by this much, at most, while all goes well. */
  readonly lateByMs: () => number;
}

export interface FallbackPollerParts {
  readonly slack: Pick<ReadingSlack, 'history'>;
  readonly book: NameBook;
  readonly identity: SlackIdentity;
  /** Channels with an urgency rule, as last known. */
  readonly channels: () => readonly string[];
  /** Workstations that may poll with the same app, as last known: they share Slack's limit. */
  readonly workstations: number;
  readonly clock: Clock;
  readonly random: () => number;
  readonly background: (what: string, work: Promise<unknown>) => void;
  /** What stands in the channel, oldest first, the same posts again and again. */
  readonly onPosts: (channelId: string, posts: readonly SlackPost[], readAt: EpochMs) => void;
  readonly onFailed: (channelId: string, failure: SlackFailure) => void;
}

const LEAST_MS = 60_000;
/** All workstations together, so that some of Slack's 50 a minute are left. */
const CALLS_PER_MINUTE = 40;
/** No shorter than the pause, up to this much longer, so that workstations do not poll in step. */
const JITTER = 0.25;
/** Far enough to show again what the central service may not have passed on before it went. */
export const LOOKS_BACK_MS = 3_600_000;

/** The pause between two polls of one workstation. */
export function pollEveryMs(workstations: number, channels: number): number {
  return Math.max(LEAST_MS, (workstations * channels * 60_000) / CALLS_PER_MINUTE);
}

export function createFallbackPoller(parts: FallbackPollerParts): FallbackPoller {
  const { slack, book, identity, clock, random } = parts;
  let isOn = false;
  let cancelNext = () => {};
  const everyMs = () => pollEveryMs(parts.workstations, parts.channels().length);

  const pollChannel = async (channelId: string, startedAt: EpochMs) => {
    const oldest = msToTs(startedAt - LOOKS_BACK_MS);
    const read = await readPages((cursor) => slack.history({ channelId, oldest, latest: null, cursor }));
    if (!isOn) return;
    if (!read.ok) return parts.onFailed(channelId, read);
    await book.prepare(read.value);
    const posts = read.value
      .map((message) => postFromMessage(message, { identity, channelId, names: book.names }))
      .filter((post) => post !== null)
      .toSorted((a, b) => compareTs(a.ts, b.ts));
    if (isOn) parts.onPosts(channelId, posts, startedAt);
  };
  const poll = async () => {
    for (const channelId of parts.channels()) {
      if (isOn) await pollChannel(channelId, clock.now());
    }
    if (isOn) next(everyMs() * (1 + JITTER * random()));
  };
  const next = (ms: number) => {
    cancelNext();
    cancelNext = clock.setTimer(ms, () => parts.background('slackPoll', poll()));
  };
  return {
    start: () => {
      if (isOn) return;
      isOn = true;
      // All workstations notice at the same moment that the service is gone.
      next(LEAST_MS * random());
    },
    stop: () => {
      isOn = false;
      cancelNext();
    },
    lateByMs: () => everyMs() * (1 + JITTER),
  };
}
