import type { PriceItem } from '../../../../contract/model/brand-pack.ts';
import { createPriceQuoter } from '../../price-quoter.ts';
import { expandFamilies } from '../../product-family.ts';
import { brand } from '../brand.ts';
import { catFood } from './cat-food.ts';
import { dogFood } from './dog-food.ts';
import { homeAndToys } from './home-and-toys.ts';
import { litterAndHygiene } from './litter-and-hygiene.ts';
import { services } from './services.ts';
import { smallPets } from './small-pets.ts';
import { treats } from './treats.ts';
import { walking } from './walking.ts';

/** From a hundred roubles up, the shop's price tags end in a nine. */
function toPricePoint(amountMinor: number): number {
  return amountMinor < 10_000
    ? Math.round(amountMinor / 100) * 100
    : Math.round(amountMinor / 1000) * 1000 - 100;
}

export const priceItems: readonly PriceItem[] = expandFamilies(
  { skuPrefix: 'DM', currency: brand.currency, tax: 'included', toPricePoint },
  [
    ...dogFood,
    ...catFood,
    ...smallPets,
    ...treats,
    ...litterAndHygiene,
    ...walking,
    ...homeAndToys,
    ...services,
  ],
);

export const price = createPriceQuoter(brand.locale, priceItems);
