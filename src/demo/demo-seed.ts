import type { CentralSeed, SeedBrand, SeedPackRow } from '../central/central-seed.ts';
import type { DemoBrand } from './brands/demo-brand.ts';
import { DEMO_PASSWORD, demoPeople } from './demo-people.ts';

/** What a central service holds when the demo starts: the brands with their packs, and the demo's people. */
export function demoSeed(brands: readonly DemoBrand[]): CentralSeed {
  const people = demoPeople(brands.map(({ brand }) => brand.brandId));
  return {
    brands: brands.map(seedBrand),
    people: people.map((person) => ({ person, password: DEMO_PASSWORD })),
  };
}

function seedBrand({ brand, priceItems, articles, cannedResponses, shop, chatPage }: DemoBrand): SeedBrand {
  const packRows: readonly SeedPackRow[] = [
    ...priceItems.map((row) => ({ kind: 'priceItem' as const, id: row.priceItemId, row })),
    ...articles.map((row) => ({ kind: 'article' as const, id: row.articleId, row })),
    ...cannedResponses.map((row) => ({ kind: 'cannedResponse' as const, id: row.responseId, row })),
  ];
  return { brand, packRows, shop, chatPage: { ...chatPage } };
}
