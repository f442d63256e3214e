import type { UpdateReceipt } from '../../contract/model/urgent-update.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Log } from '../kernel/log.ts';
import type { CentralAnswer } from '../sync/central-connection.ts';
import { createHandInLoop, type HandInLoop } from '../sync/hand-in-loop.ts';
import type { ReceiptStore } from './receipt-store.ts';

export interface ReceiptSenderParts {
  readonly receipts: ReceiptStore;
  readonly transaction: <Value>(run: () => Value) => Value;
  readonly handIn: (receipts: UpdateReceipt[]) => Promise<CentralAnswer<unknown, 'signInRequired'>>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly loopback: boolean;
  readonly log: Log;
}

/** A team lead looks on, but one update of ten brands is one request all the same. */
const GATHER_MS = 100;
/** An update reaches everybody at once; what they answer must not stand in the way of those it has yet to reach. */
const SPREAD_MS = 900;

/** Hands in how far updates came, while connected. The central service counts each receipt once. */
export function createReceiptSender(parts: ReceiptSenderParts): HandInLoop {
  const { receipts, transaction, handIn } = parts;
  return createHandInLoop<UpdateReceipt>({
    ...parts,
    what: 'receipts',
    gatherMs: GATHER_MS,
    spreadMs: SPREAD_MS,
    due: receipts.waiting,
    untilNext: () => null,
    settle: (sent) => transaction(() => receipts.markHandedIn(sent)),
    handIn: (waiting) => handIn([...waiting]),
  });
}
