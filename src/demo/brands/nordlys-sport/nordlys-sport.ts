import type { DemoBrand } from '../demo-brand.ts';
import { articles } from './articles/articles.ts';
import { brand } from './brand.ts';
import { chatPage } from './chat-page.ts';
import { letters } from './letters.ts';
import { posts } from './posts.ts';
import { priceItems } from './products/products.ts';
import { cannedResponses } from './responses.ts';
import { scenarios } from './scenarios.ts';

export const nordlysSport: DemoBrand = {
  brand,
  priceItems,
  articles,
  cannedResponses,
  scenarios,
  letters,
  posts,
  shop: {
    heading: 'Ut på tur, uansett føre',
    intro:
      'Utstyr vi bruker selv, testet i sludd, bakglatt og motvind. Kom innom for å prøve, få skiene preppet eller bare ' +
      'slå av en prat – eller spør oss i chatten, så finner vi riktig størrelse sammen.',
    featuredPriceItemIds: [
      'terrengsko-fjellbris.gra.42',
      'felleski-nordspor.197.mid',
      'dunjakke-rim.gro.m',
      'sekk-vidde.45.gra',
      'barneski-knott.110',
      'elsykkel-bris.m.san',
    ],
  },
  chatPage,
};
