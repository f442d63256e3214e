import type {
  Article,
  CannedResponse,
  PackRemoval,
  PackRow,
  PackRowKind,
  PriceItem,
} from '../../../contract/model/brand-pack.ts';
import { foldText, skuKeyOf } from '../../../search/fold-text.ts';
import type { Database } from '../open-database.ts';
import { rowTable, type Slot } from './pack-tables.ts';

/** Puts rows into one slot's tables and takes them out. To be called within a transaction. */
export interface PackWriter {
  /** The row's id, which it keeps as long as it is not removed. */
  readonly put: (row: PackRow) => number;
  /** The id the row had; null when there was none. */
  readonly remove: (removal: Pick<PackRemoval, 'kind' | 'id'>) => number | null;
}

export function createPackWriter(db: Database, slot: Slot): PackWriter {
  const putPrice = createPricePut(db, slot);
  const articles = createArticleWriter(db, slot);
  const putResponse = createResponsePut(db, slot);
  const removers: Readonly<Record<PackRowKind, (id: string) => number | null>> = {
    priceItem: createRemove(db, rowTable('priceItem', slot), 'price_item_id'),
    article: articles.remove,
    cannedResponse: createRemove(db, rowTable('cannedResponse', slot), 'response_id'),
  };
  return {
    put: (row) => {
      switch (row.kind) {
        case 'priceItem':
          return putPrice(row.id, row.version, row.row);
        case 'article':
          return articles.put(row.id, row.version, row.row);
        case 'cannedResponse':
          return putResponse(row.id, row.version, row.row);
        default:
          return row satisfies never;
      }
    },
    remove: ({ kind, id }) => removers[kind](id),
  };
}

function createPricePut(db: Database, slot: Slot) {
  const table = rowTable('priceItem', slot);
  const find = db.prepare<[string], { rowId: number; productId: string }>(
    `SELECT row_id AS rowId, product_id AS productId FROM ${table} WHERE price_item_id = ?`,
  );
  const insert = db.prepare<[string, string, number, number, string]>(
    `INSERT INTO ${table} (price_item_id, product_id, popularity, version, json) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (price_item_id) DO NOTHING`,
  );
  // Prices change every day, products hardly ever: their index is then left alone.
  const update = db.prepare<[number, number, string, number]>(
    `UPDATE ${table} SET popularity = ?, version = ?, json = ? WHERE row_id = ?`,
  );
  const move = db.prepare<[string, number]>(`UPDATE ${table} SET product_id = ? WHERE row_id = ?`);
  return (id: string, version: number, item: PriceItem): number => {
    const json = JSON.stringify(item);
    const inserted = insert.run(id, item.productId, item.popularity, version, json);
    if (inserted.changes > 0) return Number(inserted.lastInsertRowid);
    const before = find.get(id);
    if (!before) throw new Error('a row was refused that is not there');
    if (before.productId !== item.productId) move.run(item.productId, before.rowId);
    update.run(item.popularity, version, json, before.rowId);
    return before.rowId;
  };
}

function createResponsePut(db: Database, slot: Slot) {
  const put = db
    .prepare<[string, string, number, string], number>(
      `INSERT INTO response_${slot} (response_id, shortcut_key, version, json) VALUES (?, ?, ?, ?)
       ON CONFLICT (response_id) DO UPDATE SET shortcut_key = excluded.shortcut_key, version = excluded.version,
         json = excluded.json
       RETURNING row_id`,
    )
    .pluck();
  return (id: string, version: number, response: CannedResponse) =>
    theId(put.get(id, foldText(response.shortcut), version, JSON.stringify(response)));
}

/** How articles show their images. */
const IMAGE = /!\[[^\]]*\]\(\s*<?image:([0-9a-f]{64})\b/g;

function createArticleWriter(db: Database, slot: Slot) {
  const put = db
    .prepare<[string, number, string], number>(
      `INSERT INTO article_${slot} (article_id, version, json) VALUES (?, ?, ?)
       ON CONFLICT (article_id) DO UPDATE SET version = excluded.version, json = excluded.json
       RETURNING row_id`,
    )
    .pluck();
  const removeRow = createRemove(db, `article_${slot}`, 'article_id');
  const forgetSkus = db.prepare<[number]>(`DELETE FROM article_sku_${slot} WHERE row_id = ?`);
  const forgetImages = db.prepare<[number]>(`DELETE FROM article_image_${slot} WHERE row_id = ?`);
  const nameSku = db.prepare<[string, number]>(
    `INSERT INTO article_sku_${slot} (sku_key, row_id) VALUES (?, ?)`,
  );
  const nameImage = db.prepare<[string, number]>(
    `INSERT INTO article_image_${slot} (image_id, row_id) VALUES (?, ?)`,
  );
  const forget = (rowId: number) => {
    forgetSkus.run(rowId);
    forgetImages.run(rowId);
  };
  return {
    put: (id: string, version: number, article: Article) => {
      const rowId = theId(put.get(id, version, JSON.stringify(article)));
      forget(rowId);
      for (const sku of new Set(article.skus?.map(skuKeyOf))) nameSku.run(sku, rowId);
      const images = new Set([...article.body.matchAll(IMAGE)].flatMap(([, imageId]) => imageId ?? []));
      for (const imageId of images) nameImage.run(imageId, rowId);
      return rowId;
    },
    remove: (id: string) => {
      const rowId = removeRow(id);
      if (rowId !== null) forget(rowId);
      return rowId;
    },
  };
}

function createRemove(db: Database, table: string, key: string): (id: string) => number | null {
  const remove = db
    .prepare<[string], number>(`DELETE FROM ${table} WHERE ${key} = ? RETURNING row_id`)
    .pluck();
  return (id) => remove.get(id) ?? null;
}

function theId(rowId: number | undefined): number {
  if (rowId === undefined) throw new Error('a row was stored and got no id');
  return rowId;
}
