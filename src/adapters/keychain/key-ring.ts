import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { Secret } from '../../core/kernel/secret.ts';
import { replaceFile } from '../files/durable-file.ts';
import { KEY_BYTES, KeyError, newKey } from './key-vault.ts';

/** One random key per encrypted file, kept wrapped. Forgetting a key makes its file unreadable for good. */
export interface KeyRing {
  /** Whether a key was made for this name before. */
  readonly has: (name: string) => boolean;
  /** The file's key, made at the first call for a name. */
  readonly dataKey: (name: string) => Secret<Buffer>;
  readonly forget: (name: string) => void;
}

const KeysFile = z.object({
  format: z.literal(1),
  /** By file name: initialisation vector, tag and wrapped key, in base64. */
  keys: z.record(z.string(), z.base64()),
});

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Opens `folder/keys.json`. Throws `KeyError` when it is damaged or was wrapped with another key. */
export function openKeyRing(folder: string, keyEncryptionKey: Secret<Buffer>): KeyRing {
  const path = join(folder, 'keys.json');
  const wrapped = readKeysFile(path);
  const unwrapped = new Map<string, Secret<Buffer>>();

  const save = () => {
    replaceFile(path, `${JSON.stringify({ format: 1, keys: Object.fromEntries(wrapped) }, null, 2)}\n`);
  };
  const unwrapNamed = (name: string, text: string): Secret<Buffer> => {
    const key = unwrap(keyEncryptionKey, name, text);
    if (!key) throw new KeyError('keyWrong', path);
    unwrapped.set(name, key);
    return key;
  };

  // One failing tells of damage to it and concerns its file alone; all failing, of another key.
  const first = [...wrapped];
  if (first.length > 0 && first.every(([name, text]) => !unwrap(keyEncryptionKey, name, text))) {
    throw new KeyError('keyWrong', path);
  }

  return {
    has: (name) => wrapped.has(name),
    dataKey: (name) => {
      const known = unwrapped.get(name);
      if (known) return known;
      const text = wrapped.get(name);
      if (text !== undefined) return unwrapNamed(name, text);
      const key = newKey();
      wrapped.set(name, wrap(keyEncryptionKey, name, key));
      try {
        save();
      } catch (error) {
        wrapped.delete(name);
        throw error;
      }
      unwrapped.set(name, key);
      return key;
    },
    forget: (name) => {
      unwrapped.delete(name);
      if (wrapped.delete(name)) save();
    },
  };
}

function readKeysFile(path: string): Map<string, string> {
  if (!existsSync(path)) return new Map();
  try {
    return new Map(Object.entries(KeysFile.parse(JSON.parse(readFileSync(path, 'utf8'))).keys));
  } catch (error) {
    throw new KeyError('keysUnreadable', path, error);
  }
}

/** The name is authenticated with the key, so that two files' keys cannot be swapped. */
function wrap(keyEncryptionKey: Secret<Buffer>, name: string, key: Secret<Buffer>): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyEncryptionKey.reveal(), iv);
  cipher.setAAD(Buffer.from(name));
  const body = Buffer.concat([cipher.update(key.reveal()), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
}

function unwrap(keyEncryptionKey: Secret<Buffer>, name: string, text: string): Secret<Buffer> | null {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== IV_BYTES + TAG_BYTES + KEY_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', keyEncryptionKey.reveal(), bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(name));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    return new Secret(
      Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]),
    );
  } catch {
    return null;
  }
}
