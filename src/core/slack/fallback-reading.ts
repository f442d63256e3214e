import type { SlackPost } from '../../contract/model/slack.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { UrgentUpdate } from '../../contract/model/urgent-update.ts';
import type { UpdatesState } from '../../contract/workstation/updates.ts';
import { BRIDGE_BUDGETS } from '../../slack-bridge/calls/call-budgets.ts';
import { createCallScheduler } from '../../slack-bridge/calls/call-scheduler.ts';
import { createReadingSlack } from '../../slack-bridge/calls/reading-slack.ts';
import {
  createFallbackPoller,
  type FallbackPoller,
  LOOKS_BACK_MS,
} from '../../slack-bridge/fallback/fallback-poller.ts';
import { createNameBook } from '../../slack-bridge/names/name-book.ts';
import type { SlackDoor } from '../../slack-bridge/ports/slack-door.ts';
import { problemInWords } from '../../slack-bridge/problem-in-words.ts';
import { createBackground } from '../kernel/background.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Log } from '../kernel/log.ts';
import type { HeardMapping, SlackAccess } from './slack-memory.ts';
import { canBeUrgent, type ReadMemory, updatesFromRead } from './updates-from-read.ts';

/** Reads urgent channels directly while the central service is out of reach. */
export interface FallbackReading {
  /** Begins anew with these tokens; null ends it. */
  readonly become: (access: SlackAccess | null) => void;
}

export interface FallbackReadingParts {
  readonly door: SlackDoor;
  /** As last heard from the central service, of the person's brands. */
  readonly mappings: () => readonly HeardMapping[];
  readonly known: ReadMemory['known'];
  readonly onUpdate: (update: UrgentUpdate) => void;
  readonly onState: (state: UpdatesState['slackDirect']) => void;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
}

/**
 * Nobody can say how many team leads' workstations hold tokens of the same app while the service that would know is
 * away. Each takes a tenth of what Slack allows for all of them together.
 */
const ASSUMED_WORKSTATIONS = 10;

export function createFallbackReading(parts: FallbackReadingParts): FallbackReading {
  const { door, mappings, clock, random, log, onUpdate, onState } = parts;
  const background = createBackground(log);
  let current: FallbackPoller | null = null;

  const begin = ({ tokens, identity }: SlackAccess): FallbackPoller => {
    const memory: ReadMemory = { posts: new Map(), known: parts.known };
    const scheduler = createCallScheduler({ clock, random, budgets: BRIDGE_BUDGETS });
    const slack = createReadingSlack(door.connect(tokens), scheduler);
    const urgent = () =>
      mappings().filter(({ mapping }) => mapping.teamId === identity.teamId && canBeUrgent(mapping.rule));
    let readAt: EpochMs | null = null;
    const tell = (problem: string | null) => onState({ everyMs: poller.lateByMs(), readAt, problem });

    const take = (channelId: string, posts: readonly SlackPost[], at: EpochMs) => {
      const heard = urgent().find(({ mapping }) => mapping.channelId === channelId);
      if (!heard) return;
      const read = { heard, posts, from: at - LOOKS_BACK_MS, now: clock.now() };
      for (const update of updatesFromRead(read, memory)) onUpdate(update);
      readAt = at;
      tell(null);
    };
    const poller = createFallbackPoller({
      slack,
      book: createNameBook({ slack, clock }),
      identity,
      channels: () => urgent().map(({ mapping }) => mapping.channelId),
      workstations: ASSUMED_WORKSTATIONS,
      clock,
      random,
      background,
      onPosts: take,
      onFailed: (channelId, failure) => {
        log('warn', 'slackNotReadDirectly', { channelId, code: failure.code });
        tell(problemInWords(failure));
      },
    });
    tell(null);
    poller.start();
    return poller;
  };

  return {
    become: (access) => {
      if (!current && !access) return;
      current?.stop();
      current = access && begin(access);
      if (!access) onState(null);
    },
  };
}
