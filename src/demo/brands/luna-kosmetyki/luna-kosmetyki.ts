import type { DemoBrand } from '../demo-brand.ts';
import { articles } from './articles/articles.ts';
import { brand } from './brand.ts';
import { chatPage } from './chat-page.ts';
import { letters } from './letters.ts';
import { posts } from './posts.ts';
import { priceItems } from './products/products.ts';
import { cannedResponses } from './responses.ts';
import { scenarios } from './scenarios.ts';

export const lunaKosmetyki: DemoBrand = {
  brand,
  priceItems,
  articles,
  cannedResponses,
  scenarios,
  letters,
  posts,
  shop: {
    heading: 'Pielęgnacja w rytmie księżyca',
    intro:
      'Kremy, kolory i zapachy, które robimy w małych partiach i wysyłamy świeże. Nie wiedzą Państwo, od czego zacząć? ' +
      'Proszę napisać do nas na czacie: dobierzemy odcień, ułożymy prosty plan i zapakujemy prezent.',
    featuredPriceItemIds: [
      'krem-aqua.50.suc',
      'serum-c.30.c10',
      'krem-spf50.50.tra',
      'tusz.cza',
      'woda-perfumowana.30.pel',
      'zestaw-prezentowy.cia',
    ],
  },
  chatPage,
};
