import type { Database } from '../../open-database.ts';

export function up(db: Database): void {
  db.exec(`
    -- JSON of what is known of a message's files, and of those that wait in a draft.
    ALTER TABLE messages ADD COLUMN files TEXT;
    ALTER TABLE drafts ADD COLUMN files TEXT;
  `);
}
