import type { KnowledgeReference, PackRowKind } from '../../contract/model/brand-pack.ts';
import type { BrandId, ConversationId } from '../../contract/model/ids.ts';
import type {
  ArticleDetail,
  LookupResult,
  PriceDetail,
  ReferenceCheck,
  ResponseDetail,
  Shelf,
  WhatChanged,
} from '../../contract/workstation/lookup.ts';
import type { BrandCaches } from '../brands/brand-caches.ts';
import type { BrandStore, CachedBrand } from '../brands/brand-store.ts';
import type { Clock } from '../kernel/clock.ts';
import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import { type ArticleImage, articleDetail, brandImage } from './article-detail.ts';
import { createPassages } from './article-passage.ts';
import { checkReference } from './check-references.ts';
import { type FindQuestion, findIn } from './find.ts';
import type { HitTools, HitView } from './hit-view.ts';
import { NOTHING_TYPED } from './mark-matches.ts';
import { priceDetail } from './price-detail.ts';
import { createPriceFormat } from './price-text.ts';
import { createRangeText } from './query/range-text.ts';
import { type ShelfLists, shelfOf } from './shelf.ts';
import { createTextWords } from './text-words.ts';
import { whatChanged } from './what-changed.ts';

export interface LookupDeps {
  readonly caches: Pick<BrandCaches, 'read'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly conversationFacts: (
    conversationId: ConversationId,
  ) => { readonly brandId: BrandId; readonly customerName: string } | null;
  /** Of the person who is signed in. */
  readonly shelf: {
    readonly isPinned: (brandId: BrandId, kind: PackRowKind, id: string) => boolean;
    readonly lists: (brandId: BrandId) => ShelfLists;
  };
  /** Brands whose knowledge the person answers for, in the order in which they are shown. */
  readonly supervised: () => readonly BrandId[];
  /** Pictures of the public posts that the brand's conversations here are about. */
  readonly postPictures: (brandId: BrandId) => readonly string[];
  /** Somebody looked for this. */
  readonly onSearch: (brandId: BrandId, text: string) => void;
}

export interface FindInput extends FindQuestion {
  readonly brandId: BrandId;
  readonly conversationId?: ConversationId | undefined;
}

interface InConversation {
  readonly brandId: BrandId;
  readonly conversationId?: ConversationId | undefined;
}

type Unavailable = 'unknownBrand' | 'notDownloaded';
type OrNotFound = Unavailable | 'notFound';

/** Looks things up in brands' packs on this machine; never waits for the network, never mixes brands. */
export interface Lookup {
  readonly find: (input: FindInput) => Outcome<LookupResult, Unavailable>;
  /** One result a brand; those without a hit, or without a pack yet, are left out. */
  readonly findInMyBrands: (question: FindQuestion) => { readonly results: LookupResult[] };
  readonly price: (input: {
    readonly brandId: BrandId;
    readonly priceItemId: string;
  }) => Outcome<PriceDetail, OrNotFound>;
  readonly article: (input: {
    readonly brandId: BrandId;
    readonly articleId: string;
  }) => Outcome<ArticleDetail, OrNotFound>;
  readonly response: (input: {
    readonly brandId: BrandId;
    readonly responseId: string;
  }) => Outcome<ResponseDetail, OrNotFound>;
  readonly image: (input: {
    readonly brandId: BrandId;
    readonly imageId: string;
  }) => Outcome<ArticleImage, OrNotFound | 'notFetched'>;
  readonly shelf: (input: InConversation) => Outcome<Shelf, Unavailable>;
  readonly whatChanged: (input: {
    readonly brandId: BrandId;
    readonly limit: number;
  }) => Outcome<WhatChanged, Unavailable>;
  readonly checkReferences: (
    input: InConversation & { readonly references: readonly KnowledgeReference[] },
  ) => Outcome<{ checks: ReferenceCheck[] }, Unavailable>;
}

export function createLookup(deps: LookupDeps): Lookup {
  const { caches, clock, conversationFacts, shelf } = deps;
  const textWords = createTextWords();
  const tools: HitTools = {
    format: createPriceFormat(),
    textWords,
    passageAround: createPassages(textWords),
  };
  const rangeText = createRangeText();

  const viewOf = (brandId: BrandId, cached: CachedBrand, customerName: string | null): HitView => ({
    ...tools,
    now: clock.now(),
    cached,
    masked: cached.freshness === 'expired',
    isPinned: (kind, id) => shelf.isPinned(brandId, kind, id),
    customerName,
    typed: NOTHING_TYPED,
  });

  const read = <Value>(
    { brandId, conversationId }: InConversation,
    run: (store: BrandStore, view: HitView) => Value,
  ): Outcome<Value, Unavailable> => {
    const conversation = conversationId ? conversationFacts(conversationId) : null;
    // A conversation of another brand: whoever asks has mixed them up, and would say one brand's words to the other.
    if (conversation && conversation.brandId !== brandId) return failed('unknownBrand');
    return caches.read(brandId, (store, cached) =>
      run(store, viewOf(brandId, cached, conversation?.customerName ?? null)),
    );
  };

  return {
    find: (input) => {
      deps.onSearch(input.brandId, input.text);
      return read(input, (store, view) => findIn(store, view, input, rangeText));
    },
    findInMyBrands: (question) => {
      const results = deps.supervised().flatMap((brandId) => {
        const found = read({ brandId }, (store, view) => findIn(store, view, question, rangeText));
        return found.ok && hasHits(found.value) ? [found.value] : [];
      });
      return { results };
    },
    price: (input) =>
      orNotFound(
        read(input, (store, view) => {
          const item = store.priceItem(input.priceItemId);
          return item && priceDetail(item, store, view);
        }),
      ),
    article: (input) =>
      orNotFound(
        read(input, (store, view) => {
          const article = store.article(input.articleId);
          return article && articleDetail(article, view);
        }),
      ),
    response: (input) =>
      orNotFound(
        read(input, (store) => {
          const stored = store.response(input.responseId);
          if (!stored) return null;
          const { responseId, shortcut, title, body } = stored.row;
          return { responseId, version: stored.version, shortcut, title, body };
        }),
      ),
    image: (input) => {
      const found = read(input, (store) => brandImage(store, input.imageId));
      if (!found.ok) return found;
      const isAbsent = !found.value.ok && found.value.code === 'notFound';
      if (isAbsent && deps.postPictures(input.brandId).includes(input.imageId)) return failed('notFetched');
      return found.value;
    },
    shelf: (input) => read(input, (store, view) => shelfOf(store, view, shelf.lists(input.brandId))),
    whatChanged: (input) => read(input, (store, view) => whatChanged(store, view, input.limit)),
    checkReferences: (input) =>
      read(input, (store, view) => ({
        checks: input.references.map((reference) => checkReference(reference, store, view)),
      })),
  };
}

function hasHits({ prices, articles, responses }: LookupResult): boolean {
  return prices.length + articles.length + responses.length > 0;
}

function orNotFound<Value>(found: Outcome<Value | null, Unavailable>): Outcome<Value, OrNotFound> {
  if (!found.ok) return found;
  return found.value === null ? failed('notFound') : succeeded(found.value);
}
