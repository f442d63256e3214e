import { BrandId, ConversationId } from '../../../src/contract/model/ids.ts';
import type {
  ArticleDetail,
  ArticleHit,
  LookupResult,
  PriceDetail,
  PriceHit,
  ResponseHit,
  Shelf,
} from '../../../src/contract/workstation/lookup.ts';
import type { LookupFocus } from '../../../src/renderer/lookup/model/lookup-state.ts';

export const nordlys = BrandId.parse('nordlys-sport');
export const kuuma = BrandId.parse('kuuma-keittiot');

export const ida: LookupFocus = {
  brandId: nordlys,
  conversationId: ConversationId.parse('0198c0de-0000-7000-8000-000000000001'),
};
export const jonas: LookupFocus = {
  brandId: nordlys,
  conversationId: ConversationId.parse('0198c0de-0000-7000-8000-000000000002'),
};
export const pekka: LookupFocus = {
  brandId: kuuma,
  conversationId: ConversationId.parse('0198c0de-0000-7000-8000-000000000003'),
};

const unmarked = { why: 'literal', pinned: false } as const;

export function price(priceItemId: string, part: Partial<PriceHit> = {}): PriceHit {
  return {
    ...unmarked,
    priceItemId,
    version: 7,
    sku: priceItemId.toUpperCase(),
    name: `Name of ${priceItemId}`,
    variantLabel: '',
    category: 'Sko',
    unit: 'par',
    priceText: '449,00 kr',
    regularPriceText: null,
    campaignUntil: null,
    availability: 'inStock',
    validity: 'valid',
    insertText: `449,00 kr for ${priceItemId}`,
    lineText: `Name of ${priceItemId}: 449,00 kr`,
    marks: { name: [], variantLabel: [], sku: [] },
    ...part,
  };
}

export function article(articleId: string): ArticleHit {
  return {
    ...unmarked,
    articleId,
    version: 5,
    title: `Title of ${articleId}`,
    category: 'Levering',
    passage: 'A passage.',
    verification: 'verified',
    marks: { title: [], passage: [] },
  };
}

export function articleDetail(articleId: string, part: Partial<ArticleDetail> = {}): ArticleDetail {
  return {
    articleId,
    version: 5,
    title: `Title of ${articleId}`,
    category: 'Levering',
    body: '# Body',
    verifiedAt: 0,
    verification: 'verified',
    owner: null,
    url: null,
    asOf: null,
    pinned: false,
    ...part,
  };
}

export function response(responseId: string, text = `Text of ${responseId}`): ResponseHit {
  return {
    ...unmarked,
    responseId,
    version: 3,
    shortcut: responseId,
    title: `Title of ${responseId}`,
    category: 'Hilsen',
    text,
    actions: [],
    verification: 'verified',
    marks: { title: [], text: [] },
  };
}

export function result(part: Partial<LookupResult> = {}): LookupResult {
  return {
    brandId: nordlys,
    text: '',
    freshness: 'fresh',
    asOf: 1_767_225_600_000,
    understood: { words: '', priceRange: null },
    prices: [],
    articles: [],
    responses: [],
    categories: [],
    ...part,
  };
}

export function shelf(part: Partial<Shelf> = {}): Shelf {
  return {
    brandId: nordlys,
    freshness: 'fresh',
    asOf: 1_767_225_600_000,
    pinned: [],
    recent: [],
    mostUsed: [],
    popular: [],
    ...part,
  };
}

export const onShelf = {
  price: (hit: PriceHit): Shelf['pinned'][number] => ({ kind: 'price', hit }),
  article: (hit: ArticleHit): Shelf['pinned'][number] => ({ kind: 'article', hit }),
  response: (hit: ResponseHit): Shelf['pinned'][number] => ({ kind: 'response', hit }),
};

export function priceDetail(hit: PriceHit, variants: readonly PriceHit[] = [hit]): PriceDetail {
  return {
    hit,
    priceNow: { amountMinor: 44_900, currency: 'NOK' },
    asOf: 1_767_225_600_000,
    freshness: 'fresh',
    options: [],
    tax: 'included',
    note: '',
    validFrom: null,
    validTo: null,
    campaignName: null,
    packVersion: 7,
    variants: variants.map((variant) => ({ ...variant, options: [] })),
    history: [],
    related: [],
  };
}
