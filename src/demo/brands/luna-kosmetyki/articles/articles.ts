import type { Article } from '../../../../contract/model/brand-pack.ts';
import { bodyAndHairArticles } from './body-and-hair.ts';
import { faceArticles } from './face.ts';
import { makeupAndScentArticles } from './makeup-and-scents.ts';
import { orderArticles } from './orders.ts';

export const articles: readonly Article[] = [
  ...faceArticles,
  ...makeupAndScentArticles,
  ...bodyAndHairArticles,
  ...orderArticles,
];
