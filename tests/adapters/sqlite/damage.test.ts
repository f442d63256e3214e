import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DatabaseOpenError, isDamaged } from '../../../src/adapters/sqlite/database-errors.ts';
import { closeDatabase, openDatabase } from '../../../src/adapters/sqlite/open-database.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const options = (file: string) => ({
  file,
  key: Buffer.alloc(32, 7),
  durability: 'full' as const,
  applicationId: 1,
  migrations: [
    {
      version: 10,
      name: '0010-notes',
      up: (db: ReturnType<typeof openDatabase>) =>
        db.exec('CREATE TABLE note (note_id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT'),
    },
  ],
});

test('a flipped bit anywhere in the file is noticed, or lies where nothing was written', () => {
  const folder = tempFolder();
  const original = join(folder, 'original.db');
  const db = openDatabase(options(original));
  const insert = db.prepare('INSERT INTO note (text) VALUES (?)');
  const texts = Array.from({ length: 400 }, (_, row) => `note ${row} ${'x'.repeat(100)}`);
  db.transaction(() => {
    for (const text of texts) insert.run(text);
  })();
  closeDatabase(db);
  const bytes = readFileSync(original);
  const file = join(folder, 'flipped.db');

  let noticed = 0;
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << bit), at);
      writeFileSync(file, flipped);
      const result = read(file);
      if (result === 'noticed') noticed += 1;
      else expect(result).toEqual(texts);
    }),
    { numRuns: 80 },
  );
  expect(noticed).toBeGreaterThan(40);
  writeFileSync(file, bytes);
  expect(read(file)).toEqual(texts);
});

function read(file: string): unknown {
  try {
    const db = openDatabase(options(file));
    try {
      return db.prepare('SELECT text FROM note ORDER BY note_id').pluck().all();
    } finally {
      db.close();
    }
  } catch (error) {
    if (isDamaged(error) || error instanceof DatabaseOpenError) return 'noticed';
    throw error;
  }
}
