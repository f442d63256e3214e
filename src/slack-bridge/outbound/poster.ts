import type { SlackOutbound } from '../../contract/model/slack.ts';
import type { Clock } from '../../core/kernel/clock.ts';
import type { CallScheduler } from '../calls/call-scheduler.ts';
import type { ReadingSlack } from '../calls/reading-slack.ts';
import type { LeaseKeeper } from '../lease/lease-keeper.ts';
import type { BridgeCentral, PostedInput } from '../ports/bridge-central.ts';
import { SLACK_CALL_TIMEOUT_MS, type SlackFailure, type SlackPort } from '../ports/slack-port.ts';
import { findPosted } from './find-posted.ts';

/** Posts what the central service wants posted, each once. */
export interface Poster {
  /** A lease was got: whoever had it before may have posted any of what waits. */
  readonly began: () => void;
  /** Works through what waits, one after the other. Whatever cannot be done now is left for the next time. */
  readonly post: (waiting: readonly SlackOutbound[]) => Promise<void>;
}

export interface PosterParts {
  readonly teamId: string;
  readonly slack: Pick<SlackPort, 'post'>;
  readonly reading: Pick<ReadingSlack, 'history' | 'replies'>;
  readonly scheduler: CallScheduler;
  readonly lease: Pick<LeaseKeeper, 'fencing'>;
  readonly central: Pick<BridgeCentral, 'posted'>;
  readonly clock: Clock;
}

/**
 * A call that begins within the lease has ended before the lease has: whoever gets it next and looks finds what was
 * posted.
 */
const LEASE_LEFT_MS = SLACK_CALL_TIMEOUT_MS + 2_000;
/** Slack may still be busy with a call that was given up. */
const SETTLES_MS = 10_000;

type Result = PostedInput['result'];

export function createPoster(parts: PosterParts): Poster {
  const { teamId, slack, reading, scheduler, lease, central, clock } = parts;
  const results = new Map<string, Result>();
  /** Surely not in the channel: born in this lease and never tried, or looked for in vain. */
  let unposted = new Set<string>();
  let isFirst = true;
  const notBefore = new Map<string, number>();

  const tryOne = async (outbound: SlackOutbound, fencing: number): Promise<Result | null> => {
    const { outboundId, channelId, threadTs, text } = outbound;
    if ((notBefore.get(outboundId) ?? 0) > clock.monotonic()) return null;
    // Of this lease: what is found out now says nothing about the next one.
    const knownUnposted = unposted;
    if (!knownUnposted.has(outboundId)) {
      const found = await findPosted(reading, outbound);
      if (!found.ok) return isFinal(found) ? failedResult(found) : null;
      if (found.value !== null) return { state: 'posted', ts: found.value };
      knownUnposted.add(outboundId);
    }
    const answer = await scheduler.run('chat.postMessage', async () => {
      if (lease.fencing(LEASE_LEFT_MS) !== fencing) return { ok: false, code: 'unreachable' } as const;
      return slack.post({ channelId, threadTs, text, ownId: outboundId });
    });
    if (answer.ok) return { state: 'posted', ts: answer.value.ts };
    if (isFinal(answer)) return failedResult(answer);
    if (answer.code === 'interrupted' || answer.code === 'badAnswer') {
      knownUnposted.delete(outboundId);
      notBefore.set(outboundId, clock.monotonic() + SETTLES_MS);
    }
    return null;
  };
  const tell = async (outboundId: string, result: Result) => {
    const fencing = lease.fencing();
    if (fencing === null) return;
    const answer = await central.posted({ teamId, outboundId, fencing, result, at: clock.now() });
    if (answer.ok || answer.code === 'refused') results.delete(outboundId);
  };

  return {
    began: () => {
      unposted = new Set();
      isFirst = true;
    },
    post: async (waiting) => {
      for (const { outboundId } of waiting) {
        if (notBefore.has(outboundId)) continue;
        notBefore.set(outboundId, 0);
        if (!isFirst) unposted.add(outboundId);
      }
      isFirst = false;
      for (const outbound of waiting) {
        const fencing = lease.fencing(LEASE_LEFT_MS);
        if (fencing === null) return;
        const { outboundId } = outbound;
        const result = results.get(outboundId) ?? (await tryOne(outbound, fencing));
        if (!result) continue;
        results.set(outboundId, result);
        await tell(outboundId, result);
      }
    },
  };
}

/** Asking again would be answered the same. Tokens and scopes can be mended, so those wait. */
function isFinal({ code }: SlackFailure): boolean {
  return code === 'notInChannel' || code === 'threadGone' || code === 'refused';
}

function failedResult({ code, detail }: SlackFailure): Result {
  const word = detail?.error ?? code;
  switch (code) {
    case 'notInChannel':
      return { state: 'failed', problem: `The app is not in the channel (${word}). Invite it there.` };
    case 'threadGone':
      return { state: 'failed', problem: `The message to reply to is gone (${word}).` };
    default:
      return { state: 'failed', problem: `Slack refused the message (${word}).`.slice(0, 300) };
  }
}
