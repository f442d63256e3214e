import type { PriceItem } from '../../../../contract/model/brand-pack.ts';
import { createPriceQuoter } from '../../price-quoter.ts';
import { expandFamilies } from '../../product-family.ts';
import { brand } from '../brand.ts';
import { accessories } from './accessories.ts';
import { body } from './body.ts';
import { face } from './face.ts';
import { giftsAndServices } from './gifts-and-services.ts';
import { hair } from './hair.ts';
import { makeup } from './makeup.ts';
import { nailsAndScents } from './nails-and-scents.ts';

/** A reduced price ends in ninety-nine grosze, as the regular ones do. */
const toPricePoint = (amountMinor: number) => Math.round((amountMinor + 1) / 100) * 100 - 1;

export const priceItems: readonly PriceItem[] = expandFamilies(
  { skuPrefix: 'LK', currency: brand.currency, tax: 'included', toPricePoint },
  [...face, ...body, ...hair, ...makeup, ...accessories, ...nailsAndScents, ...giftsAndServices],
);

export const price = createPriceQuoter(brand.locale, priceItems);
