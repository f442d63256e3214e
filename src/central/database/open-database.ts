import { CentralStartError } from '../central-start-error.ts';
import type { Log } from '../ports.ts';
import { migrate } from './migrate.ts';
import { openEmbedded } from './open-embedded.ts';
import { openPostgres } from './open-postgres.ts';
import type { OpenedDatabase } from './opened-database.ts';

export type DatabaseChoice =
  | { readonly kind: 'embedded'; readonly folder: string | 'memory' }
  | { readonly kind: 'postgres'; readonly url: string };

/** Opens the database with its tables up to date; what hinders that is a `CentralStartError`. */
export async function openDatabase(choice: DatabaseChoice, log: Log): Promise<OpenedDatabase> {
  const opened =
    choice.kind === 'embedded' ? await openEmbedded(choice.folder) : await openPostgres(choice.url, log);
  try {
    await migrate(opened.db);
    return opened;
  } catch (cause) {
    await opened.close();
    if (cause instanceof CentralStartError) throw cause;
    throw new CentralStartError(
      choice.kind === 'embedded' ? 'dataFolderUnreadable' : 'databaseUnreachable',
      `The database's tables cannot be brought up to date (${cause instanceof Error ? cause.message : String(cause)}). ` +
        'Check that its user may create tables and that its disk is not full. What it holds was not changed.',
      { cause },
    );
  }
}
