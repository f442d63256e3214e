import type { Brand } from '../../contract/model/brand.ts';
import type { PriceItem } from '../../contract/model/brand-pack.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import { formatMoney } from '../brands/format-money.ts';
import { brandColours } from './brand-colours.ts';
import { escapeHtml } from './escape-html.ts';
import { productPicture } from './product-picture.ts';
import { shopStyles } from './shop-styles.ts';

export interface ShopPageInput {
  readonly brand: Brand;
  readonly shop: { readonly heading: string; readonly intro: string };
  readonly featured: readonly PriceItem[];
  readonly nonce: string;
  /** Of the central service, as the shop's visitors reach it. */
  readonly origin: string;
  /** Decides which campaign prices run. */
  readonly now: EpochMs;
}

/** A stand-in for the brand's own web shop. The chat comes from the one line any shop would paste. */
export function renderShopPage({ brand, shop, featured, nonce, origin, now }: ShopPageInput): string {
  const colours = brandColours(brand.colour);
  const cards = featured.map((item) => renderCard(item, brand.locale, now)).join('\n');
  return `<!doctype html>
<html lang="${escapeHtml(brand.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(`${brand.name} – ${shop.heading}`)}</title>
<link rel="icon" href="data:,">
<style nonce="${escapeHtml(nonce)}">${shopStyles(colours)}</style>
</head>
<body>
<header><span class="mark" aria-hidden="true">${escapeHtml(brand.mark)}</span><span class="name">${escapeHtml(brand.name)}</span></header>
<main>
<h1>${escapeHtml(shop.heading)}</h1>
<p class="intro">${escapeHtml(shop.intro)}</p>
<ul class="products">
${cards}
</ul>
</main>
<footer>${escapeHtml(brand.domain)}</footer>
<script src="${escapeHtml(origin)}/embed.js" data-brand="${escapeHtml(brand.brandId)}" async></script>
</body>
</html>
`;
}

function renderCard(item: PriceItem, locale: string, now: EpochMs): string {
  const variant = item.variant.map((option) => option.value).join(' · ');
  return `<li>
${productPicture(item.productId)}
<h2>${escapeHtml(item.name)}</h2>
<p class="variant">${escapeHtml(variant)}</p>
<p class="price">${renderPrice(item, locale, now)} <span class="unit">/ ${escapeHtml(item.unit)}</span></p>
</li>`;
}

function renderPrice(item: PriceItem, locale: string, now: EpochMs): string {
  const { campaign } = item;
  const regular = escapeHtml(formatMoney(item.price, locale));
  if (!campaign || now < campaign.from || now >= campaign.to) return `<b>${regular}</b>`;
  return `<b class="campaign">${escapeHtml(formatMoney(campaign.price, locale))}</b> <s>${regular}</s>`;
}
