import type { CentralSeed, SeedBrand, SeedPackRow } from '../central/central-seed.ts';
import type { EpochMs } from '../contract/model/time.ts';
import type { DemoBrand } from './brands/demo-brand.ts';
import { DEMO_PASSWORD, demoPeople, demoSupervisor } from './demo-people.ts';
import { confirmedBefore } from './demo-verification.ts';

/** What a central service holds when the demo starts at `now`: the brands with their packs, and the demo's people. */
export function demoSeed(brands: readonly DemoBrand[], now: EpochMs): CentralSeed {
  const people = demoPeople(brands.map(({ brand }) => brand.brandId));
  return {
    brands: brands.map((brand) => seedBrand(brand, now)),
    people: people.map((person) => ({ person, password: DEMO_PASSWORD })),
  };
}

function seedBrand(
  { brand, priceItems, articles, cannedResponses, shop, chatPage }: DemoBrand,
  now: EpochMs,
): SeedBrand {
  const confirmed = confirmedBefore(now, demoSupervisor);
  const packRows: readonly SeedPackRow[] = [
    ...priceItems.map((row) => ({ kind: 'priceItem' as const, id: row.priceItemId, row })),
    ...articles.map(confirmed.article).map((row) => ({ kind: 'article' as const, id: row.articleId, row })),
    ...cannedResponses
      .map(confirmed.response)
      .map((row) => ({ kind: 'cannedResponse' as const, id: row.responseId, row })),
  ];
  return { brand, packRows, shop, chatPage: { ...chatPage } };
}
