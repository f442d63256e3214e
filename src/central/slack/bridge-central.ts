import type { BridgeCentral, BridgeCentralAnswer } from '../../slack-bridge/ports/bridge-central.ts';
import type { ChangeParts } from '../feed/record-changes.ts';
import type { Outcome } from '../outcome.ts';
import type { Log } from '../ports.ts';
import { answerLease } from './answer-lease.ts';
import { takeChannelNews } from './take-channel-news.ts';
import { takeChannelSweep } from './take-channel-sweep.ts';
import { takePosted } from './take-posted.ts';

const HOLDER_NAME = 'the central service';

/** What a bridge asks of the central service, for the one that runs within it: all brands' channels are its own. */
export function createBridgeCentral(parts: ChangeParts & { readonly log: Log }): BridgeCentral {
  /** A database that is away comes back; the bridge asks again. */
  const answer = async <Value>(
    what: string,
    work: () => Promise<BridgeCentralAnswer<Value>>,
  ): Promise<BridgeCentralAnswer<Value>> => {
    try {
      return await work();
    } catch (error) {
      parts.log(`Slack: ${what} is tried again: ${error instanceof Error ? error.stack : String(error)}`);
      return { ok: false, code: 'unavailable' };
    }
  };
  return {
    lease: ({ teamId, holderId, fencing, release = false }) =>
      answer('the lease', async () => {
        const request = { teamId, holderId, holderName: HOLDER_NAME, fencing, release };
        return { ok: true, value: await answerLease(parts, 'all', request) };
      }),
    news: (news) =>
      answer('taking in news', async () => ({ ok: true, value: await takeChannelNews(parts, 'all', news) })),
    swept: (sweep) =>
      answer('taking in a channel', async () => asAnswer(await takeChannelSweep(parts, 'all', sweep))),
    posted: (posted) =>
      answer('keeping what was posted', async () => {
        const taken = asAnswer(await takePosted(parts, 'all', posted));
        return taken.ok ? { ok: true, value: {} } : taken;
      }),
  };
}

function asAnswer<Value>(
  outcome: Outcome<Value, { readonly code: 'NOT_FOUND' | 'STALE_FENCING' }>,
): BridgeCentralAnswer<Value> {
  if (outcome.ok) return outcome;
  return { ok: false, code: outcome.failure.code === 'STALE_FENCING' ? 'staleFencing' : 'refused' };
}
