import { DiskFullError } from '../../../core/kernel/disk-full.ts';
import type { CoreStore } from '../../../core/profile/core-store.ts';
import { isDiskFull } from '../database-errors.ts';
import type { Migration } from '../migrations.ts';
import { closeDatabase, type Database, openDatabase } from '../open-database.ts';
import { createAlertRows } from './alerts.ts';
import { createConversations } from './conversations.ts';
import { createCursors } from './cursors.ts';
import { createDrafts } from './drafts.ts';
import { createMessages } from './messages.ts';
import * as firstTables from './migrations/0010-first-tables.ts';
import { createOutbox } from './outbox.ts';
import { createSettings } from './settings.ts';
import { createSignIn } from './sign-in.ts';

/** “PDco” in ASCII. */
const APPLICATION_ID = 0x5044_636f;

const migrations: readonly Migration[] = [{ version: 10, name: 'first-tables', up: firstTables.up }];

export interface CoreDatabaseOptions {
  readonly file: string;
  readonly key: Buffer;
  readonly newId: () => string;
  /** Frees the room that was kept for this moment; false when it is already gone. */
  readonly releaseReserve: () => boolean;
}

/** Opens the profile's database; throws `DatabaseOpenError` when it must not be used. */
export function openCoreDatabase({ file, key, newId, releaseReserve }: CoreDatabaseOptions): CoreStore {
  const db = openDatabase({ file, key, durability: 'full', applicationId: APPLICATION_ID, migrations });
  try {
    return createStore(db, newId, releaseReserve);
  } catch (error) {
    closeDatabase(db);
    throw error;
  }
}

function createStore(db: Database, newId: () => string, releaseReserve: () => boolean): CoreStore {
  let storage: 'ok' | 'full' = 'ok';

  const attempt = <Value>(run: () => Value): Value => db.transaction(run).immediate();

  const transaction = <Value>(run: () => Value): Value => {
    if (db.inTransaction) return run();
    try {
      return attempt(run);
    } catch (error) {
      if (!isDiskFull(error)) throw error;
      storage = 'full';
    }
    releaseReserve();
    try {
      return attempt(run);
    } catch (error) {
      throw isDiskFull(error) ? new DiskFullError(error) : error;
    }
  };

  return {
    conversations: createConversations(db),
    messages: createMessages(db),
    drafts: createDrafts(db),
    outbox: createOutbox(db),
    cursors: createCursors(db),
    settings: createSettings(db),
    signIn: createSignIn(db, newId),
    alerts: createAlertRows(db),
    transaction,
    storage: () => storage,
    close: () => closeDatabase(db),
  };
}
