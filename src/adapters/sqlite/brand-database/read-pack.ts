import type {
  Article,
  CannedResponse,
  PackRowKind,
  PackVersion,
  PriceItem,
} from '../../../contract/model/brand-pack.ts';
import type { BrandStore } from '../../../core/brands/brand-store.ts';
import type { FoundRow, KnowledgeFinder, StoredRow } from '../../../core/lookup/knowledge-finder.ts';
import { foldText, skuKeyOf } from '../../../search/fold-text.ts';
import type { SearchAnswer } from '../../../search/search-question.ts';
import { search } from '../../../search/search-segments.ts';
import type { Database } from '../open-database.ts';
import { readRow, rowTable, type Slot } from './pack-tables.ts';
import type { SegmentSets } from './seen-segments.ts';

/** What can be asked of the rows of one slot. Statements are prepared once. To be called within a read transaction. */
export type PackReader = Pick<
  BrandStore,
  'priceItem' | 'itemsOfProduct' | 'article' | 'response' | 'articlesAbout' | 'texts'
> & {
  readonly finder: (sets: SegmentSets) => KnowledgeFinder;
  readonly missingImages: (limit: number) => readonly string[];
};

interface JsonRow {
  readonly json: string;
  readonly version: PackVersion;
}

/** More variants than this are no help to anybody. */
const MOST_ITEMS_OF_PRODUCT = 500;

export function createPackReader(db: Database, slot: Slot): PackReader {
  const oneBy = <Row>(kind: PackRowKind, column: string) => {
    const select = db.prepare<[string | number], JsonRow>(
      `SELECT json, version FROM ${rowTable(kind, slot)} WHERE ${column} = ?`,
    );
    return (key: string | number): StoredRow<Row> | null => stored<Row>(select.get(key));
  };
  const priceById = oneBy<PriceItem>('priceItem', 'row_id');
  const articleById = oneBy<Article>('article', 'row_id');
  const responseById = oneBy<CannedResponse>('cannedResponse', 'row_id');
  const ofProduct = db.prepare<[string], JsonRow>(
    `SELECT json, version FROM price_item_${slot} WHERE product_id = ?
     ORDER BY popularity DESC, row_id LIMIT ${MOST_ITEMS_OF_PRODUCT}`,
  );
  const about = db.prepare<[string, number], JsonRow>(
    `SELECT json, version FROM article_${slot} WHERE row_id IN (
       SELECT row_id FROM article_sku_${slot} WHERE sku_key IN (SELECT value FROM json_each(?))
     ) ORDER BY row_id LIMIT ?`,
  );
  const all = <Row>(kind: PackRowKind) => {
    const select = db.prepare<[], JsonRow>(
      `SELECT json, version FROM ${rowTable(kind, slot)} ORDER BY row_id`,
    );
    return () => select.all().map(toStored<Row>);
  };
  const allArticles = all<Article>('article');
  const allResponses = all<CannedResponse>('cannedResponse');
  const byShortcut = db.prepare<[string, string, number], JsonRow>(
    `SELECT json, version FROM response_${slot} WHERE instr(shortcut_key, ?) > 0
     ORDER BY instr(shortcut_key, ?) > 1, shortcut_key LIMIT ?`,
  );
  const firstResponses = db.prepare<[number], JsonRow>(
    `SELECT json, version FROM response_${slot} ORDER BY row_id LIMIT ?`,
  );
  const missingImages = db
    .prepare<[number], string>(
      `SELECT DISTINCT image_id FROM article_image_${slot}
       WHERE image_id NOT IN (SELECT image_id FROM image) LIMIT ?`,
    )
    .pluck();

  const shortcuts = (text: string, limit: number) => {
    const key = foldText(text.trim());
    const rows = key === '' ? firstResponses.all(limit) : byShortcut.all(key, key, limit);
    return rows.map(toStored<CannedResponse>);
  };

  return {
    priceItem: oneBy<PriceItem>('priceItem', 'price_item_id'),
    itemsOfProduct: (productId) => ofProduct.all(productId).map(toStored<PriceItem>),
    article: oneBy<Article>('article', 'article_id'),
    response: oneBy<CannedResponse>('cannedResponse', 'response_id'),
    articlesAbout: (skus, limit) =>
      about.all(JSON.stringify(skus.map(skuKeyOf)), limit).map(toStored<Article>),
    texts: () => [
      ...allArticles().map((row) => ({ kind: 'article' as const, ...row })),
      ...allResponses().map((row) => ({ kind: 'cannedResponse' as const, ...row })),
    ],
    missingImages: (limit) => missingImages.all(limit),
    finder: (sets) => ({
      prices: (question) => {
        const answer = search(sets.priceItem, question);
        return { found: rowsOf(answer, priceById), categories: answer.categories };
      },
      articles: (question) => rowsOf(search(sets.article, question), articleById),
      responses: (question) => rowsOf(search(sets.cannedResponse, question), responseById),
      shortcuts,
    }),
  };
}

function rowsOf<Row>(
  { found }: SearchAnswer,
  rowById: (rowId: number) => StoredRow<Row> | null,
): readonly FoundRow<Row>[] {
  return found.map(({ row, why, words }) => {
    const storedRow = rowById(row);
    if (!storedRow) throw new RowMissingError(row);
    return { ...storedRow, why, words };
  });
}

/** A segment names a row that the file does not hold. */
export class RowMissingError extends Error {
  constructor(rowId: number) {
    super(`row ${rowId} is in a segment and not in its table`);
    this.name = 'RowMissingError';
  }
}

function stored<Row>(row: JsonRow | undefined): StoredRow<Row> | null {
  return row ? toStored<Row>(row) : null;
}

function toStored<Row>({ json, version }: JsonRow): StoredRow<Row> {
  return { row: readRow<Row>(json), version };
}
