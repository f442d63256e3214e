import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { openKeyFileVault } from '../../../src/adapters/keychain/key-file-vault.ts';
import { openKeyRing } from '../../../src/adapters/keychain/key-ring.ts';

/** The folder of the only profile in a web host's data folder. */
function profileIn(dataFolder: string): string {
  const profiles = join(dataFolder, 'workstation', 'profiles');
  const [profile, ...others] = readdirSync(profiles);
  if (profile === undefined || others.length > 0) throw new Error(`${profiles} does not hold one profile.`);
  return join(profiles, profile);
}

export function coreFileIn(dataFolder: string): string {
  return join(profileIn(dataFolder), 'core.db');
}

/** Works on an encrypted file of the profile with the workstation's own key; it may be running. */
export async function withDatabase<Value>(
  dataFolder: string,
  name: 'core.db' | `brands/${string}.db`,
  work: (db: SqliteDatabase.Database) => Value,
): Promise<Value> {
  const profile = profileIn(dataFolder);
  const vault = openKeyFileVault(join(dataFolder, 'workstation'));
  const keys = openKeyRing(profile, await vault.keyEncryptionKey());
  const db = new SqliteDatabase(join(profile, name));
  try {
    db.pragma("cipher = 'chacha20'");
    db.key(Buffer.from(`raw:${keys.dataKey(name).reveal().toString('hex')}`));
    return work(db);
  } finally {
    db.close();
  }
}

/** Makes a brand's data on a closed workstation as old as if it had lain there without a connection. */
export async function ageBrand(dataFolder: string, brandId: string, hours: number): Promise<void> {
  await withDatabase(dataFolder, `brands/${brandId}.db`, (db) => {
    const older = hours * 3600_000;
    const { changes } = db
      .prepare(
        `UPDATE cache_state SET facts = json_set(facts,
          '$.lease.receivedAt', facts ->> '$.lease.receivedAt' - :older,
          '$.asOf', facts ->> '$.asOf' - :older)`,
      )
      .run({ older });
    if (changes !== 1) throw new Error(`${brandId} has no cache to age.`);
  });
}

export function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
