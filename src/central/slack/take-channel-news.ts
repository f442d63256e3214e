import type { CentralInputs, CentralOutputs } from '../../contract/central.ts';
import { takeNews } from '../../slack-bridge/ledger/take-news.ts';
import { type ChangeParts, inFeedTransaction } from '../feed/record-changes.ts';
import type { BridgeScope } from './bridge-scope.ts';
import { createLedgerStore } from './ledger-store.ts';
import { tellChanges } from './tell-changes.ts';

type News = CentralInputs['slack']['news'];

/**
 * Takes in what was heard, and makes of it what agents are told, in one transaction: a service that dies in between
 * hears it again as if for the first time. News of channels outside of the scope is dropped.
 */
export async function takeChannelNews(
  parts: ChangeParts,
  scope: BridgeScope,
  { teamId, news }: News,
): Promise<CentralOutputs['slack']['news']> {
  const ofTeam = news.filter((item) => (item.type === 'stands' ? item.post : item).teamId === teamId);
  return inFeedTransaction(parts, async (tx, record) => {
    const { changes, gone } = await takeNews(createLedgerStore(tx, teamId, scope), ofTeam);
    await tellChanges({ tx, record, now: parts.clock.now() }, changes);
    return { gone: [...gone] };
  });
}
