import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';

/** Another process works in this folder. */
export class FolderInUseError extends Error {
  readonly folder: string;
  /** The other process, when it said so. */
  readonly pid: number | null;

  constructor(folder: string, pid: number | null) {
    super(`folder in use${pid === null ? '' : ` by process ${pid}`}: ${folder}`);
    this.name = 'FolderInUseError';
    this.folder = folder;
    this.pid = pid;
  }
}

export interface FolderLock {
  readonly release: () => void;
}

/** The previous owner may be closing at this moment. */
const PATIENCE_MS = 2000;

/**
 * Makes sure that one process at a time works in a folder. The lock is SQLite's own on an empty file: the
 * operating system takes it away when the process dies, however it dies, so there is no stale lock to judge. A
 * process number in a file, the usual way, is wrong after a restart in a container, where numbers repeat.
 */
export function lockFolder(folder: string): FolderLock {
  const pidFile = join(folder, 'lock.pid');
  const db = new SqliteDatabase(join(folder, 'lock'), { timeout: PATIENCE_MS });
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new FolderInUseError(folder, pidIn(pidFile));
    }
    throw error;
  }
  try {
    writeFileSync(pidFile, `${process.pid}\n`);
  } catch {
    // Only a courtesy to whoever is refused; a full disk must not keep us from starting.
  }
  return {
    release: () => {
      rmSync(pidFile, { force: true });
      db.close();
    },
  };
}

function pidIn(file: string): number | null {
  const pid = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : Number.NaN;
  return Number.isNaN(pid) ? null : pid;
}
