import type { Article } from '../../../../contract/model/brand-pack.ts';
import { bookingArticles } from './bookings.ts';
import { giftAndCareArticles } from './gifts-and-care.ts';
import { menuArticles } from './menus.ts';
import { privateDiningArticles } from './private-dining.ts';

export const articles: readonly Article[] = [
  ...bookingArticles,
  ...menuArticles,
  ...privateDiningArticles,
  ...giftAndCareArticles,
];
