import type { PriceItem } from '../../../../contract/model/brand-pack.ts';
import { createPriceQuoter } from '../../price-quoter.ts';
import { expandFamilies } from '../../product-family.ts';
import { brand } from '../brand.ts';
import { beds } from './beds.ts';
import { chairs } from './chairs.ts';
import { home } from './home.ts';
import { kitchens } from './kitchens.ts';
import { services } from './services.ts';
import { sofas } from './sofas.ts';
import { storage } from './storage.ts';
import { tables } from './tables.ts';

/** Small things end in ,90 and the rest in a nine, as on the shop's own price tags. */
function toPricePoint(amountMinor: number): number {
  return amountMinor < 5000
    ? Math.round(amountMinor / 100) * 100 - 10
    : Math.round(amountMinor / 1000) * 1000 - 100;
}

export const priceItems: readonly PriceItem[] = expandFamilies(
  { skuPrefix: 'KK', currency: brand.currency, tax: 'included', toPricePoint },
  [...sofas, ...tables, ...chairs, ...beds, ...storage, ...kitchens, ...home, ...services],
);

export const price = createPriceQuoter(brand.locale, priceItems);
