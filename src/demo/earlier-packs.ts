import type { CentralSeed, SeedBrand, SeedPackRow } from '../central/central-seed.ts';
import type { EpochMs } from '../contract/model/time.ts';

const DAY_MS = 24 * 3600 * 1000;

/**
 * Gives every demo brand a past, so that "what changed" has something to show from the first minute: a first pack, a
 * price round, and the pack as it is, with more price changes and a few new items. The same rows change every time.
 */
export function withEarlierPacks(seed: CentralSeed, now: EpochMs): CentralSeed {
  return { ...seed, brands: seed.brands.map((brand) => withPast(brand, now)) };
}

function withPast(brand: SeedBrand, now: EpochMs): SeedBrand {
  const present = brand.packRows;
  const lastWeek = present
    .filter(({ kind }, index) => kind !== 'priceItem' || index % 41 !== 17)
    .map((row, index) => (index % 11 === 5 ? atAnotherPrice(row, index % 2 === 0 ? 108 : 93) : row));
  const lastMonth = lastWeek.map((row, index) => (index % 9 === 4 ? atAnotherPrice(row, 95) : row));
  return {
    ...brand,
    earlierPacks: [
      { packRows: lastMonth, reason: 'first pack', publishedAt: now - 33 * DAY_MS },
      { packRows: lastWeek, reason: 'monthly price round', publishedAt: now - 8 * DAY_MS },
    ],
    packReason: 'new items and corrected prices',
  };
}

/** Only prices that nothing else depends on; the last two digits stay, as price tags have them. */
function atAnotherPrice(row: SeedPackRow, percent: number): SeedPackRow {
  if (row.kind !== 'priceItem' || row.row.campaign !== null || row.row.price.amountMinor < 500) return row;
  const { amountMinor, currency } = row.row.price;
  const difference = Math.round((amountMinor * (percent - 100)) / 10_000) * 100;
  return { ...row, row: { ...row.row, price: { amountMinor: amountMinor + difference, currency } } };
}
