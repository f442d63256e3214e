import type { DemoBrand } from '../demo-brand.ts';
import { articles } from './articles/articles.ts';
import { brand } from './brand.ts';
import { chatPage } from './chat-page.ts';
import { letters } from './letters.ts';
import { posts } from './posts.ts';
import { priceItems } from './products/products.ts';
import { cannedResponses } from './responses.ts';
import { scenarios } from './scenarios.ts';

export const harbourTable: DemoBrand = {
  brand,
  priceItems,
  articles,
  cannedResponses,
  scenarios,
  letters,
  posts,
  shop: {
    heading: 'A table by the water',
    intro:
      'Four restaurants, four harbours, and whatever the boats brought in this morning. Book a table, plan a party in a ' +
      'room with a view, or give somebody an evening to look forward to. Our reservations desk is happy to help.',
    featuredPriceItemIds: [
      'tide-tasting.whi.5c',
      'sunday-lunch.fal.2c',
      'afternoon-tea.lei.fiz',
      'harbour-platter.con.2g',
      'gift-card.050.eml',
      'room-hire.fal.din.mt',
    ],
  },
  chatPage,
};
