import type { Database } from '../../open-database.ts';

export function up(db: Database): void {
  db.exec(`
    -- When the next promise that is not kept is due.
    ALTER TABLE conversations ADD COLUMN promise_due_at INTEGER;
    CREATE INDEX conversations_promised ON conversations (promise_due_at) WHERE promise_due_at IS NOT NULL;

    -- Half-filled forms.
    CREATE TABLE intake_drafts (
      conversation_id TEXT NOT NULL REFERENCES conversations ON DELETE CASCADE,
      form_id         TEXT NOT NULL,
      brand_id        TEXT NOT NULL,
      -- JSON of values by field.
      field_values    TEXT NOT NULL,
      saved_at        INTEGER NOT NULL,
      PRIMARY KEY (conversation_id, form_id)
    ) STRICT, WITHOUT ROWID;

    -- What was noted and not taken in, until the agent does it anew.
    CREATE TABLE refused_notes (
      conversation_id TEXT NOT NULL REFERENCES conversations ON DELETE CASCADE,
      kind            TEXT NOT NULL,
      -- Empty for what is no form.
      form_id         TEXT NOT NULL,
      -- JSON of a RefusedNote.
      note            TEXT NOT NULL,
      PRIMARY KEY (conversation_id, kind, form_id)
    ) STRICT, WITHOUT ROWID;
  `);
}
