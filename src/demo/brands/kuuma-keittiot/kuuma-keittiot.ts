import type { DemoBrand } from '../demo-brand.ts';
import { articles } from './articles/articles.ts';
import { brand } from './brand.ts';
import { chatPage } from './chat-page.ts';
import { letters } from './letters.ts';
import { posts } from './posts.ts';
import { priceItems } from './products/products.ts';
import { cannedResponses } from './responses.ts';
import { scenarios } from './scenarios.ts';

export const kuumaKeittiot: DemoBrand = {
  brand,
  priceItems,
  articles,
  cannedResponses,
  scenarios,
  letters,
  posts,
  shop: {
    heading: 'Koti, jossa keittiö on aina lämmin',
    intro:
      'Suunnittelemme keittiöitä ja kalusteita suomalaisiin koteihin: mitoitettu oikeille ihmisille, tehty kestämään ' +
      'lapsia, koiria ja pitkiä pöytäpuheita. Tule istumaan, koskemaan ja kysymään – tai kirjoita chattiin.',
    featuredPriceItemIds: [
      'sohva-saari.3is.har',
      'poyta-talkoot.180.tam',
      'sohva-utu.140.bei',
      'alakaappi-kuuma.60.met',
      'tyopoyta-nousu.140.tam',
      'valaisin-kupla.30.opa',
    ],
  },
  chatPage,
};
