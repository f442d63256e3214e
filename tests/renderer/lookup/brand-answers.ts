import { BrandId, ConversationId } from '../../../src/contract/model/ids.ts';
import type {
  ArticleHit,
  LookupResult,
  PriceDetail,
  PriceHit,
  ResponseHit,
} from '../../../src/contract/workstation/lookup.ts';
import type { LookupFocus } from '../../../src/renderer/lookup/lookup-model.ts';

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

export function price(priceItemId: string, part: Partial<PriceHit> = {}): PriceHit {
  return {
    priceItemId,
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
    ...part,
  };
}

export function article(articleId: string): ArticleHit {
  return { articleId, title: `Title of ${articleId}`, category: 'Levering', passage: 'A passage.' };
}

export function response(responseId: string, text = `Text of ${responseId}`): ResponseHit {
  return { responseId, shortcut: responseId, title: `Title of ${responseId}`, category: 'Hilsen', text };
}

export function result(part: Partial<LookupResult> = {}): LookupResult {
  return {
    brandId: nordlys,
    text: '',
    freshness: 'fresh',
    asOf: 1_767_225_600_000,
    prices: [],
    articles: [],
    responses: [],
    ...part,
  };
}

export function priceDetail(hit: PriceHit, variants: readonly PriceHit[] = [hit]): PriceDetail {
  return {
    hit,
    asOf: 1_767_225_600_000,
    freshness: 'fresh',
    options: [],
    tax: 'included',
    note: '',
    validFrom: null,
    validTo: null,
    campaignName: null,
    packVersion: 7,
    variants: [...variants],
  };
}
