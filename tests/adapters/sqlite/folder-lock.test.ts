import { expect, test } from 'vitest';
import { FolderInUseError, lockFolder } from '../../../src/adapters/sqlite/folder-lock.ts';
import { startChild } from '../../support/child-process.ts';
import { tempFolder } from '../../support/temp-folder.ts';

test('a folder that another process works in is refused, naming the process', async () => {
  const folder = tempFolder();
  const other = startChild(new URL('./hold-folder.ts', import.meta.url), [folder]);
  await other.printed('holding');
  expect(refusal(folder)).toMatchObject({ folder, pid: other.process.pid });
});

test('a folder is free at once after its process was killed without a chance to tidy up', async () => {
  const folder = tempFolder();
  const other = startChild(new URL('./hold-folder.ts', import.meta.url), [folder]);
  await other.printed('holding');
  other.process.kill('SIGKILL');
  await other.ended;
  lockFolder(folder).release();
});

test('a folder can be locked once in one process, and again after its release', () => {
  const folder = tempFolder();
  const first = lockFolder(folder);
  expect(refusal(folder)).toMatchObject({ pid: process.pid });
  first.release();
  lockFolder(folder).release();
});

function refusal(folder: string): FolderInUseError {
  try {
    lockFolder(folder).release();
  } catch (error) {
    if (error instanceof FolderInUseError) return error;
    throw error;
  }
  throw new Error('the folder was not refused');
}
