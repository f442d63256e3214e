import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { ratioFigure, type Section } from './figures.ts';
import { type Timing, timeOnce } from './measure.ts';

const ROWS = 1500;

/** The same insert, one commit each, in the four ways a database can be kept. */
export function benchWriteModes(folder: string): Section {
  const run = (encrypted: boolean, synchronous: 'FULL' | 'NORMAL'): Timing => {
    const db = new SqliteDatabase(join(folder, `${encrypted}-${synchronous}.db`));
    try {
      if (encrypted) {
        db.pragma("cipher = 'chacha20'");
        db.key(Buffer.from(`raw:${'5a'.repeat(32)}`));
      }
      db.pragma('journal_mode = WAL');
      db.pragma(`synchronous = ${synchronous}`);
      db.exec('CREATE TABLE note (note_id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
      const insert = db.prepare('INSERT INTO note (text) VALUES (?)');
      const text = 'A message of ordinary length, as agents write them. '.repeat(3);
      return timeOnce(Array.from({ length: ROWS }, () => () => insert.run(text)));
    } finally {
      db.close();
    }
  };
  const [plainFull, encryptedFull, encryptedNormal] = [
    run(false, 'FULL'),
    run(true, 'FULL'),
    run(true, 'NORMAL'),
  ];
  return {
    title: 'One row, one commit',
    figures: [
      ratioFigure('encrypted, FULL', encryptedFull, plainFull, 'plain, FULL'),
      ratioFigure('encrypted, FULL', encryptedFull, encryptedNormal, 'encrypted, NORMAL'),
    ],
  };
}
