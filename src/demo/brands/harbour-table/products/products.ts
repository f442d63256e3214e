import type { PriceItem } from '../../../../contract/model/brand-pack.ts';
import { createPriceQuoter } from '../../price-quoter.ts';
import { expandFamilies } from '../../product-family.ts';
import { brand } from '../brand.ts';
import { gifts } from './gifts.ts';
import { menus } from './menus.ts';
import { platesAndDrinks } from './plates-and-drinks.ts';
import { privateDining } from './private-dining.ts';

/** Menus are printed in steps of fifty pence. */
const toPricePoint = (amountMinor: number) => Math.round(amountMinor / 50) * 50;

export const priceItems: readonly PriceItem[] = expandFamilies(
  { skuPrefix: 'HT', currency: brand.currency, tax: 'included', toPricePoint },
  [...menus, ...platesAndDrinks, ...privateDining, ...gifts],
);

export const price = createPriceQuoter(brand.locale, priceItems);
