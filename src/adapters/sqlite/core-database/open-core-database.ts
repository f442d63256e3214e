import type { DeviceId } from '../../../contract/model/ids.ts';
import { DiskFullError } from '../../../core/kernel/disk-full.ts';
import type { CoreStore } from '../../../core/profile/core-store.ts';
import type { DiskReserve } from '../../files/disk-reserve.ts';
import { isDiskFull } from '../database-errors.ts';
import type { Migration } from '../migrations.ts';
import { closeDatabase, type Database, openDatabase } from '../open-database.ts';
import { createAlertRows } from './alerts.ts';
import { createQuestionRows } from './brand-questions.ts';
import { createConversations } from './conversations.ts';
import { createCursors } from './cursors.ts';
import { createDrafts } from './drafts.ts';
import { createExitMemory } from './exit-memory.ts';
import { createFinishedFinder } from './finished-search.ts';
import { createHandedInForms } from './handed-in-forms.ts';
import { createIntakeDrafts } from './intake-drafts.ts';
import { createKnowledgeMemory } from './knowledge-memory.ts';
import { createMessages } from './messages.ts';
import * as firstTables from './migrations/0010-first-tables.ts';
import * as knowledge from './migrations/0020-knowledge.ts';
import * as urgentUpdates from './migrations/0030-urgent-updates.ts';
import * as slack from './migrations/0040-slack.ts';
import * as conversationLife from './migrations/0050-conversation-life.ts';
import * as exits from './migrations/0051-exits.ts';
import * as finishedSearch from './migrations/0060-finished-search.ts';
import * as alertLadder from './migrations/0070-alert-ladder.ts';
import * as beside from './migrations/0080-beside.ts';
import * as files from './migrations/0081-files.ts';
import * as scopes from './migrations/0085-scopes.ts';
import * as handedInForms from './migrations/0090-handed-in-forms.ts';
import { createOutbox } from './outbox.ts';
import { createRefusedNotes } from './refused-notes.ts';
import { createSettings } from './settings.ts';
import { createSignIn } from './sign-in.ts';
import { createSlackMemory } from './slack-memory.ts';
import { createUpdateMemory } from './update-memory.ts';

/** “PDco” in ASCII. */
const APPLICATION_ID = 0x5044_636f;

const migrations: readonly Migration[] = [
  { version: 10, name: 'first-tables', up: firstTables.up },
  { version: 20, name: 'knowledge', up: knowledge.up },
  { version: 30, name: 'urgent-updates', up: urgentUpdates.up },
  { version: 40, name: 'slack', up: slack.up },
  { version: 50, name: 'conversation-life', up: conversationLife.up },
  { version: 51, name: 'exits', up: exits.up },
  { version: 60, name: 'finished-search', up: finishedSearch.up },
  { version: 70, name: 'alert-ladder', up: alertLadder.up },
  { version: 80, name: 'beside', up: beside.up },
  { version: 81, name: 'files', up: files.up },
  { version: 85, name: 'scopes', up: scopes.up },
  { version: 90, name: 'handed-in-forms', up: handedInForms.up },
];

export interface CoreDatabaseOptions {
  readonly file: string;
  readonly key: Buffer;
  /** What a new database calls its device; an existing one keeps its own. */
  readonly deviceIfNew: DeviceId;
  readonly reserve: Pick<DiskReserve, 'keep' | 'state'>;
}

/** Opens the profile's database; throws `DatabaseOpenError` when it must not be used. */
export function openCoreDatabase({ file, key, deviceIfNew, reserve }: CoreDatabaseOptions): CoreStore {
  const db = openDatabase({ file, key, durability: 'full', applicationId: APPLICATION_ID, migrations });
  try {
    return createStore(db, deviceIfNew, reserve);
  } catch (error) {
    closeDatabase(db);
    throw error;
  }
}

function createStore(
  db: Database,
  deviceIfNew: DeviceId,
  reserve: CoreDatabaseOptions['reserve'],
): CoreStore {
  const transaction = <Value>(run: () => Value): Value => {
    if (db.inTransaction) return run();
    try {
      return reserve.keep(() => db.transaction(run).immediate());
    } catch (error) {
      throw isDiskFull(error) ? new DiskFullError(error) : error;
    }
  };

  return {
    conversations: createConversations(db),
    messages: createMessages(db),
    drafts: createDrafts(db),
    exits: createExitMemory(db),
    intakeDrafts: createIntakeDrafts(db),
    handedInForms: createHandedInForms(db),
    refusedNotes: createRefusedNotes(db),
    finished: createFinishedFinder(db),
    outbox: createOutbox(db),
    cursors: createCursors(db),
    settings: createSettings(db),
    signIn: createSignIn(db, deviceIfNew),
    alerts: createAlertRows(db),
    knowledge: createKnowledgeMemory(db),
    updates: createUpdateMemory(db),
    questions: createQuestionRows(db),
    slack: createSlackMemory(db),
    transaction,
    storage: reserve.state,
    close: () => closeDatabase(db),
  };
}
