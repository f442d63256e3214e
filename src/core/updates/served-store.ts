import type { BrandId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';

export interface ServedBrand {
  /** When the agent last took a conversation of the brand or wrote in one. */
  readonly servedAt: EpochMs;
  /** A briefing that the agent has not read: what changed since then; null for everything that is in force. */
  readonly briefing: { readonly since: EpochMs | null } | null;
}

/** Remembers when the agent served which brand. */
export interface ServedStore {
  readonly find: (brandId: BrandId) => ServedBrand | null;
  readonly save: (brandId: BrandId, served: ServedBrand) => void;
}
