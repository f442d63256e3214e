import type { BrandId, UpdateId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { UrgentUpdate } from '../../contract/model/urgent-update.ts';

/** An update as this workstation has it, and how far its present revision came with the agent here. */
export interface KnownUpdate {
  readonly update: UrgentUpdate;
  /** Heard from Slack directly; the central service has not said it yet. */
  readonly provisional: boolean;
  readonly receivedAt: EpochMs;
  readonly shownAt: EpochMs | null;
  readonly acknowledgedAt: EpochMs | null;
  /** An earlier revision was acknowledged here. */
  readonly acknowledgedBefore: boolean;
  readonly unread: boolean;
  /** The last revision the agent was alerted to, 0 for none: a restart does not alert again. */
  readonly alertedRevision: number;
}

/** All writes belong inside a transaction of the caller. */
export interface UpdateStore {
  readonly find: (updateId: UpdateId) => KnownUpdate | null;
  readonly all: () => readonly KnownUpdate[];
  readonly ofBrand: (brandId: BrandId) => readonly KnownUpdate[];
  readonly save: (known: KnownUpdate) => void;
  readonly setAlerted: (updateId: UpdateId, revision: number) => void;
  /** With its receipts. */
  readonly remove: (updateId: UpdateId) => void;
}
