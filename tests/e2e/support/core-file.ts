import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { openKeyFileVault } from '../../../src/adapters/keychain/key-file-vault.ts';
import { openKeyRing } from '../../../src/adapters/keychain/key-ring.ts';

/** The core database of the only profile in a web host's data folder. */
export function coreFileIn(dataFolder: string): string {
  const profiles = join(dataFolder, 'workstation', 'profiles');
  const [profile, ...others] = readdirSync(profiles);
  if (profile === undefined || others.length > 0) throw new Error(`${profiles} does not hold one profile.`);
  return join(profiles, profile, 'core.db');
}

/** Works on the encrypted file with the workstation's own key; it may be running. */
export async function withCoreDatabase<Value>(
  dataFolder: string,
  work: (db: SqliteDatabase.Database) => Value,
): Promise<Value> {
  const file = coreFileIn(dataFolder);
  const keys = openKeyRing(
    dirname(file),
    await openKeyFileVault(join(dataFolder, 'workstation')).keyEncryptionKey(),
  );
  const db = new SqliteDatabase(file);
  try {
    db.pragma("cipher = 'chacha20'");
    db.key(Buffer.from(`raw:${keys.dataKey('core.db').reveal().toString('hex')}`));
    return work(db);
  } finally {
    db.close();
  }
}

export function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
