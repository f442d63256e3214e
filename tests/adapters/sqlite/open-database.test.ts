import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DatabaseOpenError } from '../../../src/adapters/sqlite/database-errors.ts';
import { destroyDatabaseFiles, filesOfDatabase } from '../../../src/adapters/sqlite/database-files.ts';
import type { Migration } from '../../../src/adapters/sqlite/migrations.ts';
import {
  closeDatabase,
  type DatabaseOptions,
  openDatabase,
} from '../../../src/adapters/sqlite/open-database.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const key = Buffer.alloc(32, 7);
const APPLICATION = 0x506f6c79;

const notes: Migration = {
  version: 10,
  name: '0010-notes',
  up: (db) => db.exec('CREATE TABLE note (note_id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT'),
};
const colours: Migration = {
  version: 20,
  name: '0020-colours',
  up: (db) => db.exec("ALTER TABLE note ADD COLUMN colour TEXT NOT NULL DEFAULT 'grey'"),
};

function optionsFor(file: string, changes: Partial<DatabaseOptions> = {}): DatabaseOptions {
  return { file, key, durability: 'full', applicationId: APPLICATION, migrations: [notes], ...changes };
}

/** A closed database with `rows` notes. */
function databaseWithNotes(rows = 3): string {
  const file = join(tempFolder(), 'notes.db');
  const db = openDatabase(optionsFor(file));
  const insert = db.prepare('INSERT INTO note (text) VALUES (?)');
  db.transaction(() => {
    for (let row = 1; row <= rows; row += 1) insert.run(`the secret note number ${row}`);
  })();
  closeDatabase(db);
  return file;
}

function refusal(options: DatabaseOptions): string {
  try {
    closeDatabase(openDatabase(options));
    return 'opened';
  } catch (error) {
    if (error instanceof DatabaseOpenError && error.path === options.file) return error.code;
    throw error;
  }
}

describe('a database file', () => {
  test('keeps its rows, and nobody can read them in the file', () => {
    const file = databaseWithNotes();
    const bytes = readFileSync(file);
    expect(bytes.includes('secret note')).toBe(false);
    expect(bytes.includes('CREATE TABLE')).toBe(false);
    const db = openDatabase(optionsFor(file));
    expect(db.prepare('SELECT text FROM note').pluck().all()).toEqual([
      'the secret note number 1',
      'the secret note number 2',
      'the secret note number 3',
    ]);
    closeDatabase(db);
  });

  test('runs with the pragmas that the promises rest on', () => {
    const file = databaseWithNotes();
    const pragmasOf = (durability: 'full' | 'normal') => {
      const db = openDatabase(optionsFor(file, { durability }));
      const names = [
        'journal_mode',
        'synchronous',
        'secure_delete',
        'foreign_keys',
        'trusted_schema',
        'busy_timeout',
      ];
      const values = names.map((name) => db.pragma(name, { simple: true }));
      closeDatabase(db);
      return values;
    };
    expect(pragmasOf('full')).toEqual(['wal', 2, 1, 1, 0, 5000]);
    expect(pragmasOf('normal')).toEqual(['wal', 1, 0, 1, 0, 5000]);
  });

  test('leaves no journal behind when it is closed', () => {
    const file = databaseWithNotes();
    expect(filesOfDatabase(file)).toEqual([file]);
  });

  test('can be opened by a reader, who cannot write', () => {
    const db = openDatabase(optionsFor(databaseWithNotes(), { readonly: true }));
    expect(db.prepare('SELECT count(*) FROM note').pluck().get()).toBe(3);
    expect(() => db.exec('DELETE FROM note')).toThrow(/readonly/);
    closeDatabase(db);
  });

  test('is refused with another key, and is as it was afterwards', () => {
    const file = databaseWithNotes();
    const before = readFileSync(file);
    expect(refusal(optionsFor(file, { key: Buffer.alloc(32, 8) }))).toBe('keyWrong');
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(refusal(optionsFor(file))).toBe('opened');
  });

  test('of a newer program is refused, and is as it was afterwards', () => {
    const file = databaseWithNotes();
    closeDatabase(openDatabase(optionsFor(file, { migrations: [notes, colours] })));
    const before = readFileSync(file);
    expect(refusal(optionsFor(file))).toBe('newer');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('of another kind or another program is refused', () => {
    const file = databaseWithNotes();
    expect(refusal(optionsFor(file, { applicationId: APPLICATION + 1 }))).toBe('notOurs');
    writeFileSync(file, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4096 - 16)]));
    expect(refusal(optionsFor(file))).toBe('notOurs');
  });

  test('that was emptied, cut short or filled with something else is refused, never made anew', () => {
    const file = databaseWithNotes(500);
    const cut = (bytes: number) => {
      const copy = `${file}-cut-${bytes}`;
      copyFileSync(file, copy);
      truncateSync(copy, bytes);
      return refusal(optionsFor(copy));
    };
    expect([cut(0), cut(1000), cut(4096), cut(4096 * 3)]).toEqual([
      'unreadable',
      'unreadable',
      'unreadable',
      'unreadable',
    ]);
    writeFileSync(file, 'a text file');
    expect(refusal(optionsFor(file))).toBe('unreadable');
  });

  test('whose journal stands alone is refused instead of mixing old pages into a new file', () => {
    const file = join(tempFolder(), 'notes.db');
    writeFileSync(`${file}-wal`, 'left over');
    expect(refusal(optionsFor(file))).toBe('unreadable');
    expect(readdirSync(join(file, '..'))).toEqual(['notes.db-wal']);
  });

  test('cannot be made in a folder that is not there', () => {
    expect(refusal(optionsFor(join(tempFolder(), 'nowhere', 'notes.db')))).toBe('unwritable');
  });

  test('is destroyed with its journal, backups and damaged copies, and leaves its neighbours alone', () => {
    const file = databaseWithNotes();
    for (const name of [`${file}-wal`, `${file}-shm`, `${file}.backup-v10`, `${file}.damaged`, `${file}2`]) {
      writeFileSync(name, 'x');
    }
    destroyDatabaseFiles(file);
    expect(readdirSync(join(file, '..'))).toEqual(['notes.db2']);
    expect(existsSync(file)).toBe(false);
  });
});
