import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { CentralStartError } from '../central-start-error.ts';
import { up as createFirstTables } from './migrations/0001-first-tables.ts';
import { up as addKnowledge } from './migrations/0002-knowledge.ts';
import { up as addUrgentUpdates } from './migrations/0003-urgent-updates.ts';
import { up as addSlack } from './migrations/0004-slack.ts';
import { up as addConversationLife } from './migrations/0005-conversation-life.ts';
import { up as addChannels } from './migrations/0006-channels.ts';
import { up as addBeside } from './migrations/0007-beside.ts';
import { up as addFiles } from './migrations/0008-files.ts';
import { up as addBrandRecords } from './migrations/0009-brand-records.ts';
import { up as letFilesComeAhead } from './migrations/0010-files-ahead.ts';
import type { Tables } from './tables.ts';

const migrations: Readonly<Record<string, Migration>> = {
  '0001-first-tables': { up: createFirstTables },
  '0002-knowledge': { up: addKnowledge },
  '0003-urgent-updates': { up: addUrgentUpdates },
  '0004-slack': { up: addSlack },
  '0005-conversation-life': { up: addConversationLife },
  '0006-channels': { up: addChannels },
  '0007-beside': { up: addBeside },
  '0008-files': { up: addFiles },
  '0009-brand-records': { up: addBrandRecords },
  '0010-files-ahead': { up: letFilesComeAhead },
};

/** Brings the tables up to date, each step in one transaction. Refuses a database of a newer program. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  await refuseNewer(db);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

async function refuseNewer(db: Kysely<Tables>): Promise<void> {
  const { rows: found } = await sql<{ present: boolean }>`
    select to_regclass('kysely_migration') is not null as present`.execute(db);
  if (!found[0]?.present) return;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  const unknown = rows.find(({ name }) => !(name in migrations));
  if (!unknown) return;
  throw new CentralStartError(
    'databaseNewer',
    `The database was written by a newer version of the central service (it knows "${unknown.name}"). ` +
      'Start that version, or another database. Nothing was changed.',
  );
}
