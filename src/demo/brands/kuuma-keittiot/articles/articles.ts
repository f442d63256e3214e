import type { Article } from '../../../../contract/model/brand-pack.ts';
import { deliveryArticles } from './delivery.ts';
import { homeArticles } from './home.ts';
import { kitchenArticles } from './kitchens.ts';
import { orderArticles } from './orders.ts';

export const articles: readonly Article[] = [
  ...deliveryArticles,
  ...orderArticles,
  ...kitchenArticles,
  ...homeArticles,
];
