import { chmodSync, existsSync, linkSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Secret } from '../../core/kernel/secret.ts';
import { syncFolder, writeNewFile } from '../files/durable-file.ts';
import { readKeyMarker, writeKeyMarker } from './key-marker.ts';
import { KeyError, type KeyVault, keyFromText, keyToText, newKey } from './key-vault.ts';

/**
 * Keeps the key in `folder/key`, readable by its owner alone (on Windows: by whoever may read the folder). For
 * machines without a keychain; the screen says so. Whoever copies the folder has the key too.
 */
export function openKeyFileVault(folder: string): KeyVault {
  return {
    kind: 'keyFile',
    keyEncryptionKey: async () => readKey(folder) ?? makeKey(folder),
  };
}

function readKey(folder: string): Secret<Buffer> | null {
  const path = join(folder, 'key');
  const marker = readKeyMarker(folder, 'keyFile');
  if (!existsSync(path)) {
    if (marker) throw new KeyError('keyMissing', path);
    return null;
  }
  const key = keyFromText(readFileSync(path, 'utf8'));
  if (!key) throw new KeyError('keyDamaged', path);
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600);
  // A crash right after the key was made leaves it without its marker.
  if (!marker) writeKeyMarker(folder, { kind: 'keyFile' });
  return key;
}

function makeKey(folder: string): Secret<Buffer> {
  const path = join(folder, 'key');
  const temporary = `${path}.${process.pid}.new`;
  rmSync(temporary, { force: true });
  const key = newKey();
  writeNewFile(temporary, keyToText(key));
  try {
    publishKey(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
  syncFolder(folder);
  writeKeyMarker(folder, { kind: 'keyFile' });
  return key;
}

/** A rename would replace a key that another process made a moment ago; a link fails instead. */
function publishKey(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    if (existsSync(path)) throw error;
    // File systems without links, such as exFAT.
    renameSync(temporary, path);
  }
}
