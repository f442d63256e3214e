import type { Database } from '../../open-database.ts';

/**
 * The pack is searched through segments, which a worker builds; the full-text tables go, and with them what was
 * downloaded, since its rows have no versions. Facts and lease stay. `generation` grows with every change of what
 * look-ups see. Row ids fit 32 bits, because segments name rows by them. A segment's bytes lie in chunks; its `rows`
 * is null for one that holds a whole kind.
 */
export const segmentsAndHistory = {
  version: 20,
  name: '0020-segments-and-history',
  up: (db: Database): void => {
    for (const slot of [0, 1]) {
      db.exec(`
        DROP TABLE price_search_${slot};
        DROP TABLE article_search_${slot};
        DROP TABLE response_search_${slot};
        DROP TABLE price_item_${slot};
        DROP TABLE article_${slot};
        DROP TABLE response_${slot};

        CREATE TABLE price_item_${slot} (
          row_id INTEGER PRIMARY KEY CHECK (row_id BETWEEN 1 AND 4294967295),
          price_item_id TEXT NOT NULL UNIQUE,
          product_id TEXT NOT NULL,
          popularity INTEGER NOT NULL,
          version INTEGER NOT NULL,
          json TEXT NOT NULL
        ) STRICT;
        CREATE INDEX price_item_${slot}_by_product ON price_item_${slot} (product_id);

        CREATE TABLE article_${slot} (
          row_id INTEGER PRIMARY KEY CHECK (row_id BETWEEN 1 AND 4294967295),
          article_id TEXT NOT NULL UNIQUE,
          version INTEGER NOT NULL,
          json TEXT NOT NULL
        ) STRICT;
        CREATE TABLE article_sku_${slot} (
          sku_key TEXT NOT NULL,
          row_id INTEGER NOT NULL,
          PRIMARY KEY (sku_key, row_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX article_sku_${slot}_by_row ON article_sku_${slot} (row_id);
        CREATE TABLE article_image_${slot} (
          image_id TEXT NOT NULL,
          row_id INTEGER NOT NULL,
          PRIMARY KEY (image_id, row_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX article_image_${slot}_by_row ON article_image_${slot} (row_id);

        CREATE TABLE response_${slot} (
          row_id INTEGER PRIMARY KEY CHECK (row_id BETWEEN 1 AND 4294967295),
          response_id TEXT NOT NULL UNIQUE,
          shortcut_key TEXT NOT NULL,
          version INTEGER NOT NULL,
          json TEXT NOT NULL
        ) STRICT;
        CREATE INDEX response_${slot}_by_shortcut ON response_${slot} (shortcut_key);
      `);
    }
    db.exec(`
      UPDATE cache_state SET active_slot = NULL, pack_version = NULL, download_version = NULL,
        download_after = NULL, download_complete = 0, download_rows = 0, download_total = NULL;
      ALTER TABLE cache_state ADD COLUMN generation INTEGER NOT NULL DEFAULT 0;

      CREATE TABLE segment (
        segment_id INTEGER PRIMARY KEY AUTOINCREMENT,
        format INTEGER NOT NULL,
        slot INTEGER NOT NULL CHECK (slot IN (0, 1)),
        kind TEXT NOT NULL CHECK (kind IN ('priceItem', 'article', 'cannedResponse')),
        language TEXT NOT NULL,
        documents INTEGER NOT NULL,
        rows BLOB,
        removed BLOB NOT NULL
      ) STRICT;
      CREATE TABLE segment_chunk (
        segment_id INTEGER NOT NULL,
        part INTEGER NOT NULL,
        bytes BLOB NOT NULL,
        PRIMARY KEY (segment_id, part)
      ) STRICT;

      CREATE TABLE publication (version INTEGER PRIMARY KEY, published_at INTEGER NOT NULL, json TEXT NOT NULL) STRICT;
      CREATE TABLE pack_change (
        version INTEGER NOT NULL,
        ordinal INTEGER NOT NULL,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        json TEXT NOT NULL,
        PRIMARY KEY (version, ordinal)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX pack_change_by_row ON pack_change (kind, id, version);

      CREATE TABLE image (image_id TEXT PRIMARY KEY, mime TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
    `);
  },
};
