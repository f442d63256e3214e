import { describe, expect, test } from 'vitest';
import {
  createOsKeychainVault,
  type KeychainAnswer,
  type KeychainRequest,
} from '../../../src/adapters/keychain/os-keychain-vault.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** A keychain as the operating system's looks through the helper: it answers null when locked, not "locked". */
function createKeychain() {
  const items = new Map<string, string>();
  const requests: string[] = [];
  let mood: 'open' | 'locked' | 'forgetful' | 'gone' = 'open';
  const ask = async (request: KeychainRequest): Promise<KeychainAnswer> => {
    requests.push(request.kind);
    if (mood === 'gone') return { kind: 'unavailable', reason: 'no keychain daemon' };
    if (request.kind === 'read') {
      return { kind: 'item', text: mood === 'locked' ? null : (items.get(request.account) ?? null) };
    }
    if (mood !== 'forgetful') items.set(request.account, request.text);
    return { kind: 'written' };
  };
  return {
    ask,
    items,
    requests,
    become: (next: typeof mood) => {
      mood = next;
    },
  };
}

const keyOf = async (folder: string, ask: (request: KeychainRequest) => Promise<KeychainAnswer>) =>
  (await createOsKeychainVault({ folder, ask }).keyEncryptionKey()).reveal().toString('hex');

describe('a key in the operating system’s keychain', () => {
  test('is made once, believed when it was read back, and found again', async () => {
    const { ask, items, requests } = createKeychain();
    const folder = tempFolder();
    const key = await keyOf(folder, ask);
    expect(requests).toEqual(['write', 'read']);
    expect(await keyOf(folder, ask)).toBe(key);
    expect([requests, items.size]).toEqual([['write', 'read', 'read'], 1]);
  });

  test('that is locked or lost is reported, and never replaced', async () => {
    const { ask, items, become } = createKeychain();
    const folder = tempFolder();
    const key = await keyOf(folder, ask);
    become('locked');
    await expect(keyOf(folder, ask)).rejects.toMatchObject({ code: 'keyMissing' });
    expect(items.size).toBe(1);
    become('open');
    expect(await keyOf(folder, ask)).toBe(key);
    items.clear();
    await expect(keyOf(folder, ask)).rejects.toMatchObject({ code: 'keyMissing' });
    expect(items.size).toBe(0);
  });

  test('is not used when the keychain does not keep it', async () => {
    const { ask, become } = createKeychain();
    const folder = tempFolder();
    become('forgetful');
    await expect(keyOf(folder, ask)).rejects.toMatchObject({ code: 'vaultUnavailable' });
    become('open');
    expect(await keyOf(folder, ask)).toMatch(/^[0-9a-f]{64}$/);
  });

  test('cannot be had from a keychain that does not answer', async () => {
    const { ask, become } = createKeychain();
    become('gone');
    await expect(keyOf(tempFolder(), ask)).rejects.toMatchObject({ code: 'vaultUnavailable' });
  });

  test('that is not a key is reported', async () => {
    const { ask, items } = createKeychain();
    const folder = tempFolder();
    await keyOf(folder, ask);
    for (const account of items.keys()) items.set(account, 'hunter2');
    await expect(keyOf(folder, ask)).rejects.toMatchObject({ code: 'keyDamaged' });
  });

  test('is asked for one call at a time', async () => {
    const { ask, requests } = createKeychain();
    const vault = createOsKeychainVault({ folder: tempFolder(), ask });
    const [first, second] = await Promise.all([vault.keyEncryptionKey(), vault.keyEncryptionKey()]);
    expect(first.reveal().equals(second.reveal())).toBe(true);
    expect(requests).toEqual(['write', 'read']);
  });
});
