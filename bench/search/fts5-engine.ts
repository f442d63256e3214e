import Database from 'better-sqlite3';
import * as z from 'zod';
import { foldText, skuKeyOf, wordsOf } from '../../src/search/fold-text.ts';
import type { EngineKind } from './search-engine.ts';

const Rows = z.array(z.object({ rowid: z.int() }));
const Pages = z.object({ pages: z.int(), size: z.int() });

/**
 * What SQLite brings along: one full-text table per brand, in memory, folded by our code, with an index of prefixes. Each
 * word must begin a word of the item; of those that match the most asked for come first, which is the order of their
 * row ids.
 */
export const fts5Engine: EngineKind = {
  name: 'FTS5',
  open: (brands) => {
    const database = new Database(':memory:');
    const statements = new Map(
      brands.map(({ brand, items }, number) => {
        const table = `items_${number}`;
        database.exec(`CREATE VIRTUAL TABLE ${table} USING fts5(text, content='', prefix='2 3')`);
        const insert = database.prepare(`INSERT INTO ${table} (rowid, text) VALUES (?, ?)`);
        database.transaction(() => {
          for (const [row, { sku, name }] of items.entries()) {
            insert.run(row + 1, `${foldText(name)} ${wordsOf(sku).join(' ')} ${skuKeyOf(sku)}`);
          }
        })();
        database.exec(`INSERT INTO ${table} (${table}) VALUES ('optimize')`);
        const find = database.prepare(
          `SELECT rowid FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid LIMIT ?`,
        );
        return [brand, { find, items }] as const;
      }),
    );
    const { pages, size } = Pages.parse(
      database
        .prepare('SELECT page_count AS pages, page_size AS size FROM pragma_page_count, pragma_page_size')
        .get(),
    );
    return {
      bytes: pages * size,
      ask: (brand, text, limit) => {
        const of = statements.get(brand);
        const words = wordsOf(text);
        if (!of || words.length === 0) return [];
        const match = words.map((word) => `"${word}"*`).join(' ');
        return Rows.parse(of.find.all(match, limit)).map(({ rowid }) => of.items[rowid - 1]?.sku ?? '');
      },
      close: () => database.close(),
    };
  },
};
