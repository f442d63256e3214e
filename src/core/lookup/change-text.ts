import type { PackChange } from '../../contract/model/pack-history.ts';
import type { HitView } from './hit-view.ts';

/** A change's prices as the brand writes them; none once the cache has expired. */
export function changeText(
  { priceBefore, priceAfter }: Pick<PackChange, 'priceBefore' | 'priceAfter'>,
  locale: string,
  { format, masked }: Pick<HitView, 'format' | 'masked'>,
): { readonly priceBeforeText: string | null; readonly priceAfterText: string | null } {
  return {
    priceBeforeText: priceBefore && !masked ? format.price(priceBefore, locale) : null,
    priceAfterText: priceAfter && !masked ? format.price(priceAfter, locale) : null,
  };
}
