import type { Brand } from '../../contract/model/brand.ts';
import type { BrandId } from '../../contract/model/ids.ts';

/** The brands of the signed-in person; null for any other, which shows nothing and sends nothing. */
export interface BrandBook {
  readonly brand: (brandId: BrandId) => Brand | null;
}
