import { randomUUID } from 'node:crypto';
import type { Secret } from '../../core/kernel/secret.ts';
import { readKeyMarker, writeKeyMarker } from './key-marker.ts';
import { KeyError, type KeyVault, keyFromText, keyToText, newKey } from './key-vault.ts';

/** What the helper process that talks to the operating system's keychain is asked. */
export type KeychainRequest =
  | { readonly kind: 'read'; readonly account: string }
  | { readonly kind: 'write'; readonly account: string; readonly text: string };

/** `text` is null where the keychain has no such item or is locked: it answers the same to both. */
export type KeychainAnswer =
  | { readonly kind: 'item'; readonly text: string | null }
  | { readonly kind: 'written' }
  | { readonly kind: 'unavailable'; readonly reason: string };

export interface OsKeychainVaultOptions {
  /** Where the marker is kept that tells "never made" from "locked or lost". */
  readonly folder: string;
  /** One call is made at a time. A helper that does not answer must be killed by whoever runs it. */
  readonly ask: (request: KeychainRequest) => Promise<KeychainAnswer>;
}

/** Keeps the key as one item of the operating system's keychain. */
export function createOsKeychainVault({ folder, ask }: OsKeychainVaultOptions): KeyVault {
  let underWay: Promise<Secret<Buffer>> | null = null;

  const read = async (account: string): Promise<Secret<Buffer> | null> => {
    const answer = await ask({ kind: 'read', account });
    if (answer.kind !== 'item') throw unavailable(folder, answer);
    if (answer.text === null) return null;
    const key = keyFromText(answer.text);
    if (!key) throw new KeyError('keyDamaged', folder);
    return key;
  };

  const make = async (): Promise<Secret<Buffer>> => {
    const account = randomUUID();
    const key = newKey();
    const answer = await ask({ kind: 'write', account, text: keyToText(key) });
    if (answer.kind !== 'written') throw unavailable(folder, answer);
    // Believed only when it comes back: nothing has been encrypted yet, so failing here loses nothing.
    const stored = await read(account);
    if (!stored?.reveal().equals(key.reveal())) {
      throw new KeyError('vaultUnavailable', folder, new Error('the keychain did not keep the key'));
    }
    writeKeyMarker(folder, { kind: 'osKeychain', account });
    return key;
  };

  const readOrMake = async (): Promise<Secret<Buffer>> => {
    const marker = readKeyMarker(folder, 'osKeychain');
    if (marker?.kind !== 'osKeychain') return make();
    const key = await read(marker.account);
    if (!key) throw new KeyError('keyMissing', folder);
    return key;
  };

  return {
    kind: 'osKeychain',
    keyEncryptionKey: () => {
      underWay ??= readOrMake().finally(() => {
        underWay = null;
      });
      return underWay;
    },
  };
}

function unavailable(folder: string, answer: KeychainAnswer): KeyError {
  const reason = answer.kind === 'unavailable' ? answer.reason : `answered ${answer.kind}`;
  return new KeyError('vaultUnavailable', folder, new Error(reason));
}
