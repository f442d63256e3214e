import type { Article, CannedResponse, PriceItem } from '../../contract/model/brand-pack.ts';
import type { BrandId, ConversationId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type {
  ArticleHit,
  LookupResult,
  PriceDetail,
  PriceHit,
  ResponseHit,
} from '../../contract/workstation/lookup.ts';
import type { BrandCaches } from '../brands/brand-caches.ts';
import type { BrandStore, CachedBrand } from '../brands/brand-store.ts';
import type { Clock } from '../kernel/clock.ts';
import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import { passageAround } from './article-passage.ts';
import { fillResponse } from './fill-response.ts';
import { priceHit, runningCampaign, sellableFirst } from './price-hit.ts';
import { createPriceFormat } from './price-text.ts';

export interface LookupDeps {
  readonly caches: Pick<BrandCaches, 'read'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly conversationFacts: (
    conversationId: ConversationId,
  ) => { readonly brandId: BrandId; readonly customerName: string } | null;
}

export interface FindInput {
  readonly brandId: BrandId;
  readonly text: string;
  readonly limit: number;
  readonly only?: readonly ('prices' | 'articles' | 'responses')[] | undefined;
  readonly conversationId?: ConversationId | undefined;
}

export interface ArticleDetail {
  readonly title: string;
  readonly category: string;
  readonly body: string;
  readonly verifiedAt: EpochMs;
  readonly asOf: EpochMs | null;
}

type Unavailable = 'unknownBrand' | 'notDownloaded';

/** Looks things up in one brand's pack on this machine; never waits for the network. */
export interface Lookup {
  readonly find: (input: FindInput) => Outcome<LookupResult, Unavailable>;
  readonly price: (input: {
    readonly brandId: BrandId;
    readonly priceItemId: string;
  }) => Outcome<PriceDetail, Unavailable | 'notFound'>;
  readonly article: (input: {
    readonly brandId: BrandId;
    readonly articleId: string;
  }) => Outcome<ArticleDetail, Unavailable | 'notFound'>;
}

/** Asked for beyond the limit, so that items outside their validity do not push those that can be sold out. */
const SPARE_PRICES = 20;

export function createLookup({ caches, clock, conversationFacts }: LookupDeps): Lookup {
  const format = createPriceFormat();

  const hitOf = (item: PriceItem, cached: CachedBrand): PriceHit =>
    priceHit(item, {
      now: clock.now(),
      locale: cached.brand.locale,
      format,
      masked: cached.freshness === 'expired',
    });

  const search = (
    store: BrandStore,
    cached: CachedBrand,
    input: FindInput,
    customer: string | null,
  ): LookupResult => {
    const { text, limit, only } = input;
    const shortcutsOnly = text.startsWith('/');
    const wants = (kind: 'prices' | 'articles' | 'responses') => !only || only.includes(kind);
    const { finder } = store;
    const responseOf = (response: CannedResponse): ResponseHit => ({
      responseId: response.responseId,
      shortcut: response.shortcut,
      title: response.title,
      category: response.category,
      text: fillResponse(response.body, cached.brand, customer),
    });
    const prices = () => finder.prices(text, limit + SPARE_PRICES).map((item) => hitOf(item, cached));
    const responses = () =>
      shortcutsOnly ? finder.shortcuts(text.slice(1), limit) : finder.responses(text, limit);
    return {
      brandId: input.brandId,
      text,
      freshness: cached.freshness,
      asOf: cached.asOf,
      prices: wants('prices') && !shortcutsOnly ? sellableFirst(prices()).slice(0, limit) : [],
      articles:
        wants('articles') && !shortcutsOnly
          ? finder.articles(text, limit).map((article) => articleHit(article, text))
          : [],
      responses: wants('responses') ? responses().map(responseOf) : [],
    };
  };

  return {
    find: (input) => {
      const conversation = input.conversationId ? conversationFacts(input.conversationId) : null;
      // A conversation of another brand: whoever asks has mixed them up, and would say one brand's words to the other.
      if (conversation && conversation.brandId !== input.brandId) return failed('unknownBrand');
      const customer = conversation?.customerName ?? null;
      return caches.read(input.brandId, (store, cached) => search(store, cached, input, customer));
    },

    price: ({ brandId, priceItemId }) => {
      const detail = caches.read(brandId, (store, cached) => {
        const item = store.priceItem(priceItemId);
        return item && priceDetail(item, store.itemsOfProduct(item.productId), cached);
      });
      return orNotFound(detail);
    },

    article: ({ brandId, articleId }) => {
      const detail = caches.read(brandId, (store, cached) => {
        const article = store.article(articleId);
        if (!article) return null;
        const { title, category, body, verifiedAt } = article;
        return { title, category, body, verifiedAt, asOf: cached.asOf };
      });
      return orNotFound(detail);
    },
  };

  function priceDetail(item: PriceItem, variants: readonly PriceItem[], cached: CachedBrand): PriceDetail {
    return {
      hit: hitOf(item, cached),
      asOf: cached.asOf,
      freshness: cached.freshness,
      options: item.variant,
      tax: item.tax,
      note: item.note,
      validFrom: item.validFrom,
      validTo: item.validTo,
      campaignName: runningCampaign(item, clock.now())?.name ?? null,
      packVersion: cached.packVersion,
      variants: variants.map((variant) => hitOf(variant, cached)),
    };
  }
}

function articleHit(article: Article, searchText: string): ArticleHit {
  return {
    articleId: article.articleId,
    title: article.title,
    category: article.category,
    passage: passageAround(article.body, searchText),
  };
}

function orNotFound<Value>(
  found: Outcome<Value | null, Unavailable>,
): Outcome<Value, Unavailable | 'notFound'> {
  if (!found.ok) return found;
  return found.value === null ? failed('notFound') : succeeded(found.value);
}
