import type { PriceItem } from '../../contract/model/brand-pack.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { PriceHit, Validity } from '../../contract/workstation/lookup.ts';
import { itemLine, type PriceFormat, variantLabel, withUnit } from './price-text.ts';

export interface PriceView {
  readonly now: EpochMs;
  readonly locale: string;
  readonly format: PriceFormat;
  /** The cache has expired: no amount may be seen or inserted. */
  readonly masked: boolean;
}

/** An item as it is at this moment: campaign and validity are decided now, not when the pack was made. */
export function priceHit(item: PriceItem, { now, locale, format, masked }: PriceView): PriceHit {
  const campaign = runningCampaign(item, now);
  const validity = validityOf(item, now);
  const priceText = format.price(campaign?.price ?? item.price, locale);
  const insertable = !masked && validity !== 'ended';
  return {
    priceItemId: item.priceItemId,
    sku: item.sku,
    name: item.name,
    variantLabel: variantLabel(item),
    category: item.category,
    unit: item.unit,
    priceText: masked ? null : priceText,
    regularPriceText: masked || !campaign ? null : format.price(item.price, locale),
    campaignUntil: campaign?.to ?? null,
    availability: item.availability,
    validity,
    insertText: insertable ? withUnit(priceText, item.unit) : null,
    lineText: insertable ? itemLine(item, priceText) : null,
  };
}

export function runningCampaign(item: PriceItem, now: EpochMs): PriceItem['campaign'] {
  const { campaign } = item;
  return campaign && campaign.from <= now && now < campaign.to ? campaign : null;
}

function validityOf({ validFrom, validTo }: PriceItem, now: EpochMs): Validity {
  if (validFrom !== null && now < validFrom) return 'notYet';
  return validTo !== null && now >= validTo ? 'ended' : 'valid';
}

const RANK: Readonly<Record<Validity, number>> = { valid: 0, notYet: 1, ended: 2 };

/** What can be sold today first; otherwise in the order given. */
export function sellableFirst(hits: readonly PriceHit[]): PriceHit[] {
  return hits.toSorted((a, b) => RANK[a.validity] - RANK[b.validity]);
}
