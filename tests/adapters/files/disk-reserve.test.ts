import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDiskReserve } from '../../../src/adapters/files/disk-reserve.ts';
import { isDiskFull } from '../../../src/adapters/sqlite/database-errors.ts';
import { closeDatabase, openDatabase } from '../../../src/adapters/sqlite/open-database.ts';
import { noSmallDisk, smallDisk } from '../../support/small-disk.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const MEGABYTE = 1024 * 1024;

test('room is set aside on the disk, 16 MB unless told otherwise', () => {
  const file = join(tempFolder(), 'reserve');
  const reserve = openDiskReserve({ file, isDiskFull, onChange: () => {} });
  expect([reserve.state(), statSync(file).size]).toEqual(['ok', 16 * MEGABYTE]);
});

test('a failure that has nothing to do with room is passed on and the reserve is kept', () => {
  const file = join(tempFolder(), 'reserve');
  const reserve = openDiskReserve({ file, isDiskFull, onChange: () => {}, bytes: MEGABYTE });
  expect(() =>
    reserve.keep(() => {
      throw new Error('a bug');
    }),
  ).toThrow('a bug');
  expect([reserve.state(), existsSync(file)]).toEqual(['ok', true]);
});

describe.skipIf(noSmallDisk)(`on a full disk${noSmallDisk ? ` (${noSmallDisk})` : ''}`, () => {
  const migrations = [
    {
      version: 10,
      name: '0010-notes',
      up: (db: ReturnType<typeof openDatabase>) => db.exec('CREATE TABLE note (text TEXT NOT NULL) STRICT'),
    },
  ];

  test('messages are still kept, the state says so, and all is well again once there is room', () => {
    const folder = smallDisk(8);
    const states: string[] = [];
    const reserve = openDiskReserve({
      file: join(folder, 'reserve'),
      isDiskFull,
      onChange: (state) => states.push(state),
      bytes: 2 * MEGABYTE,
    });
    const key = Buffer.alloc(32, 1);
    const db = openDatabase({
      file: join(folder, 'a.db'),
      key,
      durability: 'full',
      applicationId: 1,
      migrations,
    });
    const insert = db.prepare('INSERT INTO note (text) VALUES (?)');
    const filler = join(folder, 'filler');
    fillUp(filler);

    const texts = Array.from({ length: 50 }, (_, n) => `${n} ${'x'.repeat(4000)}`);
    for (const text of texts) reserve.keep(() => insert.run(text));
    expect(states).toEqual(['full']);
    expect(reserve.restore()).toBe('full');
    expect(db.prepare('SELECT text FROM note').pluck().all()).toEqual(texts);

    rmSync(filler);
    expect([reserve.restore(), states]).toEqual(['ok', ['full', 'ok']]);
    closeDatabase(db);
  });

  test('a write fails for good only when the reserve is used up too', () => {
    const folder = smallDisk(4);
    const reserve = openDiskReserve({
      file: join(folder, 'reserve'),
      isDiskFull,
      onChange: () => {},
      bytes: MEGABYTE,
    });
    fillUp(join(folder, 'filler'));
    const large = () => writeFileSync(join(folder, 'large'), Buffer.alloc(3 * MEGABYTE));
    expect(() => reserve.keep(large)).toThrow(/ENOSPC/);
    expect(reserve.state()).toBe('full');
  });

  test('a database that cannot be made for want of room says so and leaves nothing behind', () => {
    const folder = smallDisk(1);
    fillUp(join(folder, 'filler'));
    const file = join(folder, 'a.db');
    const key = Buffer.alloc(32, 1);
    expect(() => openDatabase({ file, key, durability: 'full', applicationId: 1, migrations })).toThrow(
      expect.objectContaining({ code: 'unwritable' }),
    );
    expect(existsSync(file)).toBe(false);
  });
});

function fillUp(file: string): void {
  const block = Buffer.alloc(64 * 1024, 1);
  for (const size of [block.length, 4096]) {
    try {
      for (;;) writeFileSync(file, block.subarray(0, size), { flag: 'a' });
    } catch (error) {
      if (!isDiskFull(error)) throw error;
    }
  }
}
