import type { PriceItem } from '../../../src/contract/model/brand-pack.ts';
import type { LookupResult, PriceHit } from '../../../src/contract/workstation/lookup.ts';
import type { DemoBrand } from '../../../src/demo/brands/demo-brand.ts';

/** Answers by plain substring: enough to see the screen with the demo's own rows. */
export function findInBrand(content: DemoBrand, text: string, limit: number, now: number): LookupResult {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (haystack: string) => words.every((word) => haystack.toLowerCase().includes(word));
  const { brand } = content;
  return {
    brandId: brand.brandId,
    text,
    freshness: 'fresh',
    asOf: now - 5 * 60_000,
    prices: content.priceItems
      .filter((item) => fits(`${item.name} ${item.sku} ${item.variant.map(({ value }) => value).join(' ')}`))
      .slice(0, limit)
      .map((item) => priceHit(item, brand.locale, now)),
    articles: content.articles
      .filter((article) => fits(`${article.title} ${article.body}`))
      .slice(0, limit)
      .map(({ articleId, title, category, body }) => ({
        articleId,
        title,
        category,
        passage: body.slice(0, 160),
      })),
    responses: content.cannedResponses
      .filter((response) => fits(`${response.shortcut} ${response.title} ${response.body}`))
      .slice(0, limit)
      .map(({ responseId, shortcut, title, category, body }) => ({
        responseId,
        shortcut,
        title,
        category,
        text: body,
      })),
  };
}

function priceHit(item: PriceItem, locale: string, now: number): PriceHit {
  const format = (amountMinor: number) =>
    new Intl.NumberFormat(locale, { style: 'currency', currency: item.price.currency }).format(
      amountMinor / 100,
    );
  const campaign =
    item.campaign && item.campaign.from <= now && now < item.campaign.to ? item.campaign : null;
  const regular = format(item.price.amountMinor);
  const priceText = campaign ? format(campaign.price.amountMinor) : regular;
  const { priceItemId, sku, name, category, unit, availability } = item;
  return {
    priceItemId,
    sku,
    name,
    variantLabel: item.variant.map(({ value }) => value).join(' · '),
    category,
    unit,
    priceText,
    regularPriceText: campaign ? regular : null,
    campaignUntil: campaign?.to ?? null,
    availability,
    validity: 'valid',
    insertText: priceText,
    lineText: `${name}: ${priceText}`,
  };
}
