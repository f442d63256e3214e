import type { BrandId } from '../../contract/model/ids.ts';
import type { LeadDraft } from '../../contract/workstation/updates.ts';
import type { ReceiptStore } from './receipt-store.ts';
import type { ServedStore } from './served-store.ts';
import type { UpdateStore } from './update-store.ts';

/** What a team lead was writing when the screen closed. */
export interface LeadDraftStore {
  readonly read: () => LeadDraft | null;
  readonly save: (draft: LeadDraft | null) => void;
}

/** All that is kept on this machine about urgent updates. */
export interface UpdateMemory {
  readonly updates: UpdateStore;
  readonly receipts: ReceiptStore;
  readonly served: ServedStore;
  readonly leadDraft: LeadDraftStore;
  /** Brands of which anything is kept. */
  readonly brandIds: () => readonly BrandId[];
  readonly removeBrand: (brandId: BrandId) => void;
}
