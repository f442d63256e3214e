import type { Database } from '../../open-database.ts';

export function up(db: Database): void {
  db.exec(`
    CREATE TABLE updates (
      update_id           TEXT NOT NULL PRIMARY KEY,
      brand_id            TEXT NOT NULL,
      -- JSON, as the central service gave it.
      content             TEXT NOT NULL,
      provisional         INTEGER NOT NULL,
      -- Of the present revision.
      received_at         INTEGER NOT NULL,
      shown_at            INTEGER,
      acknowledged_at     INTEGER,
      -- An earlier revision was.
      acknowledged_before INTEGER NOT NULL,
      unread              INTEGER NOT NULL,
      alerted_revision    INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX updates_by_brand ON updates (brand_id);

    -- How far revisions came with the person, kept so that each is handed in once more at most after a crash.
    CREATE TABLE update_receipts (
      position  INTEGER PRIMARY KEY AUTOINCREMENT,
      update_id TEXT NOT NULL REFERENCES updates ON DELETE CASCADE,
      revision  INTEGER NOT NULL,
      state     TEXT NOT NULL,
      at        INTEGER NOT NULL,
      handed_in INTEGER NOT NULL DEFAULT 0,
      UNIQUE (update_id, revision, state)
    ) STRICT;
    CREATE INDEX update_receipts_waiting ON update_receipts (position) WHERE handed_in = 0;

    -- When the agent last served a brand, for telling them what changed since.
    CREATE TABLE served_brands (
      brand_id         TEXT NOT NULL PRIMARY KEY,
      served_at        INTEGER NOT NULL,
      -- The agent took a conversation and has not read yet what changed since then.
      briefing_waits   INTEGER NOT NULL,
      briefing_since   INTEGER
    ) STRICT, WITHOUT ROWID;

    -- An update that a team lead is writing, JSON.
    CREATE TABLE lead_draft (
      only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
      content  TEXT NOT NULL
    ) STRICT;
  `);
}
