import { type Database, joinDatabase } from '../../open-database.ts';
import { goOnOrStop, letGoOfFile, takeFile } from './file-hold.ts';
import type { CacheFile } from './worker-messages.ts';

/** Runs something on a connection of its own, which is closed again before anybody may delete the file. */
export function withCache<Value>(cache: CacheFile, run: (db: Database) => Value): Value {
  takeFile(cache.hold);
  try {
    const db = joinDatabase({ file: cache.file, key: Buffer.from(cache.key) });
    try {
      return run(db);
    } finally {
      db.close();
    }
  } finally {
    letGoOfFile(cache.hold);
  }
}

/** Asked so often that a closing cache waits a few milliseconds at most. */
const ROWS_BETWEEN_ASKING = 100;

/** Goes through many rows, and breaks off when the cache is being closed. */
export function eachRow<Row>(cache: CacheFile, rows: Iterable<Row>, use: (row: Row) => void): void {
  let untilAsking = ROWS_BETWEEN_ASKING;
  for (const row of rows) {
    use(row);
    untilAsking -= 1;
    if (untilAsking > 0) continue;
    goOnOrStop(cache.hold);
    untilAsking = ROWS_BETWEEN_ASKING;
  }
}
