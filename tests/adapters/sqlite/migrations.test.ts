import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOfDatabase } from '../../../src/adapters/sqlite/database-files.ts';
import type { Migration } from '../../../src/adapters/sqlite/migrations.ts';
import { closeDatabase, type Database, openDatabase } from '../../../src/adapters/sqlite/open-database.ts';
import { startChild } from '../../support/child-process.ts';
import { tempFolder } from '../../support/temp-folder.ts';

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
const fails: Migration = {
  version: 30,
  name: '0030-fails',
  up: (db) => {
    db.exec('DELETE FROM note');
    throw new Error('a bug in 0030');
  },
};

const open = (file: string, ...migrations: Migration[]): Database =>
  openDatabase({ file, key: Buffer.alloc(32, 7), durability: 'full', applicationId: 1, migrations });

function notesFile(rows: number): string {
  const file = join(tempFolder(), 'notes.db');
  const db = open(file, notes);
  const insert = db.prepare('INSERT INTO note (text) VALUES (?)');
  db.transaction(() => {
    for (let row = 1; row <= rows; row += 1) insert.run(`note ${row}`);
  })();
  closeDatabase(db);
  return file;
}

const versionOf = (db: Database) => db.pragma('user_version', { simple: true });
const textsOf = (db: Database) => db.prepare('SELECT text FROM note ORDER BY note_id').pluck().all();

describe('migrations', () => {
  test('bring a database with rows to the newest version, once', () => {
    const file = notesFile(2);
    for (const _opening of [1, 2]) {
      const db = open(file, notes, colours);
      expect([versionOf(db), db.prepare('SELECT text, colour FROM note').all()]).toEqual([
        20,
        [
          { text: 'note 1', colour: 'grey' },
          { text: 'note 2', colour: 'grey' },
        ],
      ]);
      closeDatabase(db);
    }
  });

  test('leave a copy of the database as it was before, encrypted with the same key', () => {
    const file = notesFile(2);
    closeDatabase(open(file, notes, colours));
    expect(filesOfDatabase(file)).toEqual([file, `${file}.backup-v10`]);
    const backup = open(`${file}.backup-v10`, notes);
    expect([versionOf(backup), textsOf(backup)]).toEqual([10, ['note 1', 'note 2']]);
    closeDatabase(backup);
  });

  test('keep one copy only', () => {
    const file = notesFile(1);
    closeDatabase(open(file, notes, colours));
    closeDatabase(open(file, notes, colours, { version: 30, name: '0030', up: () => {} }));
    expect(filesOfDatabase(file)).toEqual([file, `${file}.backup-v20`]);
  });

  test('that fail change nothing of their step and keep the steps before', () => {
    const file = notesFile(2);
    expect(() => open(file, notes, colours, fails)).toThrow('a bug in 0030');
    const db = open(file, notes, colours);
    expect([versionOf(db), textsOf(db)]).toEqual([20, ['note 1', 'note 2']]);
    closeDatabase(db);
  });

  test('that leave rows without their parents are undone', () => {
    const file = notesFile(1);
    const orphans: Migration = {
      version: 20,
      name: '0020-orphans',
      up: (db) => {
        db.pragma('defer_foreign_keys = ON');
        db.exec('CREATE TABLE tag (note_id INTEGER NOT NULL REFERENCES note (note_id)) STRICT');
        db.exec('INSERT INTO tag (note_id) VALUES (99)');
      },
    };
    expect(() => open(file, notes, orphans)).toThrow(/without their parents/);
    const db = open(file, notes);
    expect(versionOf(db)).toBe(10);
    closeDatabase(db);
  });

  test('out of order are a bug, found before anything is touched', () => {
    const file = notesFile(1);
    expect(() => open(file, colours, notes)).toThrow(/newer|out of order/);
    const db = open(file, notes);
    expect(textsOf(db)).toEqual(['note 1']);
    closeDatabase(db);
  });

  test('killed in the middle of a step leave a whole number of steps and every row', async () => {
    const file = notesFile(1000);
    const child = startChild(new URL('./migrate-until-killed.ts', import.meta.url), [file]);
    await child.printed('in the middle');
    child.process.kill('SIGKILL');
    await child.ended;
    const db = open(file, notes, colours);
    expect([versionOf(db), textsOf(db).length, textsOf(db)[999]]).toEqual([20, 1000, 'note 1000']);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    closeDatabase(db);
  });
});
