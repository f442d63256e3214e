import type { PriceItem } from '../../../contract/model/brand-pack.ts';
import { skuKeyOf, wordsOf } from '../../../search/fold-text.ts';
import type { Database } from '../open-database.ts';
import { readRow, type Slot } from './pack-tables.ts';
import { limitWords, matchExpression, withoutOneWord } from './search-terms.ts';

/** Shorter pieces of an SKU are in too many of them. */
const SHORTEST_SKU_PIECE = 3;

interface FoundRow {
  readonly rowId: number;
  readonly json: string;
}

/** Finds price items in tiers, each asked only while the better ones gave too little. */
export function createPriceFinder(db: Database, slot: Slot) {
  const table = `price_item_${slot}`;
  const searchTable = `price_search_${slot}`;
  const columns = 'row_id AS rowId, json';
  const first = db.prepare<[number], FoundRow>(`SELECT ${columns} FROM ${table} ORDER BY row_id LIMIT ?`);
  const skuExact = db.prepare<[string, number], FoundRow>(
    `SELECT ${columns} FROM ${table} WHERE sku_key = ? ORDER BY row_id LIMIT ?`,
  );
  const skuPrefix = db.prepare<[string, string, number], FoundRow>(
    `SELECT ${columns} FROM ${table} WHERE sku_key > ? AND sku_key < ? ORDER BY sku_key LIMIT ?`,
  );
  // Reads the index alone until a row matches.
  const skuPiece = db.prepare<[string, number], FoundRow>(
    `SELECT ${columns} FROM ${table} WHERE row_id IN (
       SELECT row_id FROM ${table} INDEXED BY ${table}_by_sku WHERE instr(sku_key, ?) > 1 LIMIT ?
     ) ORDER BY row_id`,
  );
  // Row ids are in order of popularity, and so are the lists of the full-text index: nothing is sorted.
  const matching = db.prepare<[string, number], FoundRow>(
    `SELECT ${columns} FROM ${searchTable} JOIN ${table} ON row_id = ${searchTable}.rowid
     WHERE ${searchTable} MATCH ? ORDER BY ${searchTable}.rowid LIMIT ?`,
  );

  const search = (words: readonly string[], sku: string, limit: number): readonly FoundRow[] => {
    if (words.length === 0) return [];
    const found = new Map<number, FoundRow>();
    const take = (tier: () => readonly FoundRow[]) => {
      if (found.size >= limit) return;
      for (const row of tier()) if (found.size < limit) found.set(row.rowId, found.get(row.rowId) ?? row);
    };
    const takeMatching = (terms: readonly string[], lastIsPrefix: boolean, inColumns: readonly string[]) =>
      take(() => matching.all(matchExpression({ words: terms, lastIsPrefix }, inColumns), limit));
    const takeSkuPrefix = () => take(() => skuPrefix.all(sku, `${sku}\u{10ffff}`, limit));

    // Letters alone are more often the beginning of a word than of an SKU.
    const looksLikeSku = /\p{N}/u.test(sku);
    take(() => skuExact.all(sku, limit));
    const isWholeSku = found.size > 0;
    if (looksLikeSku) takeSkuPrefix();
    takeMatching(words, false, ['name']);
    takeMatching(words, true, ['name']);
    takeMatching(words, true, []);
    if (!looksLikeSku) takeSkuPrefix();
    // Reads every SKU, so only where it may add something.
    const mayBePiece = found.size === 0 || (looksLikeSku && words.length === 1 && !isWholeSku);
    if (mayBePiece && sku.length >= SHORTEST_SKU_PIECE) take(() => skuPiece.all(sku, limit));
    for (const fewer of withoutOneWord(words)) {
      if (found.size > 0) break;
      takeMatching(fewer, true, []);
    }
    return [...found.values()];
  };

  return (text: string, limit: number): readonly PriceItem[] => {
    const rows =
      text.trim() === '' ? first.all(limit) : search(limitWords(wordsOf(text)), skuKeyOf(text), limit);
    return rows.map((row) => readRow<PriceItem>(row.json));
  };
}
