import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BrandId } from '../../../contract/model/ids.ts';
import {
  type BrandStore,
  BrandStoreDamaged,
  type BrandStoreFailure,
  type BrandStores,
} from '../../../core/brands/brand-store.ts';
import { failed, type Outcome, succeeded } from '../../../core/kernel/outcome.ts';
import type { KeyRing } from '../../keychain/key-ring.ts';
import { KeyError } from '../../keychain/key-vault.ts';
import { DatabaseOpenError, isDiskFull } from '../database-errors.ts';
import { destroyDatabaseFiles, setDatabaseAside } from '../database-files.ts';
import { createBrandStoreFile, newCacheFile } from './brand-store-file.ts';
import { openCacheFile } from './open-cache-file.ts';
import { createPackWorker, type PackWorker } from './start-pack-worker.ts';
import { stopAndWait } from './worker/file-hold.ts';
import type { CacheFile } from './worker/worker-messages.ts';

const CACHE_FILE = /^([^.]+)\.db(?:$|[-.])/;

export interface BrandStoresOptions {
  readonly folder: string;
  readonly keys: KeyRing;
  /** The built worker, where sources do not run as they are. */
  readonly packWorker?: URL | undefined;
}

const WORKER_SOURCE = new URL('./pack-worker.ts', import.meta.url);

/** Keeps each brand's cache in `folder/<brand>.db`, encrypted with a key of its own from the ring. */
export function openBrandStores({ folder, keys, packWorker }: BrandStoresOptions): BrandStores {
  mkdirSync(folder, { recursive: true });
  const worker = createPackWorker(packWorker ?? WORKER_SOURCE);
  const beingMade = new Map<BrandId, CacheFile>();
  const stopMaking = (brandId: BrandId) => {
    const cache = beingMade.get(brandId);
    if (cache) stopAndWait(cache.hold);
  };
  const fileOf = (brandId: BrandId) => join(folder, `${brandId}.db`);
  return {
    present: () => brandsIn(folder),
    prepare: async (brandId) => {
      const file = fileOf(brandId);
      if (existsSync(file)) return;
      try {
        const cache = newCacheFile(file, dataKey(keys, keyNameOf(brandId)));
        beingMade.set(brandId, cache);
        await worker.run(cache, { name: 'makeCache', input: null });
      } catch {
        // Nobody was promised anything; `open` finds out what is the matter.
      } finally {
        beingMade.delete(brandId);
      }
    },
    open: (brandId) => {
      stopMaking(brandId);
      try {
        return succeeded(openStore(brandId, fileOf(brandId), keys, worker));
      } catch (error) {
        return refused(error);
      }
    },
    setAside: (brandId) => setDatabaseAside(fileOf(brandId)),
    destroy: (brandId) => {
      stopMaking(brandId);
      // The key first: without it the rest is noise, should deleting not come to its end.
      keys.forget(keyNameOf(brandId));
      destroyDatabaseFiles(fileOf(brandId));
    },
    close: worker.close,
  };
}

const keyNameOf = (brandId: BrandId): string => `brands/${brandId}.db`;

function brandsIn(folder: string): readonly BrandId[] {
  const names = readdirSync(folder).flatMap((name) => CACHE_FILE.exec(name)?.[1] ?? []);
  return [...new Set(names)].flatMap((name) => BrandId.safeParse(name).data ?? []);
}

function openStore(brandId: BrandId, file: string, keys: KeyRing, worker: PackWorker): BrandStore {
  const key = dataKey(keys, keyNameOf(brandId));
  const db = openCacheFile(file, key);
  try {
    return createBrandStoreFile({ brandId, db, file, key, worker });
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A wrapped key that no longer opens is as lost as its file, which will be fetched again under a new one. */
function dataKey(keys: KeyRing, name: string): Buffer {
  try {
    return keys.dataKey(name).reveal();
  } catch (error) {
    if (!(error instanceof KeyError) || error.code !== 'keyWrong') throw error;
    keys.forget(name);
    return keys.dataKey(name).reveal();
  }
}

/** A cache that cannot be used, for whatever reason that lies in the file, can be fetched again. */
function refused(error: unknown): Outcome<never, BrandStoreFailure> {
  if (error instanceof BrandStoreDamaged) return failed('damaged');
  if (isDiskFull(error)) return failed('diskFull');
  if (!(error instanceof DatabaseOpenError)) throw error;
  switch (error.code) {
    case 'unwritable':
      return failed(isDiskFull(error.cause) ? 'diskFull' : 'unwritable');
    case 'newer':
    case 'unreadable':
    case 'keyWrong':
    case 'notOurs':
      return failed('damaged');
    default:
      return error.code satisfies never;
  }
}
