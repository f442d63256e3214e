import { Brand, Lease } from '../../src/contract/model/brand.ts';
import {
  Article,
  CannedResponse,
  type PackRow,
  type PackVersion,
  PriceItem,
} from '../../src/contract/model/brand-pack.ts';
import { BrandId } from '../../src/contract/model/ids.ts';

/** A valid brand; what a test is about is given, the rest is made up. */
export function sampleBrand(brandId: string, changes: Partial<Brand> = {}): Brand {
  return Brand.parse({
    brandId,
    name: 'Kuuma Keittiöt',
    mark: 'KK',
    colour: '#a03020',
    locale: 'fi-FI',
    currency: 'EUR',
    timeZone: 'Europe/Helsinki',
    trade: 'Kitchens',
    domain: 'kuuma.example',
    voice: {
      alias: 'Aino',
      register: 'informal',
      addressing: '',
      greetings: ['Hei!'],
      closings: ['Mukavaa päivää!'],
      preferred: [],
      avoided: [],
      toTheAngry: '',
    },
    dialogue: [],
    dispositions: [{ code: 'answered', label: 'Answered' }],
    firstResponseSeconds: 60,
    ...changes,
  });
}

export const brandIdOf = (text: string): BrandId => BrandId.parse(text);

export function samplePrice(priceItemId: string, changes: Partial<PriceItem> = {}): PriceItem {
  return PriceItem.parse({
    priceItemId,
    productId: priceItemId,
    sku: `SKU-${priceItemId}`,
    name: `Item ${priceItemId}`,
    variant: [],
    category: 'Things',
    unit: 'kpl',
    price: { amountMinor: 4990, currency: 'EUR' },
    tax: 'included',
    validFrom: null,
    validTo: null,
    campaign: null,
    availability: 'inStock',
    note: '',
    keywords: [],
    popularity: 10,
    ...changes,
  });
}

export function sampleArticle(articleId: string, changes: Partial<Article> = {}): Article {
  return Article.parse({
    articleId,
    title: `Article ${articleId}`,
    body: 'Nothing to see.',
    category: 'Help',
    keywords: [],
    verifiedAt: 0,
    ...changes,
  });
}

export function sampleResponse(responseId: string, changes: Partial<CannedResponse> = {}): CannedResponse {
  return CannedResponse.parse({
    responseId,
    shortcut: responseId,
    title: `Response ${responseId}`,
    body: 'Hello.',
    category: 'General',
    ...changes,
  });
}

/** Pack rows of whatever samples are given. */
export function packRows(
  rows: readonly (PriceItem | Article | CannedResponse)[],
  version: PackVersion = 1,
): PackRow[] {
  return rows.map((row) => {
    if ('priceItemId' in row) return { kind: 'priceItem', id: row.priceItemId, version, row };
    if ('articleId' in row) return { kind: 'article', id: row.articleId, version, row };
    return { kind: 'cannedResponse', id: row.responseId, version, row };
  });
}

/** Fresh for `freshMs` from `issuedAt`, then stale for as long again. */
export function sampleLease(issuedAt: number, freshMs = 900_000): Lease {
  return Lease.parse({ issuedAt, expiresAt: issuedAt + freshMs, graceUntil: issuedAt + 2 * freshMs });
}
