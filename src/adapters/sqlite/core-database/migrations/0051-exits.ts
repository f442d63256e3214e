import type { Database } from '../../open-database.ts';

export function up(db: Database): void {
  db.exec(`
    CREATE INDEX outbox_held ON outbox (conversation_id, position) WHERE held_until IS NOT NULL;

    -- Exits that did not happen, until the agent does something else there.
    CREATE TABLE withdrawn_exits (
      conversation_id TEXT NOT NULL PRIMARY KEY REFERENCES conversations ON DELETE CASCADE,
      kind            TEXT NOT NULL,
      problem         TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `);
}
