import type { DemoBrand } from '../demo-brand.ts';
import { articles } from './articles/articles.ts';
import { brand } from './brand.ts';
import { chatPage } from './chat-page.ts';
import { letters } from './letters.ts';
import { posts } from './posts.ts';
import { priceItems } from './products/products.ts';
import { cannedResponses } from './responses.ts';
import { scenarios } from './scenarios.ts';

export const dobrayaMiska: DemoBrand = {
  brand,
  priceItems,
  articles,
  cannedResponses,
  scenarios,
  letters,
  posts,
  shop: {
    heading: 'Всё, чтобы хвост вилял',
    intro:
      'Корм, лакомства, наполнители и вещи для прогулок – с доставкой на следующий день по Москве и в пункты выдачи по ' +
      'всей России. Не знаете, что выбрать? Расскажите о питомце нашему консультанту.',
    featuredPriceItemIds: [
      'versta-adult.07.gov',
      'murava-sterilised.04.ind',
      'murava-jelly.24.los',
      'sugrob-clay.10.bez',
      'bed-oblako.m.ser',
      'fountain.25',
    ],
  },
  chatPage,
};
