import type { Article } from '../../../../contract/model/brand-pack.ts';
import { gearArticles } from './gear.ts';
import { orderArticles } from './orders.ts';
import { skiArticles } from './skiing.ts';
import { workshopArticles } from './workshop.ts';

export const articles: readonly Article[] = [
  ...orderArticles,
  ...skiArticles,
  ...gearArticles,
  ...workshopArticles,
];
