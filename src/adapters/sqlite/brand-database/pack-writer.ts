import type {
  Article,
  CannedResponse,
  PackRemoval,
  PackRow,
  PackRowKind,
  PriceItem,
} from '../../../contract/model/brand-pack.ts';
import { foldText, indexWordsOf, skuKeyOf } from '../../../search/fold-text.ts';
import type { Database } from '../open-database.ts';
import type { Slot } from './pack-tables.ts';

/** Puts rows into one slot's tables and search tables, and takes them out. To be called within a transaction. */
export interface PackWriter {
  readonly put: (row: PackRow) => void;
  readonly remove: (removal: Pick<PackRemoval, 'kind' | 'id'>) => void;
}

export function createPackWriter(db: Database, slot: Slot): PackWriter {
  const prices = createPriceWriter(db, slot);
  const articles = createArticleWriter(db, slot);
  const responses = createResponseWriter(db, slot);
  const removers: Readonly<Record<PackRowKind, (id: string) => void>> = {
    priceItem: prices.remove,
    article: articles.remove,
    cannedResponse: responses.remove,
  };
  return {
    put: (row) => {
      switch (row.kind) {
        case 'priceItem':
          return prices.put(row.id, row.row);
        case 'article':
          return articles.put(row.id, row.row);
        case 'cannedResponse':
          return responses.put(row.id, row.row);
        default:
          return row satisfies never;
      }
    },
    remove: ({ kind, id }) => removers[kind](id),
  };
}

/** Room for this many items of equal popularity. */
const IDS_PER_POPULARITY = 2 ** 21;
const HIGHEST_POPULARITY = 1_000_000;

function createPriceWriter(db: Database, slot: Slot) {
  const table = `price_item_${slot}`;
  const find = db.prepare<[string], { rowId: number; popularity: number }>(
    `SELECT row_id AS rowId, popularity FROM ${table} WHERE price_item_id = ?`,
  );
  const highestIdBetween = db
    .prepare<[number, number], number | null>(`SELECT max(row_id) FROM ${table} WHERE row_id BETWEEN ? AND ?`)
    .pluck();
  const insert = db.prepare<[number, string, string, string, number, string]>(
    `INSERT INTO ${table} (row_id, price_item_id, product_id, sku_key, popularity, json) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const insertWords = db.prepare<[number, string, string]>(
    `INSERT INTO price_search_${slot} (rowid, name, other) VALUES (?, ?, ?)`,
  );
  const deleteRow = db.prepare<[number]>(`DELETE FROM ${table} WHERE row_id = ?`);
  const deleteWords = db.prepare<[number]>(`DELETE FROM price_search_${slot} WHERE rowid = ?`);

  const newIdFor = (popularity: number): number => {
    const first = (HIGHEST_POPULARITY - popularity) * IDS_PER_POPULARITY;
    const highest = highestIdBetween.get(first, first + IDS_PER_POPULARITY - 1);
    return (highest ?? first - 1) + 1;
  };
  const removeId = (rowId: number) => {
    deleteRow.run(rowId);
    deleteWords.run(rowId);
  };

  return {
    put: (id: string, item: PriceItem) => {
      const before = find.get(id);
      if (before) removeId(before.rowId);
      const rowId = before?.popularity === item.popularity ? before.rowId : newIdFor(item.popularity);
      insert.run(rowId, id, item.productId, skuKeyOf(item.sku), item.popularity, JSON.stringify(item));
      const options = item.variant.map((option) => option.value);
      insertWords.run(
        rowId,
        indexed(item.name),
        indexed(item.sku, item.category, ...options, ...item.keywords),
      );
    },
    remove: (id: string) => {
      const before = find.get(id);
      if (before) removeId(before.rowId);
    },
  };
}

function createArticleWriter(db: Database, slot: Slot) {
  const rows = createRowWriter(db, { slot, table: 'article', key: 'article_id', search: 'article_search' });
  const insert = db.prepare<[string, string]>(`INSERT INTO article_${slot} (article_id, json) VALUES (?, ?)`);
  const insertWords = db.prepare<[number | bigint, string, string, string]>(
    `INSERT INTO article_search_${slot} (rowid, title, keywords, body) VALUES (?, ?, ?, ?)`,
  );
  return {
    put: (id: string, article: Article) => {
      rows.remove(id);
      const { lastInsertRowid } = insert.run(id, JSON.stringify(article));
      const keywords = indexed(article.category, ...article.keywords);
      insertWords.run(lastInsertRowid, indexed(article.title), keywords, indexed(article.body));
    },
    remove: rows.remove,
  };
}

function createResponseWriter(db: Database, slot: Slot) {
  const rows = createRowWriter(db, {
    slot,
    table: 'response',
    key: 'response_id',
    search: 'response_search',
  });
  const insert = db.prepare<[string, string, string]>(
    `INSERT INTO response_${slot} (response_id, shortcut_key, json) VALUES (?, ?, ?)`,
  );
  const insertWords = db.prepare<[number | bigint, string, string]>(
    `INSERT INTO response_search_${slot} (rowid, title, body) VALUES (?, ?, ?)`,
  );
  return {
    put: (id: string, response: CannedResponse) => {
      rows.remove(id);
      const { lastInsertRowid } = insert.run(id, foldText(response.shortcut), JSON.stringify(response));
      const title = indexed(response.title, response.shortcut, response.category);
      insertWords.run(lastInsertRowid, title, indexed(response.body));
    },
    remove: rows.remove,
  };
}

interface RowTable {
  readonly slot: Slot;
  readonly table: string;
  readonly key: string;
  readonly search: string;
}

function createRowWriter(db: Database, { slot, table, key, search }: RowTable) {
  const deleteRow = db
    .prepare<[string], number>(`DELETE FROM ${table}_${slot} WHERE ${key} = ? RETURNING row_id`)
    .pluck();
  const deleteWords = db.prepare<[number]>(`DELETE FROM ${search}_${slot} WHERE rowid = ?`);
  return {
    remove: (id: string) => {
      const rowId = deleteRow.get(id);
      if (rowId !== undefined) deleteWords.run(rowId);
    },
  };
}

function indexed(...texts: readonly string[]): string {
  return texts.flatMap(indexWordsOf).join(' ');
}
