import type { UpdateReceipt } from '../../contract/model/urgent-update.ts';

/** How far revisions came with the agent here, for the central service. Belongs inside a transaction of the caller. */
export interface ReceiptStore {
  /** The first of a revision and state stays. */
  readonly append: (receipt: UpdateReceipt) => void;
  /** Not handed in yet, oldest first. */
  readonly waiting: (limit: number) => readonly UpdateReceipt[];
  readonly markHandedIn: (receipts: readonly UpdateReceipt[]) => void;
}
