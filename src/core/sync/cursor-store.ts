import type { Cursor } from '../../contract/central/feed.ts';
import type { BrandId } from '../../contract/model/ids.ts';

/** How far each brand's feed was applied. A brand without a cursor needs a snapshot. */
export interface CursorStore {
  readonly all: () => ReadonlyMap<BrandId, Cursor>;
  readonly find: (brandId: BrandId) => Cursor | null;
  readonly save: (brandId: BrandId, cursor: Cursor) => void;
  /** What its conversations were given by, see `scopeOf`; null when nobody noted it. */
  readonly scope: (brandId: BrandId) => string | null;
  /** Of a brand with a cursor. */
  readonly saveScope: (brandId: BrandId, scope: string) => void;
  readonly remove: (brandId: BrandId) => void;
}
