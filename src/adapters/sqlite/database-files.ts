import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from '../files/durable-file.ts';

/** SQLite's write-ahead journal beside a database file. */
export const walOf = (file: string): string => `${file}-wal`;

/** A database is made under this name and renamed when it is complete. */
export const unfinishedOf = (file: string): string => `${file}.unfinished`;

/** The copy taken before a migration from `version`. */
export const backupOf = (file: string, version: number): string => `${file}.backup-v${version}`;

/** Everything on disk that holds rows of this database: itself, its journal, backups and damaged copies. */
export function filesOfDatabase(file: string): readonly string[] {
  const folder = dirname(file);
  if (!existsSync(folder)) return [];
  const name = basename(file);
  return readdirSync(folder)
    .filter((entry) => [name, `${name}-wal`, `${name}-shm`].includes(entry) || entry.startsWith(`${name}.`))
    .map((entry) => join(folder, entry));
}

/** Removes a closed database without trace. */
export function destroyDatabaseFiles(file: string): void {
  for (const path of filesOfDatabase(file)) rmSync(path, { force: true });
}

/**
 * Moves a closed database and its journal out of the way, for whoever wants to find out what happened. One such
 * copy is kept, the newest.
 */
export function setDatabaseAside(file: string): void {
  const aside = `${file}.damaged`;
  for (const suffix of ['', '-wal', '-shm']) {
    rmSync(aside + suffix, { force: true });
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  }
  syncFolder(dirname(file));
}
