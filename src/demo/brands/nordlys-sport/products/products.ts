import type { PriceItem } from '../../../../contract/model/brand-pack.ts';
import { createPriceQuoter } from '../../price-quoter.ts';
import { expandFamilies } from '../../product-family.ts';
import { brand } from '../brand.ts';
import { clothing } from './clothing.ts';
import { outdoor } from './outdoor.ts';
import { running } from './running.ts';
import { services } from './services.ts';
import { skiing } from './skiing.ts';
import { training } from './training.ts';

/** Campaign prices end in a nine, in whole kroner. */
const toPricePoint = (amountMinor: number) => Math.round(amountMinor / 1000) * 1000 - 100;

export const priceItems: readonly PriceItem[] = expandFamilies(
  { skuPrefix: 'NS', currency: brand.currency, tax: 'included', toPricePoint },
  [...running, ...skiing, ...clothing, ...outdoor, ...training, ...services],
);

export const price = createPriceQuoter(brand.locale, priceItems);
