import type { Database } from '../open-database.ts';

/** Which of the two sets of pack tables. */
export type Slot = 0 | 1;

export const otherSlot = (slot: Slot | null): Slot => (slot === 0 ? 1 : 0);

const KINDS = ['price_item', 'article', 'response'] as const;
const SEARCHES = ['price_search', 'article_search', 'response_search'] as const;

export function clearSlot(db: Database, slot: Slot): void {
  db.transaction(() => {
    for (const table of KINDS) db.exec(`DELETE FROM ${table}_${slot}`);
    for (const table of SEARCHES) {
      db.exec(`INSERT INTO ${table}_${slot} (${table}_${slot}) VALUES ('delete-all')`);
    }
  }).immediate();
}

/** Rows were parsed before they were stored, in a file that the cipher authenticates. */
export function readRow<Row>(json: string): Row {
  return JSON.parse(json) as Row;
}
