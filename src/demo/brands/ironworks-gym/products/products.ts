import type { PriceItem } from '../../../../contract/model/brand-pack.ts';
import { createPriceQuoter } from '../../price-quoter.ts';
import { expandFamilies } from '../../product-family.ts';
import { brand } from '../brand.ts';
import { classes } from './classes.ts';
import { coaching } from './coaching.ts';
import { kitAndGifts } from './kit-and-gifts.ts';
import { memberships } from './memberships.ts';
import { passesAndFees } from './passes-and-fees.ts';
import { supplements } from './supplements.ts';

/** The price boards at the desk go in steps of ten pence. */
const toPricePoint = (amountMinor: number) => Math.round(amountMinor / 10) * 10;

export const priceItems: readonly PriceItem[] = expandFamilies(
  { skuPrefix: 'IG', currency: brand.currency, tax: 'included', toPricePoint },
  [...memberships, ...passesAndFees, ...classes, ...coaching, ...supplements, ...kitAndGifts],
);

export const price = createPriceQuoter(brand.locale, priceItems);
