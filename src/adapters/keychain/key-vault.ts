import { randomBytes } from 'node:crypto';
import { Secret } from '../../core/kernel/secret.ts';

export const KEY_BYTES = 32;

/** Where the one key lives that wraps all others of this machine's profile folder. */
export interface KeyVault {
  readonly kind: 'osKeychain' | 'keyFile';
  /** Makes the key at the first call ever, never later. Rejects with `KeyError`. */
  readonly keyEncryptionKey: () => Promise<Secret<Buffer>>;
}

/**
 * - `keyMissing`: a key was made once and is not there now; in a keychain it may also be locked.
 * - `keyDamaged`: something is there that is not a key.
 * - `keyWrong`: the key does not open what was wrapped.
 * - `keysUnreadable`: the file of wrapped keys is damaged.
 * - `vaultUnavailable`: the keychain does not answer.
 * - `otherVault`: the folder's key is kept in the other kind of vault.
 */
export type KeyErrorCode =
  | 'keyMissing'
  | 'keyDamaged'
  | 'keyWrong'
  | 'keysUnreadable'
  | 'vaultUnavailable'
  | 'otherVault';

/** Keys could not be had. No new key was made in their place, since that would make all data unreadable for good. */
export class KeyError extends Error {
  readonly code: KeyErrorCode;
  /** The file concerned, or the folder when the key is kept elsewhere. */
  readonly path: string;

  constructor(code: KeyErrorCode, path: string, cause?: unknown) {
    super(`${code}: ${path}`, { cause });
    this.name = 'KeyError';
    this.code = code;
    this.path = path;
  }
}

export function newKey(): Secret<Buffer> {
  return new Secret(randomBytes(KEY_BYTES));
}

const KEY_TEXT = /^polydesk-key-1:([0-9a-f]{64})\n?$/;

/** Text with a beginning and a fixed length, so that a cut or foreign one is noticed. */
export function keyToText(key: Secret<Buffer>): string {
  return `polydesk-key-1:${key.reveal().toString('hex')}\n`;
}

export function keyFromText(text: string): Secret<Buffer> | null {
  const hex = KEY_TEXT.exec(text)?.[1];
  return hex === undefined ? null : new Secret(Buffer.from(hex, 'hex'));
}
