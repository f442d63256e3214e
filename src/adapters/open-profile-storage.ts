import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Secret } from '../core/kernel/secret.ts';
import type {
  BlockedCode,
  LastProfile,
  OpenProfile,
  ProfileAddress,
  ProfileStorage,
  StorageOutcome,
} from '../core/profile/profile-storage.ts';
import { type DiskReserve, openDiskReserve } from './files/disk-reserve.ts';
import { replaceFile } from './files/durable-file.ts';
import { openKeyRing } from './keychain/key-ring.ts';
import { KeyError, type KeyVault } from './keychain/key-vault.ts';
import { openBrandStores } from './sqlite/brand-database/open-brand-stores.ts';
import { openCoreDatabase } from './sqlite/core-database/open-core-database.ts';
import { type DatabaseOpenCode, DatabaseOpenError, isDiskFull } from './sqlite/database-errors.ts';
import { FolderInUseError, type FolderLock, lockFolder } from './sqlite/folder-lock.ts';

const WorkstationFile = z.object({
  format: z.literal(1),
  last: z.object({
    central: z.string(),
    email: z.string(),
    state: z.enum(['signedIn', 'signedOut', 'signInEnded']),
  }),
});

export interface ProfileStorageOptions {
  readonly folder: string;
  readonly keyVault: KeyVault;
  /** The built worker that writes brands' caches, where sources do not run as they are. */
  readonly packWorker?: URL;
}

/** How often the reserve is tried to be set aside again after the disk was full. */
const RESTORE_EVERY_MS = 60_000;

interface Opened {
  readonly lock: FolderLock;
  readonly reserve: DiskReserve;
  readonly restoring: NodeJS.Timeout;
  readonly keyEncryptionKey: Secret<Buffer>;
}

/**
 * Profiles as folders: `profiles/<e-mail>-<hash of the address>` with `core.db`, `brands/` and the wrapped keys of
 * these files; `workstation.json` names the one used last. Nothing is touched before `start`.
 */
export function openProfileStorage({ folder, keyVault, packWorker }: ProfileStorageOptions): ProfileStorage {
  const rememberedFile = join(folder, 'workstation.json');
  const folderOf = (address: ProfileAddress) => join(folder, 'profiles', folderName(address));
  let opened: Opened | null = null;

  const claim = async (): Promise<Opened> => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const lock = lockFolder(folder);
    try {
      const keyEncryptionKey = await keyVault.keyEncryptionKey();
      const reserve = openDiskReserve({ file: join(folder, 'reserve'), isDiskFull, onChange: () => {} });
      const restoring = setInterval(() => {
        if (reserve.state() === 'full') reserve.restore();
      }, RESTORE_EVERY_MS).unref();
      return { lock, reserve, restoring, keyEncryptionKey };
    } catch (error) {
      lock.release();
      throw error;
    }
  };

  return {
    start: async () => {
      try {
        opened ??= await claim();
        return { ok: true, value: readRemembered(rememberedFile) };
      } catch (error) {
        return refusalOf(error, folder);
      }
    },
    exists: (address) => existsSync(join(folderOf(address), 'core.db')),
    open: (address, deviceIfNew) => {
      if (!opened) throw new Error('the folder was not claimed');
      const { reserve, keyEncryptionKey } = opened;
      const path = folderOf(address);
      try {
        mkdirSync(path, { recursive: true, mode: 0o700 });
        const keys = openKeyRing(path, keyEncryptionKey);
        const file = join(path, 'core.db');
        // Making a new key for a file that is there would only hide that its own is lost.
        if (existsSync(file) && !keys.has('core.db')) return { ok: false, code: 'keyMissing', path: file };
        const key = keys.dataKey('core.db').reveal();
        const store = openCoreDatabase({ file, key, deviceIfNew, reserve });
        const brandStores = openBrandStores({ folder: join(path, 'brands'), keys, packWorker });
        const profile: OpenProfile = {
          store,
          brandStores,
          close: () => {
            brandStores.close();
            store.close();
          },
        };
        return { ok: true, value: profile };
      } catch (error) {
        return refusalOf(error, path);
      }
    },
    remember: (last) => {
      replaceFile(rememberedFile, `${JSON.stringify({ format: 1, last }, null, 2)}\n`);
    },
    close: async () => {
      clearInterval(opened?.restoring);
      opened?.lock.release();
      opened = null;
    },
  };
}

/** Recognisable for people, unique through the hash. */
function folderName({ central, email }: ProfileAddress): string {
  const slug = email.replace(/[^a-z0-9]+/g, '-').slice(0, 40);
  const hash = createHash('sha256').update(`${central}\n${email}`).digest('hex').slice(0, 12);
  return `${slug}-${hash}`;
}

/** Only a convenience: if it cannot be read, the sign-in screen is empty. */
function readRemembered(file: string): LastProfile | null {
  try {
    return WorkstationFile.parse(JSON.parse(readFileSync(file, 'utf8'))).last;
  } catch {
    return null;
  }
}

const blockedByDatabase: Readonly<Record<DatabaseOpenCode, BlockedCode>> = {
  newer: 'databaseNewer',
  unreadable: 'databaseUnreadable',
  keyWrong: 'databaseUnreadable',
  notOurs: 'databaseUnreadable',
  unwritable: 'folderUnwritable',
};

function refusalOf(error: unknown, path: string): Extract<StorageOutcome<never>, { ok: false }> {
  if (error instanceof FolderInUseError) return { ok: false, code: 'folderInUse', path: error.folder };
  if (error instanceof KeyError) return { ok: false, code: 'keyMissing', path: error.path };
  if (error instanceof DatabaseOpenError)
    return { ok: false, code: blockedByDatabase[error.code], path: error.path };
  if (isDiskFull(error) || isUnwritable(error)) return { ok: false, code: 'folderUnwritable', path };
  throw error;
}

function isUnwritable(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|SQLITE_CANTOPEN|SQLITE_READONLY|SQLITE_IOERR)/.test(error.code)
  );
}
