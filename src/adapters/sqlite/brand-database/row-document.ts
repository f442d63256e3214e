import type {
  Article,
  CannedResponse,
  PackRow,
  PackRowKind,
  PriceItem,
} from '../../../contract/model/brand-pack.ts';
import { plainText } from '../../../core/lookup/article-passage.ts';
import { DOCUMENT_FLAGS, type SearchDocument } from '../../../search/search-document.ts';
import { readRow } from './pack-tables.ts';

/** What a row is found by, from the row as it arrives. */
export function documentOf(rowId: number, row: PackRow): SearchDocument {
  switch (row.kind) {
    case 'priceItem':
      return ofPrice(rowId, row.row);
    case 'article':
      return ofArticle(rowId, row.row);
    case 'cannedResponse':
      return ofResponse(rowId, row.row);
    default:
      return row satisfies never;
  }
}

/** What a row is found by, from the row as it is stored. */
export function documentOfStored(kind: PackRowKind, rowId: number, json: string): SearchDocument {
  switch (kind) {
    case 'priceItem':
      return ofPrice(rowId, readRow<PriceItem>(json));
    case 'article':
      return ofArticle(rowId, readRow<Article>(json));
    case 'cannedResponse':
      return ofResponse(rowId, readRow<CannedResponse>(json));
    default:
      return kind satisfies never;
  }
}

const withoutPrice = { popularity: 0, sku: '', amountMinor: 0, flags: 0 };

function ofPrice(row: number, item: PriceItem): SearchDocument {
  return {
    row,
    popularity: item.popularity,
    sku: item.sku,
    title: item.name,
    other: [...item.variant.map(({ value }) => value), item.category, ...item.keywords],
    body: '',
    category: item.category,
    amountMinor: item.price.amountMinor,
    flags:
      (item.availability === 'inStock' ? DOCUMENT_FLAGS.inStock : 0) +
      (item.campaign ? DOCUMENT_FLAGS.hasCampaign : 0),
  };
}

function ofArticle(row: number, article: Article): SearchDocument {
  return {
    ...withoutPrice,
    row,
    title: article.title,
    other: [article.category, ...article.keywords, ...(article.skus ?? [])],
    body: plainText(article.body),
    category: article.category,
  };
}

function ofResponse(row: number, response: CannedResponse): SearchDocument {
  return {
    ...withoutPrice,
    row,
    title: response.title,
    other: [response.shortcut, response.category],
    body: response.body,
    category: response.category,
  };
}
