import type { Database } from '../../open-database.ts';

export function up(db: Database): void {
  db.exec(`
    -- By which queues a brand's conversations were given; null asks for them once more.
    ALTER TABLE cursors ADD COLUMN scope TEXT;
  `);
}
