import type { Database } from '../../open-database.ts';

export function up(db: Database): void {
  db.exec(`
    -- JSON of what was inserted from the brand's knowledge; null for nothing.
    ALTER TABLE drafts ADD COLUMN refs TEXT;
    ALTER TABLE messages ADD COLUMN refs TEXT;

    CREATE TABLE pins (
      brand_id  TEXT NOT NULL,
      kind      TEXT NOT NULL,
      row_id    TEXT NOT NULL,
      pinned_at INTEGER NOT NULL,
      PRIMARY KEY (brand_id, kind, row_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE knowledge_uses (
      brand_id TEXT NOT NULL,
      kind     TEXT NOT NULL,
      row_id   TEXT NOT NULL,
      -- Days since 1970.
      day      INTEGER NOT NULL,
      inserted INTEGER NOT NULL,
      last_at  INTEGER NOT NULL,
      PRIMARY KEY (brand_id, kind, row_id, day)
    ) STRICT, WITHOUT ROWID;

    -- What the brand's agents use most, as the central service counted it.
    CREATE TABLE most_used (
      brand_id   TEXT NOT NULL PRIMARY KEY,
      fetched_at INTEGER NOT NULL,
      list       TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Wait to be handed in, but not before their moment.
    CREATE TABLE knowledge_notes (
      position   INTEGER PRIMARY KEY AUTOINCREMENT,
      note_id    TEXT NOT NULL UNIQUE,
      brand_id   TEXT NOT NULL,
      note       TEXT NOT NULL,
      not_before INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX knowledge_notes_by_moment ON knowledge_notes (not_before);
  `);
}
