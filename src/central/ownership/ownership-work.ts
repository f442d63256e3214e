import { startWakingSnoozed } from '../conversations/wake-snoozed.ts';
import type { RepeatedWork } from '../live/repeated-work.ts';
import type { Log } from '../ports.ts';
import { startAssigning } from './assign-by-itself.ts';
import { startHandingBack } from './hand-back.ts';
import { startKeepingPresence } from './keep-presence.ts';
import { startTimingOutTransfers } from './time-out-transfers.ts';
import type { TransferParts } from './transfers.ts';

/** All that changes who has a conversation without anybody asking for it. */
export function startOwnershipWork(parts: TransferParts & { readonly log: Log }): RepeatedWork {
  const works = [
    startKeepingPresence(parts),
    startWakingSnoozed(parts),
    startTimingOutTransfers(parts),
    startHandingBack(parts),
    startAssigning(parts),
  ];
  return {
    close: async () => {
      for (const work of works.toReversed()) await work.close();
    },
  };
}
