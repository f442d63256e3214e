import type { PriceItem } from '../../contract/model/brand-pack.ts';
import type { PriceDetail } from '../../contract/workstation/lookup.ts';
import { priceNow, runningCampaign } from '../../update-rules/price-now.ts';
import type { BrandStore } from '../brands/brand-store.ts';
import { changeText } from './change-text.ts';
import { type HitView, notSearched } from './hit-view.ts';
import type { StoredRow } from './knowledge-finder.ts';
import { priceHit } from './price-hit.ts';

const CHANGES_SHOWN = 10;
/** Articles that name the item are all worth showing, up to a point; found ones only fill up. */
const RELATED = { most: 8, filledUpTo: 3 };

/** Everything about one item: its product's variants, its last changes, and articles to read. */
export function priceDetail(stored: StoredRow<PriceItem>, store: BrandStore, view: HitView): PriceDetail {
  const { row: item } = stored;
  const { freshness, asOf, packVersion, brand } = view.cached;
  const variants = store.itemsOfProduct(item.productId);
  return {
    hit: priceHit(notSearched(stored), view),
    priceNow: view.masked ? null : priceNow(item, view.now),
    asOf,
    freshness,
    options: item.variant,
    tax: item.tax,
    note: item.note,
    validFrom: item.validFrom,
    validTo: item.validTo,
    campaignName: runningCampaign(item, view.now)?.name ?? null,
    packVersion,
    variants: variants.map((variant) => ({
      ...priceHit(notSearched(variant), view),
      options: variant.row.variant,
    })),
    history: store.history.ofRow('priceItem', item.priceItemId, CHANGES_SHOWN).map(({ at, change }) => ({
      at,
      version: change.version,
      what: change.what,
      fields: change.fields,
      ...changeText(change, brand.locale, view),
    })),
    related: relatedArticles(item, variants, store, view),
  };
}

function relatedArticles(
  item: PriceItem,
  variants: readonly StoredRow<PriceItem>[],
  { articlesAbout, finder }: BrandStore,
  view: HitView,
): PriceDetail['related'] {
  const skus = [...new Set([item.sku, ...variants.map(({ row }) => row.sku)])];
  const related = new Map(
    articlesAbout(skus, RELATED.most).map(({ row }) => [row.articleId, row.title] as const),
  );
  for (const text of [item.name, item.category]) {
    if (related.size >= RELATED.filledUpTo || text.trim() === '') continue;
    const synonyms = view.cached.brand.synonyms ?? [];
    const found = finder.articles({ text, limit: RELATED.most, filter: null, synonyms });
    for (const { row, why } of found) {
      // A guess beside a price would be read as an answer.
      if (why !== 'literal' && why !== 'inflection') continue;
      if (related.size < RELATED.filledUpTo) related.set(row.articleId, row.title);
    }
  }
  return [...related].map(([articleId, title]) => ({ articleId, title }));
}
