import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { DatabaseOpenError } from './database-errors.ts';
import { backupOf, filesOfDatabase } from './database-files.ts';
import type { Database } from './open-database.ts';

/** A numbered step of a schema. Released steps are never edited; their files import nothing but the handle's type. */
export interface Migration {
  /** 10, 20, 30…; becomes the file's `user_version`. */
  readonly version: number;
  readonly name: string;
  readonly up: (db: Database) => void;
}

export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/**
 * Applies the steps a database still lacks, each in one transaction together with its number, so that a crash
 * leaves a whole number of steps. With `backup`, a copy of the file is taken first; only the newest is kept.
 */
export function migrate(db: Database, file: string, migrations: readonly Migration[], backup: boolean): void {
  const from = versionOf(db);
  const steps = inOrder(migrations).filter((step) => step.version > from);
  if (steps.length === 0) return;
  if (backup) copyBefore(db, file, from);
  for (const step of steps) applyStep(db, step);
  const verdict = db.pragma('quick_check(1)', { simple: true });
  if (verdict !== 'ok') throw new DatabaseOpenError('unreadable', file, new Error(String(verdict)));
}

export function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

function inOrder(migrations: readonly Migration[]): readonly Migration[] {
  for (const [index, step] of migrations.entries()) {
    const previous = migrations[index - 1];
    if (step.version <= (previous?.version ?? 0)) throw new Error(`migration ${step.name} is out of order`);
  }
  return migrations;
}

function applyStep(db: Database, step: Migration): void {
  db.transaction(() => {
    step.up(db);
    const broken = db.pragma('foreign_key_check');
    if (Array.isArray(broken) && broken.length > 0) {
      throw new Error(`migration ${step.name} leaves rows without their parents`);
    }
    db.pragma(`user_version = ${step.version}`);
  }).immediate();
}

function copyBefore(db: Database, file: string, version: number): void {
  // With the journal folded in, the one file is all there is to copy.
  db.pragma('wal_checkpoint(TRUNCATE)');
  const backup = backupOf(file, version);
  const unfinished = `${backup}.unfinished`;
  copyFileSync(file, unfinished);
  renameSync(unfinished, backup);
  for (const older of filesOfDatabase(file)) {
    if (older.startsWith(`${file}.backup-v`) && older !== backup) rmSync(older, { force: true });
  }
}
