import type { Migration } from '../../../src/adapters/sqlite/migrations.ts';
import { openDatabase } from '../../../src/adapters/sqlite/open-database.ts';

/** Takes a database one migration further and stays in the middle of the next until it is killed. */
const [file] = process.argv.slice(2);
if (!file) throw new Error('usage: migrate-until-killed FILE');

const migrations: readonly Migration[] = [
  { version: 10, name: '0010', up: () => {} },
  {
    version: 20,
    name: '0020',
    up: (db) => db.exec("ALTER TABLE note ADD COLUMN colour TEXT NOT NULL DEFAULT 'grey'"),
  },
  {
    version: 30,
    name: '0030',
    up: (db) => {
      db.exec(
        "UPDATE note SET text = 'changed'; ALTER TABLE note ADD COLUMN size INTEGER; DELETE FROM note WHERE note_id > 100",
      );
      console.log('in the middle');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    },
  },
];
openDatabase({ file, key: Buffer.alloc(32, 7), durability: 'full', applicationId: 1, migrations });
