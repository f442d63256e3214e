import type { BrandId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { Clock } from '../kernel/clock.ts';
import { DiskFullError } from '../kernel/disk-full.ts';
import type { ServedBrand, ServedStore } from './served-store.ts';

/** Knows which brands the agent serves, and since when changes are news to them. */
export interface ServedBrands {
  /** The agent took a conversation: what changed since they last served the brand waits to be read. */
  readonly took: (brandId: BrandId) => void;
  /** The agent wrote, or has read what changed. */
  readonly served: (brandId: BrandId) => void;
  /** From when on changes are to be told, `since` null for whatever is in force; null when the brand is being served. */
  readonly untold: (brandId: BrandId) => { readonly since: EpochMs | null } | null;
}

export interface ServedBrandsParts {
  readonly store: ServedStore;
  readonly transaction: <Value>(run: () => Value) => Value;
  readonly clock: Pick<Clock, 'now'>;
}

/** Who served a brand so lately is still at it, and sees changes as they come. */
const AT_IT_MS = 15 * 60_000;

export function createServedBrands({ store, transaction, clock }: ServedBrandsParts): ServedBrands {
  const untold: ServedBrands['untold'] = (brandId) => {
    const known = store.find(brandId);
    if (!known) return { since: null };
    if (known.briefing) return known.briefing;
    return clock.now() - known.servedAt < AT_IT_MS ? null : { since: known.servedAt };
  };
  const save = (brandId: BrandId, served: ServedBrand) => {
    try {
      transaction(() => store.save(brandId, served));
    } catch (error) {
      // A briefing too many; what the agent writes matters more than this row.
      if (!(error instanceof DiskFullError)) throw error;
    }
  };
  return {
    untold,
    took: (brandId) => save(brandId, { servedAt: clock.now(), briefing: untold(brandId) }),
    served: (brandId) => save(brandId, { servedAt: clock.now(), briefing: null }),
  };
}
