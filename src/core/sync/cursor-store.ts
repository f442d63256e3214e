import type { Cursor } from '../../contract/central/feed.ts';
import type { BrandId } from '../../contract/model/ids.ts';

/** How far each brand's feed was applied. A brand without a cursor needs a snapshot. */
export interface CursorStore {
  readonly all: () => ReadonlyMap<BrandId, Cursor>;
  readonly find: (brandId: BrandId) => Cursor | null;
  readonly save: (brandId: BrandId, cursor: Cursor) => void;
  readonly remove: (brandId: BrandId) => void;
}
