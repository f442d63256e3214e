import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceFile, writeNewFile } from '../../../src/adapters/files/durable-file.ts';
import { tempFolder } from '../../support/temp-folder.ts';

test('a replaced file holds the new content and no temporary file stays behind', () => {
  const folder = tempFolder();
  const file = join(folder, 'keys.json');
  replaceFile(file, 'old');
  writeFileSync(`${file}.new`, 'left over from a crash');
  replaceFile(file, 'new');
  expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual(['new', ['keys.json']]);
});

test('a new file never replaces one that is there', () => {
  const file = join(tempFolder(), 'key');
  writeNewFile(file, 'first');
  expect(() => writeNewFile(file, 'second')).toThrow(/EEXIST/);
  expect(readFileSync(file, 'utf8')).toBe('first');
});

test.skipIf(process.platform === 'win32')('a new file can be read by its owner alone', () => {
  const file = join(tempFolder(), 'key');
  writeNewFile(file, 'x');
  expect(statSync(file).mode & 0o777).toBe(0o600);
});
