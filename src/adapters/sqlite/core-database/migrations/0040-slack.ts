import type { Database } from '../../open-database.ts';

export function up(db: Database): void {
  db.exec(`
    -- What the agent asked brands, with the answers.
    CREATE TABLE brand_questions (
      question_id     TEXT NOT NULL PRIMARY KEY,
      conversation_id TEXT NOT NULL REFERENCES conversations ON DELETE CASCADE,
      asked_at        INTEGER NOT NULL,
      -- JSON, as the central service gave it, or as it was asked here.
      content         TEXT NOT NULL,
      handed_in       INTEGER NOT NULL,
      -- JSON list of the answers that were not seen.
      unread          TEXT NOT NULL,
      news            INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX brand_questions_of_conversation ON brand_questions (conversation_id, asked_at);
    CREATE INDEX brand_questions_waiting ON brand_questions (asked_at) WHERE handed_in = 0;
    CREATE INDEX brand_questions_unread ON brand_questions (asked_at) WHERE unread <> '[]';

    -- The tokens of this workstation's Slack bridge, and whose they are.
    CREATE TABLE slack_access (
      only_row    INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
      bot_token   TEXT NOT NULL,
      app_token   TEXT NOT NULL,
      -- JSON, as Slack said.
      identity    TEXT NOT NULL,
      switched_on INTEGER NOT NULL
    ) STRICT;

    -- What the bridge heard and has acknowledged, until the central service has it.
    CREATE TABLE slack_inbox (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      event_id TEXT NOT NULL UNIQUE,
      event    TEXT NOT NULL,
      kept_at  INTEGER NOT NULL
    ) STRICT;

    -- Which brand a channel is about, as the central service last said; for reading Slack while it is out of reach.
    CREATE TABLE slack_heard_mappings (
      team_id    TEXT NOT NULL,
      channel_id TEXT NOT NULL,
      content    TEXT NOT NULL,
      -- When it was first heard like this.
      since      INTEGER NOT NULL,
      PRIMARY KEY (team_id, channel_id)
    ) STRICT, WITHOUT ROWID;
  `);
}
