import type { Database } from '../../open-database.ts';

export function up(db: Database): void {
  db.exec(`
    CREATE TABLE sign_in (
      only_row      INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
      device_id     TEXT NOT NULL,
      epoch         INTEGER NOT NULL CHECK (epoch > 0),
      person        TEXT,
      refresh_token TEXT
    ) STRICT;

    CREATE TABLE settings (
      name  TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE cursors (
      brand_id TEXT NOT NULL PRIMARY KEY,
      cursor   INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE conversations (
      conversation_id   TEXT NOT NULL PRIMARY KEY,
      brand_id          TEXT NOT NULL,
      kind              TEXT NOT NULL,
      status            TEXT NOT NULL,
      customer_id       TEXT NOT NULL,
      customer_name     TEXT NOT NULL,
      customer_locale   TEXT NOT NULL,
      holder_id         TEXT,
      holder_name       TEXT,
      created_at        INTEGER NOT NULL,
      waiting_since     INTEGER,
      claimed_at        INTEGER,
      first_response_at INTEGER,
      resolved_at       INTEGER,
      disposition       TEXT,
      last_seq          INTEGER NOT NULL,
      preview           TEXT NOT NULL,
      preview_at        INTEGER,
      read_seq          INTEGER NOT NULL DEFAULT 0,
      have_seq          INTEGER NOT NULL DEFAULT 0,
      outdated          INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX conversations_by_status ON conversations (status, waiting_since);
    CREATE INDEX conversations_by_holder ON conversations (holder_id, status);
    CREATE INDEX conversations_by_brand ON conversations (brand_id, status);

    CREATE TABLE messages (
      message_id      TEXT NOT NULL PRIMARY KEY,
      conversation_id TEXT NOT NULL REFERENCES conversations ON DELETE CASCADE,
      position        INTEGER NOT NULL,
      seq             INTEGER,
      kind            TEXT NOT NULL,
      author_name     TEXT NOT NULL,
      text            TEXT NOT NULL,
      origin          TEXT,
      written_at      INTEGER NOT NULL,
      received_at     INTEGER,
      delivery        TEXT,
      problem         TEXT
    ) STRICT;
    CREATE INDEX messages_by_position ON messages (conversation_id, position);
    CREATE UNIQUE INDEX messages_by_seq ON messages (conversation_id, seq) WHERE seq IS NOT NULL;
    CREATE INDEX messages_incoming ON messages (conversation_id, seq) WHERE kind = 'incoming';
    CREATE INDEX messages_undecided ON messages (conversation_id) WHERE delivery IN ('parked', 'failed');
    CREATE INDEX messages_sending ON messages (message_id) WHERE delivery = 'sending';

    CREATE TABLE drafts (
      conversation_id TEXT NOT NULL PRIMARY KEY REFERENCES conversations ON DELETE CASCADE,
      brand_id        TEXT NOT NULL,
      text            TEXT NOT NULL,
      saved_at        INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE outbox (
      position        INTEGER PRIMARY KEY AUTOINCREMENT,
      event_id        TEXT NOT NULL UNIQUE,
      conversation_id TEXT NOT NULL REFERENCES conversations ON DELETE CASCADE,
      kind            TEXT NOT NULL,
      message_id      TEXT NOT NULL,
      payload         TEXT NOT NULL,
      sha256          TEXT NOT NULL,
      client_wall     INTEGER NOT NULL,
      seen_seq        INTEGER NOT NULL,
      epoch           INTEGER,
      seq             INTEGER,
      tried           INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX outbox_by_conversation ON outbox (conversation_id, position);

    CREATE TABLE lanes (
      conversation_id TEXT NOT NULL PRIMARY KEY,
      epoch           INTEGER NOT NULL,
      next_seq        INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE alerts (
      alert_id        TEXT NOT NULL PRIMARY KEY,
      conversation_id TEXT NOT NULL,
      seq             INTEGER NOT NULL,
      active          INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `);
}
