import { join } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { CentralStartError } from '../central-start-error.ts';
import { lockFolder } from './folder-lock.ts';
import type { OpenedDatabase } from './opened-database.ts';
import type { Tables } from './tables.ts';

/** PostgreSQL inside this process; everything is below `folder`, or gone at the end when it is `memory`. */
export async function openEmbedded(folder: string | 'memory'): Promise<OpenedDatabase> {
  if (folder === 'memory') return wrap(await startPGlite(), () => {});
  const lock = await lockFolder(folder);
  try {
    return wrap(await startPGlite(join(folder, 'postgres')), lock.release);
  } catch (cause) {
    lock.release();
    throw new CentralStartError(
      'dataFolderUnreadable',
      `The database in ${folder} does not open (${cause instanceof Error ? cause.message : String(cause)}). ` +
        'It is left as it is: restore it from a backup, or choose another folder.',
      { cause },
    );
  }
}

async function startPGlite(dataDir?: string): Promise<PGlite> {
  // 64-bit integers are times and counters here; both stay far below 2^53.
  const options = { parsers: { [types.INT8]: Number } };
  return dataDir === undefined ? PGlite.create(options) : PGlite.create(dataDir, options);
}

function wrap(pglite: PGlite, released: () => void): OpenedDatabase {
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  return {
    db,
    close: async () => {
      await db.destroy();
      if (!pglite.closed) await pglite.close();
      released();
    },
  };
}
