import type { PriceItem } from '../../contract/model/brand-pack.ts';
import type { Money } from '../../contract/model/money.ts';
import type { EpochMs } from '../../contract/model/time.ts';

/** What the item costs now: its campaign price while that runs. */
export function currentPrice(item: PriceItem, now: EpochMs): Money {
  const { campaign, price } = item;
  return campaign && campaign.from <= now && now < campaign.to ? campaign.price : price;
}
