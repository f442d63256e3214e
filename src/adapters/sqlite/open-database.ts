import { closeSync, existsSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { syncFolder } from '../files/durable-file.ts';
import { DatabaseOpenError, errorCodeOf, isDamaged, isDiskFull } from './database-errors.ts';
import { destroyDatabaseFiles, unfinishedOf, walOf } from './database-files.ts';
import { type Migration, migrate, newestVersion, versionOf } from './migrations.ts';

export type Database = SqliteDatabase.Database;

export interface DatabaseOptions {
  readonly file: string;
  /** 32 random bytes. No key derivation happens, so a password will not do. */
  readonly key: Buffer;
  /**
   * `full`: a commit is on disk when it returns; deleted rows are overwritten. `normal`: a power cut may take the
   * last commits but never leaves a damaged file; for what can be fetched again.
   */
  readonly durability: 'full' | 'normal';
  /** Tells our kinds of database apart; a positive 32-bit number. */
  readonly applicationId: number;
  readonly migrations: readonly Migration[];
  readonly readonly?: boolean;
}

/** One row that is always there: a file that was emptied or swapped shows by its absence. */
const SENTINEL = 'polydesk';

/** What SQLite uses unless told otherwise. */
const PAGE_BYTES = 4096;

/** A second process of ours may be in the middle of a commit. */
const BUSY_TIMEOUT_MS = 5000;

/**
 * Opens an encrypted database, making it when there is none and bringing its schema up to date. Throws
 * `DatabaseOpenError` when the file must not be used, and then leaves it as it was.
 */
export function openDatabase(options: DatabaseOptions): Database {
  try {
    if (!existsSync(options.file)) {
      if (existsSync(walOf(options.file))) throw new DatabaseOpenError('unreadable', options.file);
      if (options.readonly) throw new DatabaseOpenError('unreadable', options.file);
      if (!existsSync(dirname(options.file))) throw new DatabaseOpenError('unwritable', options.file);
      create(options);
    }
    return openExisting(options);
  } catch (error) {
    throw refusalOf(error, options.file) ?? error;
  }
}

/** Pages in the journal until a commit folds them in: 80 MB. */
const LONG_JOURNAL_PAGES = 20_000;

/**
 * One more connection to a file that this process has open already, for bulk writes with `durability: 'normal'`:
 * nothing is checked and nothing made. Its journal may grow long, which saves writing pages again and again; whoever
 * uses it folds the journal in when there is time.
 */
export function joinDatabase({ file, key }: Pick<DatabaseOptions, 'file' | 'key'>): Database {
  const db = connect(file, key, false, true);
  try {
    configure(db, 'normal');
    db.pragma(`wal_autocheckpoint = ${LONG_JOURNAL_PAGES}`);
    db.pragma('cache_size = -16384');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Folds the journal into the file and closes it. Closes in any case, also when the disk is full. */
export function closeDatabase(db: Database): void {
  if (!db.open) return;
  try {
    if (!db.readonly) {
      db.pragma('optimize');
      foldJournal(db);
    }
  } catch {
    // Whatever could not be folded in stays in the journal and is read from there next time.
  } finally {
    db.close();
  }
}

/** Empties the write-ahead journal; for idle moments. */
export function foldJournal(db: Database): void {
  db.pragma('wal_checkpoint(TRUNCATE)');
}

/** Made under another name first, so that a file under the real name is complete or was damaged later. */
function create(options: DatabaseOptions): void {
  const unfinished = unfinishedOf(options.file);
  destroyDatabaseFiles(unfinished);
  const db = connect(unfinished, options.key, false);
  try {
    db.pragma('journal_mode = WAL');
    configure(db, options.durability);
    db.transaction(() => {
      db.pragma(`application_id = ${options.applicationId}`);
      db.exec('CREATE TABLE sentinel (text TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID');
      db.prepare('INSERT INTO sentinel (text) VALUES (?)').run(SENTINEL);
    })();
    migrate(db, unfinished, options.migrations, false);
    foldJournal(db);
    db.close();
    renameSync(unfinished, options.file);
    syncFolder(dirname(options.file));
  } catch (error) {
    if (db.open) db.close();
    destroyDatabaseFiles(unfinished);
    throw error;
  }
}

function openExisting(options: DatabaseOptions): Database {
  if (statSync(options.file).size === 0) throw new DatabaseOpenError('unreadable', options.file);
  // Asked through a reader first: closing a writer would fold the journal into a file that is then refused.
  const reader = connect(options.file, options.key, true);
  try {
    refuseForeign(reader, options);
    if (options.readonly) {
      configure(reader, options.durability);
      return reader;
    }
  } catch (error) {
    reader.close();
    throw error;
  }
  reader.close();

  const db = connect(options.file, options.key, false);
  try {
    db.pragma('journal_mode = WAL');
    configure(db, options.durability);
    migrate(db, options.file, options.migrations, true);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function connect(file: string, key: Buffer, readonly: boolean, fileMustExist = false): Database {
  if (key.length !== 32) throw new Error('a database key has 32 bytes');
  const db = new SqliteDatabase(file, { readonly, fileMustExist, timeout: BUSY_TIMEOUT_MS });
  try {
    db.pragma("cipher = 'chacha20'");
    db.key(Buffer.from(`raw:${key.toString('hex')}`));
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function refuseForeign(db: Database, { file, applicationId, migrations }: DatabaseOptions): void {
  if (db.pragma('application_id', { simple: true }) !== applicationId) {
    throw new DatabaseOpenError('notOurs', file);
  }
  if (versionOf(db) > newestVersion(migrations)) throw new DatabaseOpenError('newer', file);
  const sentinel = db.prepare<[], { text: string }>('SELECT text FROM sentinel').get();
  if (sentinel?.text !== SENTINEL) throw new DatabaseOpenError('unreadable', file);
}

function configure(db: Database, durability: 'full' | 'normal'): void {
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('temp_store = MEMORY');
  db.pragma(`journal_size_limit = ${16 * 1024 * 1024}`);
  if (durability === 'full') {
    // better-sqlite3 lowers this to NORMAL by itself under WAL, which loses acknowledged rows in a power cut.
    db.pragma('synchronous = FULL');
    // macOS reports a flush before it has happened unless asked twice; elsewhere this changes nothing.
    db.pragma('fullfsync = ON');
    db.pragma('checkpoint_fullfsync = ON');
    db.pragma('secure_delete = ON');
  } else {
    db.pragma('synchronous = NORMAL');
    db.pragma('secure_delete = OFF');
    // Fifty of these may be open at once; SQLite's own default would let each take 16 MB.
    db.pragma('cache_size = -512');
  }
}

function refusalOf(error: unknown, file: string): DatabaseOpenError | null {
  if (error instanceof DatabaseOpenError) return error;
  const code = errorCodeOf(error);
  if (code.startsWith('SQLITE_NOTADB')) return new DatabaseOpenError(unopenedCode(file), file, error);
  if (isDamaged(error)) return new DatabaseOpenError('unreadable', file, error);
  if (isDiskFull(error) || NOT_WRITABLE.some((prefix) => code.startsWith(prefix))) {
    return new DatabaseOpenError('unwritable', file, error);
  }
  return null;
}

const NOT_WRITABLE = [
  'EACCES',
  'EPERM',
  'EROFS',
  'SQLITE_READONLY',
  'SQLITE_CANTOPEN',
  'SQLITE_PERM',
  'SQLITE_IOERR',
];

/** Pages are written whole, so a size between two pages was not left by SQLite. */
function unopenedCode(file: string): 'keyWrong' | 'unreadable' | 'notOurs' {
  const size = existsSync(file) ? statSync(file).size : 0;
  if (size === 0 || size % PAGE_BYTES !== 0) return 'unreadable';
  return startsWith(file, 'SQLite format 3\0') ? 'notOurs' : 'keyWrong';
}

function startsWith(file: string, text: string): boolean {
  const handle = openSync(file, 'r');
  try {
    const head = Buffer.alloc(text.length);
    readSync(handle, head, 0, head.length, 0);
    return head.toString('latin1') === text;
  } finally {
    closeSync(handle);
  }
}
