import type { DemoBrand } from '../demo-brand.ts';
import { articles } from './articles/articles.ts';
import { brand } from './brand.ts';
import { chatPage } from './chat-page.ts';
import { letters } from './letters.ts';
import { posts } from './posts.ts';
import { priceItems } from './products/products.ts';
import { cannedResponses } from './responses.ts';
import { scenarios } from './scenarios.ts';

export const ironworksGym: DemoBrand = {
  brand,
  priceItems,
  articles,
  cannedResponses,
  scenarios,
  letters,
  posts,
  shop: {
    heading: 'Come as you are, leave a bit stronger',
    intro:
      'Four clubs with room to lift, swim, stretch and sweat, and people at the desk who’ll know your name by the second ' +
      'week. Join by the month, drop in for a day, or bring a friend and see what you think.',
    featuredPriceItemIds: [
      'one-club.she.any.rol',
      'one-club-classes.new.any.rol',
      'day-pass.lee.any',
      'starter',
      'beginners-lifting.car.mix',
      'whey.cho.1k',
    ],
  },
  chatPage,
};
