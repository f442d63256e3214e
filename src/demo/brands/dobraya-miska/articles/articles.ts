import type { Article } from '../../../../contract/model/brand-pack.ts';
import { careArticles } from './care.ts';
import { deliveryArticles } from './delivery.ts';
import { feedingArticles } from './feeding.ts';
import { orderArticles } from './orders.ts';

export const articles: readonly Article[] = [
  ...feedingArticles,
  ...deliveryArticles,
  ...orderArticles,
  ...careArticles,
];
