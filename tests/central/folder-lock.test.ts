import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lockFolder } from '../../src/central/database/folder-lock.ts';
import { openCentral } from '../../src/central/open-central.ts';
import { tempFolder } from '../support/temp-folder.ts';

test('a folder in use is refused, and free again when its owner is done', async () => {
  const folder = tempFolder();
  const first = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toMatchObject({
    code: 'dataFolderInUse',
    message: expect.stringContaining(String(process.pid)),
  });
  first.release();
  (await lockFolder(folder)).release();
});

test('whoever waits gets the folder of an owner that is just shutting down', async () => {
  const folder = tempFolder();
  const first = await lockFolder(folder);
  const second = lockFolder(folder);
  setTimeout(first.release, 300);
  (await second).release();
});

test('the lock of a process that was killed is taken over', async () => {
  const folder = tempFolder();
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  onTestFinished(() => void child.kill('SIGKILL'));
  writeFileSync(join(folder, 'owner.json'), JSON.stringify({ pid: child.pid, startedAt: null }));
  await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'dataFolderInUse' });
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  (await lockFolder(folder)).release();
});

test.runIf(process.platform === 'linux')(
  'a process id that now belongs to another process holds nothing',
  async () => {
    const folder = tempFolder();
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child, 'spawn');
    writeFileSync(join(folder, 'owner.json'), JSON.stringify({ pid: child.pid, startedAt: '1' }));
    (await lockFolder(folder)).release();
  },
);

test('a lock cut short by a crash is taken over', async () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'owner.json'), '');
  (await lockFolder(folder)).release();
});

test('of several who take over at once one at a time has the folder', async () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'owner.json'), JSON.stringify({ pid: 2 ** 22 + 1, startedAt: '1' }));
  let inside = 0;
  await Promise.all(
    [1, 2, 3].map(async () => {
      const lock = await lockFolder(folder);
      inside += 1;
      expect(inside).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 20));
      inside -= 1;
      lock.release();
    }),
  );
});

test('two services on one folder: the second is refused, the first goes on', async () => {
  const folder = tempFolder();
  const first = await openCentral({ port: 0, database: { kind: 'embedded', folder } });
  try {
    const second = openCentral({ port: 0, database: { kind: 'embedded', folder } });
    await expect(second).rejects.toMatchObject({ code: 'dataFolderInUse' });
    expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
  } finally {
    await first.close();
  }
  expect(existsSync(join(folder, 'owner.json'))).toBe(false);
});

test('a folder that cannot be made is said plainly', async () => {
  const folder = join(tempFolder(), 'file', 'data');
  writeFileSync(join(folder, '..'), 'not a folder');
  await expect(openCentral({ port: 0, database: { kind: 'embedded', folder } })).rejects.toMatchObject({
    code: 'dataFolderUnreadable',
    message: expect.stringContaining(folder),
  });
});

test('a damaged database is said plainly, left as it is, and its folder is not held', async () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'postgres'));
  writeFileSync(join(folder, 'postgres', 'PG_VERSION'), 'nonsense\n');
  const attempt = () => openCentral({ port: 0, database: { kind: 'embedded', folder } });
  await expect(attempt()).rejects.toMatchObject({ code: 'dataFolderUnreadable' });
  await expect(attempt()).rejects.toMatchObject({ code: 'dataFolderUnreadable' });
  expect(readFileSync(join(folder, 'postgres', 'PG_VERSION'), 'utf8')).toBe('nonsense\n');
});
