import type { Database } from '../../open-database.ts';

/**
 * Two slots of pack tables: one is read while the other is being filled. Row ids of price items grow as
 * popularity falls, so that reading in their order gives what is asked for most first. The search tables hold
 * folded words only and no text; `ascii` leaves every other letter alone, since folding is our own.
 */
export const brandCache = {
  version: 10,
  name: '0010-brand-cache',
  up: (db: Database): void => {
    db.exec(`
      CREATE TABLE cache_state (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        facts TEXT,
        active_slot INTEGER CHECK (active_slot IN (0, 1)),
        pack_version INTEGER,
        download_version INTEGER,
        download_after TEXT,
        download_complete INTEGER NOT NULL DEFAULT 0,
        download_rows INTEGER NOT NULL DEFAULT 0,
        download_total INTEGER
      ) STRICT;
      INSERT INTO cache_state (id) VALUES (1);
    `);
    for (const slot of [0, 1]) {
      db.exec(`
        CREATE TABLE price_item_${slot} (
          row_id INTEGER PRIMARY KEY,
          price_item_id TEXT NOT NULL UNIQUE,
          product_id TEXT NOT NULL,
          sku_key TEXT NOT NULL,
          popularity INTEGER NOT NULL,
          json TEXT NOT NULL
        ) STRICT;
        CREATE INDEX price_item_${slot}_by_sku ON price_item_${slot} (sku_key);
        CREATE INDEX price_item_${slot}_by_product ON price_item_${slot} (product_id);
        CREATE VIRTUAL TABLE price_search_${slot} USING fts5 (
          name, other,
          content = '', contentless_delete = 1, detail = column, tokenize = 'ascii', prefix = '1 2 3'
        );

        CREATE TABLE article_${slot} (
          row_id INTEGER PRIMARY KEY,
          article_id TEXT NOT NULL UNIQUE,
          json TEXT NOT NULL
        ) STRICT;
        CREATE VIRTUAL TABLE article_search_${slot} USING fts5 (
          title, keywords, body,
          content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3'
        );

        CREATE TABLE response_${slot} (
          row_id INTEGER PRIMARY KEY,
          response_id TEXT NOT NULL UNIQUE,
          shortcut_key TEXT NOT NULL,
          json TEXT NOT NULL
        ) STRICT;
        CREATE INDEX response_${slot}_by_shortcut ON response_${slot} (shortcut_key);
        CREATE VIRTUAL TABLE response_search_${slot} USING fts5 (
          title, body,
          content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3'
        );
      `);
    }
  },
};
