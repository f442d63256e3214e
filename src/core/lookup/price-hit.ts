import type { PriceItem } from '../../contract/model/brand-pack.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { PriceHit, Validity } from '../../contract/workstation/lookup.ts';
import { priceNow, runningCampaign } from '../../update-rules/price-now.ts';
import type { Found, HitView } from './hit-view.ts';
import { markSku, markWords } from './mark-matches.ts';
import { itemLine, variantLabel, withUnit } from './price-text.ts';

/** An item as it is at this moment: campaign and validity are decided now, not when the pack was made. */
export function priceHit(found: Found<PriceItem>, view: HitView): PriceHit {
  const { row: item, why, words, version } = found;
  const { now, masked } = view;
  const label = variantLabel(item);
  const campaign = runningCampaign(item, now);
  const texts = insertTexts(item, view);
  return {
    priceItemId: item.priceItemId,
    version,
    sku: item.sku,
    name: item.name,
    variantLabel: label,
    category: item.category,
    unit: item.unit,
    priceText: masked ? null : priceText(item, view),
    regularPriceText: masked || !campaign ? null : view.format.price(item.price, view.cached.brand.locale),
    campaignUntil: campaign?.to ?? null,
    availability: item.availability,
    validity: validityOf(item, now),
    insertText: texts?.price ?? null,
    lineText: texts?.line ?? null,
    why,
    marks: {
      name: markWords(item.name, words, view),
      variantLabel: markWords(label, words, view),
      sku:
        why === 'sku' || why === 'skuFragment'
          ? markSku(item.sku, view.typed.skuParts)
          : markWords(item.sku, words, view),
    },
    pinned: view.isPinned('priceItem', item.priceItemId),
  };
}

/** What Enter and Alt+Enter put into an answer; null when the price may not be said. */
export function insertTexts(
  item: PriceItem,
  view: Pick<HitView, 'now' | 'masked' | 'format' | 'cached'>,
): { readonly price: string; readonly line: string } | null {
  if (view.masked || validityOf(item, view.now) === 'ended') return null;
  const price = priceText(item, view);
  return { price: withUnit(price, item.unit), line: itemLine(item, price) };
}

function priceText(
  item: PriceItem,
  { now, format, cached }: Pick<HitView, 'now' | 'format' | 'cached'>,
): string {
  return format.price(priceNow(item, now), cached.brand.locale);
}

export function validityOf({ validFrom, validTo }: PriceItem, now: EpochMs): Validity {
  if (validFrom !== null && now < validFrom) return 'notYet';
  return validTo !== null && now >= validTo ? 'ended' : 'valid';
}

const RANK: Readonly<Record<Validity, number>> = { valid: 0, notYet: 1, ended: 2 };

/** What can be sold today first; otherwise in the order given. */
export function sellableFirst<One extends { readonly row: PriceItem }>(
  found: readonly One[],
  now: EpochMs,
): readonly One[] {
  if (found.every(({ row }) => validityOf(row, now) === 'valid')) return found;
  return found.toSorted((a, b) => RANK[validityOf(a.row, now)] - RANK[validityOf(b.row, now)]);
}
