import type { PriceItem } from '../../contract/model/brand-pack.ts';

export type PriceQuoter = (priceItemId: string) => string;

/**
 * Writes an item's price the way the brand's country does (`59 €`, `449 kr`, `£12.50`), so that no text can
 * disagree with the price list. An item with a campaign is refused: what a text says must not change by date.
 */
export function createPriceQuoter(locale: string, items: readonly PriceItem[]): PriceQuoter {
  const itemsById = new Map(items.map((item) => [item.priceItemId, item]));
  return (priceItemId) => {
    const item = itemsById.get(priceItemId);
    if (!item) throw new Error(`No price item ${priceItemId} to quote`);
    if (item.campaign) throw new Error(`${priceItemId} has a campaign; its price cannot stand in a text`);
    const { amountMinor, currency } = item.price;
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      trailingZeroDisplay: 'stripIfInteger',
    }).format(amountMinor / 100);
  };
}
