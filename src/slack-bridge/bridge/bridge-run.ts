import { createCoalescer } from '../../core/kernel/coalescer.ts';
import { createSingleFlight } from '../../core/kernel/single-flight.ts';
import type { CallScheduler } from '../calls/call-scheduler.ts';
import type { ReadingSlack } from '../calls/reading-slack.ts';
import { createLeaseKeeper } from '../lease/lease-keeper.ts';
import { createNameBook } from '../names/name-book.ts';
import { createPoster } from '../outbound/poster.ts';
import type { SlackFailure, SlackIdentity } from '../ports/slack-port.ts';
import { createSweeper } from '../sweep/sweeper.ts';
import type { BridgeParts } from './bridge-parts.ts';
import type { BridgeState } from './bridge-state.ts';
import { createConnection } from './connection.ts';
import { createEventTaker } from './event-taker.ts';
import { isMendedByPeople } from './mended-by-people.ts';

/** A bridge that knows whose words are its own. */
export interface BridgeRun {
  readonly start: () => void;
  readonly close: () => Promise<void>;
}

export interface BridgeRunParts extends BridgeParts {
  readonly identity: SlackIdentity;
  readonly scheduler: CallScheduler;
  readonly reading: ReadingSlack;
  readonly background: (what: string, work: Promise<unknown>) => void;
  readonly state: () => BridgeState;
  readonly change: (to: Partial<BridgeState>) => void;
}

/** So many failures in a row, and another bridge shall try. */
const LETS_GO_AFTER = 3;
const STANDS_BACK_MS = 60_000;
/** Between two readings that edits ask for: there are bots that edit a message many times a second. */
const READS_EDITS_EVERY_MS = 10_000;

/** Lease → connection → sweep → listening and renewing. Without the lease, everything but handing in stops at once. */
export function createBridgeRun(parts: BridgeRunParts): BridgeRun {
  const { slack, central, clock, random, log, background, reading, identity, change } = parts;
  const { teamId } = identity;
  const book = createNameBook({ slack: reading, clock });
  const readEdits = createCoalescer(clock, READS_EDITS_EVERY_MS, () => sweeper.request());
  const taker = createEventTaker({ ...parts, book, onAmbiguous: readEdits.request });

  const lease = createLeaseKeeper({
    ...{ central, teamId, holderId: parts.holderId, clock, random, background },
    onGot: () => {
      change({ state: 'connecting', problem: null });
      poster.began();
      connection.open();
    },
    onLost: () => {
      connection.close();
      sweeper.stop();
      change({ state: 'standby' });
    },
    onAnswer: () => {
      taker.forward();
      sweepNewChannels();
      background('slackPosts', postWaiting());
    },
  });
  const sweeper = createSweeper({
    ...{ reader: { slack: reading, book, identity }, lease, central, clock, background, log },
    onRead: (channelId, failure) =>
      change({ unreadable: unreadableAfter(parts.state(), channelId, failure) }),
  });
  const connection = createConnection({
    ...{ slack, clock, random, background },
    onEnvelope: taker.take,
    onOpen: () => {
      change({ state: 'connected', problem: null });
      sweeper.request();
    },
    onDown: () => change({ state: 'connecting' }),
    onFailed: (failure, failures) => {
      log('warn', 'slackNotConnected', { code: failure.code, failures });
      if (!isMendedByPeople(failure) && failures < LETS_GO_AFTER) return;
      background('slackLease', lease.letGo(STANDS_BACK_MS));
      change({ state: 'problem', problem: failure });
    },
  });
  const poster = createPoster({ ...parts, teamId, lease });

  const postWaiting = createSingleFlight(async () => {
    if (lease.fencing() !== null) await poster.post(lease.lastAnswer()?.outbound ?? []);
  });
  let swept = new Set<string>();
  const sweepNewChannels = () => {
    const channels = lease.lastAnswer()?.coverage.map(({ channelId }) => channelId) ?? [];
    const isNew = lease.fencing() !== null && channels.some((channelId) => !swept.has(channelId));
    swept = new Set(channels);
    if (isNew && parts.state().state === 'connected') sweeper.request();
  };

  return {
    start: () => {
      // What waits from before a restart.
      taker.forward();
      lease.start();
    },
    close: async () => {
      connection.close();
      readEdits.close();
      sweeper.stop();
      await lease.close();
      taker.close();
    },
  };
}

function unreadableAfter(
  { unreadable }: BridgeState,
  channelId: string,
  failure: SlackFailure | null,
): BridgeState['unreadable'] {
  const others = unreadable.filter((each) => each.channelId !== channelId);
  return failure ? [...others, { channelId, failure }] : others;
}
