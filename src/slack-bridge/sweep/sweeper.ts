import type { ChannelCoverage } from '../../contract/model/slack.ts';
import type { Clock } from '../../core/kernel/clock.ts';
import type { Log } from '../../core/kernel/log.ts';
import type { LeaseKeeper } from '../lease/lease-keeper.ts';
import type { BridgeCentral, LeaseAnswer } from '../ports/bridge-central.ts';
import type { SlackFailure } from '../ports/slack-port.ts';
import { msToTs, tsToMs } from '../ts-order.ts';
import { type ChannelReader, readChannel } from './read-channel.ts';
import { sweepParts } from './sweep-parts.ts';

export const SWEEP_EVERY_MS = 120_000;
/** After one that could not be finished. */
const SWEEP_AGAIN_MS = 30_000;
/** What was covered is read again this far back, since it may have been edited or deleted. */
export const SWEEP_BACK_MS = 24 * 3_600_000;

/** Reads the channels through and through, which finds what no event told. */
export interface Sweeper {
  /** Soon; after the one under way, if there is one. */
  readonly request: () => void;
  readonly stop: () => void;
}

export interface SweeperParts {
  readonly reader: ChannelReader;
  readonly lease: Pick<LeaseKeeper, 'fencing' | 'lastAnswer' | 'renew'>;
  readonly central: Pick<BridgeCentral, 'swept'>;
  readonly clock: Clock;
  readonly background: (what: string, work: Promise<unknown>) => void;
  readonly log: Log;
  /** What became of a channel's reading; null when all is well. */
  readonly onRead: (channelId: string, failure: SlackFailure | null) => void;
}

export function createSweeper(parts: SweeperParts): Sweeper {
  const { reader, lease, central, clock, log } = parts;
  let isRunning = false;
  let isAskedAgain = false;
  let cancelNext = () => {};

  /** Whether it was read and taken in. */
  const sweepChannel = async (
    channel: ChannelCoverage,
    answer: LeaseAnswer,
    fencing: number,
  ): Promise<boolean> => {
    const { channelId, coveredUntil } = channel;
    const covered = coveredUntil === null ? clock.now() : tsToMs(coveredUntil);
    const from = msToTs(covered - SWEEP_BACK_MS);
    const threads = answer.threads
      .filter((thread) => thread.channelId === channelId)
      .map(({ threadTs }) => threadTs);
    const reading = await readChannel(reader, { channelId, from, threads });
    parts.onRead(channelId, reading.ok ? null : reading);
    if (!reading.ok) {
      log('warn', 'slackChannelNotRead', { channelId, code: reading.code });
      return false;
    }
    const { teamId } = channel;
    const sweep = {
      ...{ teamId, channelId, fencing, from, to: null },
      ...{ ledgerVersion: answer.ledgerVersion, posts: [...reading.value.posts] },
      threads: [...reading.value.threads],
    };
    for (const part of sweepParts(sweep)) {
      const taken = await central.swept(part);
      if (taken.ok) continue;
      log('warn', 'slackSweepNotTaken', { channelId, code: taken.code });
      return false;
    }
    return true;
  };
  const sweepAll = async (): Promise<boolean> => {
    const fencing = lease.fencing();
    if (fencing === null) return false;
    // A reading tells what was deleted only of what the service knew when it last answered.
    let isWhole = await lease.renew();
    const channels = lease.lastAnswer()?.coverage ?? [];
    for (const channel of channels) {
      const answer = lease.lastAnswer();
      if (!answer || lease.fencing() !== fencing) return false;
      isWhole = (await sweepChannel(channel, answer, fencing)) && isWhole;
    }
    return isWhole;
  };
  const run = async () => {
    cancelNext();
    isRunning = true;
    isAskedAgain = false;
    let isWhole = false;
    try {
      isWhole = await sweepAll();
    } finally {
      isRunning = false;
      const pauseMs = isWhole ? SWEEP_EVERY_MS : SWEEP_AGAIN_MS;
      if (lease.fencing() !== null) cancelNext = clock.setTimer(isAskedAgain ? 0 : pauseMs, request);
    }
  };
  const request = () => {
    if (isRunning) isAskedAgain = true;
    else parts.background('slackSweep', run());
  };
  return {
    request,
    stop: () => cancelNext(),
  };
}
