import type { PriceItem } from '../contract/model/brand-pack.ts';
import type { EpochMs } from '../contract/model/time.ts';

/** What the customer pays at this moment. */
export function priceNow(item: PriceItem, now: EpochMs): PriceItem['price'] {
  return runningCampaign(item, now)?.price ?? item.price;
}

export function runningCampaign(item: PriceItem, now: EpochMs): PriceItem['campaign'] {
  const { campaign } = item;
  return campaign && campaign.from <= now && now < campaign.to ? campaign : null;
}
