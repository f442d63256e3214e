import type { CentralInputs } from '../../contract/central.ts';
import type { ChannelCoverage } from '../../contract/model/slack.ts';
import { takeSweep } from '../../slack-bridge/ledger/take-sweep.ts';
import { type ChangeParts, inFeedTransaction } from '../feed/record-changes.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import type { BridgeScope } from './bridge-scope.ts';
import { createLedgerStore } from './ledger-store.ts';
import { tellChanges } from './tell-changes.ts';

type SweepTaken = Outcome<ChannelCoverage, { readonly code: 'NOT_FOUND' | 'STALE_FENCING' }>;

/** Takes in a channel that was read, and makes of it what agents are told, in one transaction. */
export async function takeChannelSweep(
  parts: ChangeParts,
  scope: BridgeScope,
  sweep: CentralInputs['slack']['swept'],
): Promise<SweepTaken> {
  const { teamId, channelId } = sweep;
  const isOfChannel = sweep.posts.every((post) => post.teamId === teamId && post.channelId === channelId);
  if (!isOfChannel) return failure({ code: 'NOT_FOUND' });
  return inFeedTransaction(parts, async (tx, record): Promise<SweepTaken> => {
    const taken = await takeSweep(createLedgerStore(tx, teamId, scope), sweep, parts.clock.now());
    if (!taken.ok) {
      return failure({ code: taken.code === 'staleFencing' ? 'STALE_FENCING' : 'NOT_FOUND' });
    }
    await tellChanges({ tx, record, now: parts.clock.now() }, taken.changes);
    const { coveredUntil, sweptAt } = taken.channel;
    return success({ teamId, channelId, coveredUntil, sweptAt });
  });
}
