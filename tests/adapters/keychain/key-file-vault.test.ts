import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openKeyFileVault } from '../../../src/adapters/keychain/key-file-vault.ts';
import { createOsKeychainVault } from '../../../src/adapters/keychain/os-keychain-vault.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const keyIn = async (folder: string) =>
  (await openKeyFileVault(folder).keyEncryptionKey()).reveal().toString('hex');

test('the key is made once and found again, each folder having its own', async () => {
  const folder = tempFolder();
  const key = await keyIn(folder);
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(await keyIn(folder)).toBe(key);
  expect(await keyIn(tempFolder())).not.toBe(key);
  expect(readdirSync(folder).sort()).toEqual(['key', 'key-marker.json']);
});

test.skipIf(process.platform === 'win32')('only the owner may read the key file', async () => {
  const folder = tempFolder();
  await keyIn(folder);
  expect(statSync(join(folder, 'key')).mode & 0o777).toBe(0o600);
});

test('a key that went missing is reported and never replaced by a new one', async () => {
  const folder = tempFolder();
  await keyIn(folder);
  rmSync(join(folder, 'key'));
  for (const _attempt of [1, 2]) await expect(keyIn(folder)).rejects.toMatchObject({ code: 'keyMissing' });
  expect(readdirSync(folder)).toEqual(['key-marker.json']);
});

test('a damaged key is reported and left as it is', async () => {
  const folder = tempFolder();
  const key = await keyIn(folder);
  const file = join(folder, 'key');
  for (const text of ['', 'polydesk-key-1:12', `polydesk-key-1:${key}${key}`]) {
    writeFileSync(file, text);
    await expect(keyIn(folder)).rejects.toMatchObject({ code: 'keyDamaged', path: file });
    expect(readFileSync(file, 'utf8')).toBe(text);
  }
});

test('a crash between key and marker is made good at the next start', async () => {
  const folder = tempFolder();
  const key = await keyIn(folder);
  rmSync(join(folder, 'key-marker.json'));
  expect(await keyIn(folder)).toBe(key);
  rmSync(join(folder, 'key'));
  await expect(keyIn(folder)).rejects.toMatchObject({ code: 'keyMissing' });
});

test('a folder whose key is in a keychain is not given a key file', async () => {
  const folder = tempFolder();
  const items = new Map<string, string>();
  const vault = createOsKeychainVault({
    folder,
    ask: async (request) => {
      if (request.kind === 'read') return { kind: 'item', text: items.get(request.account) ?? null };
      items.set(request.account, request.text);
      return { kind: 'written' };
    },
  });
  await vault.keyEncryptionKey();
  await expect(keyIn(folder)).rejects.toMatchObject({ code: 'otherVault' });
});
