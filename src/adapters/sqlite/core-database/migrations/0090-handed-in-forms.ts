import type { Database } from '../../open-database.ts';

export function up(db: Database): void {
  db.exec(`
    -- Forms that are on their way to the brand, until it is known what became of them.
    CREATE TABLE handed_in_forms (
      intake_id       TEXT NOT NULL PRIMARY KEY,
      conversation_id TEXT NOT NULL REFERENCES conversations ON DELETE CASCADE,
      form_id         TEXT NOT NULL,
      -- JSON of values by field.
      field_values    TEXT NOT NULL,
      handed_in_at    INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX handed_in_forms_of_conversation ON handed_in_forms (conversation_id);
  `);
}
