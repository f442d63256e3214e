import type { Article } from '../../../../contract/model/brand-pack.ts';
import { clubArticles } from './clubs.ts';
import { membershipArticles } from './memberships.ts';
import { problemArticles } from './problems-and-shop.ts';
import { trainingArticles } from './training.ts';

export const articles: readonly Article[] = [
  ...membershipArticles,
  ...clubArticles,
  ...trainingArticles,
  ...problemArticles,
];
