import { onTestFinished } from 'vitest';
import { openKeyRing } from '../../src/adapters/keychain/key-ring.ts';
import { Secret } from '../../src/adapters/keychain/secret.ts';
import { openBrandStores } from '../../src/adapters/sqlite/brand-database/open-brand-stores.ts';
import type { PackRow } from '../../src/contract/model/brand-pack.ts';
import type { BrandStore, BrandStores } from '../../src/core/brands/brand-store.ts';
import { brandIdOf } from './sample-brand.ts';

/** The real stores on real files in `folder`; opened again they find what was left there. */
export function brandStoresIn(folder: string): BrandStores {
  return openBrandStores(`${folder}/brands`, openKeyRing(folder, new Secret(Buffer.alloc(32, 3))));
}

/** A store of a brand, closed when the test ends. */
export function openStore(stores: BrandStores, brandId: string): BrandStore {
  const opened = stores.open(brandIdOf(brandId));
  if (!opened.ok) throw new Error(`not opened: ${opened.code}`);
  onTestFinished(() => opened.value.close());
  return opened.value;
}

/** Gives a store a whole pack. */
export async function fillStore(store: BrandStore, rows: readonly PackRow[], packVersion = 1): Promise<void> {
  await store.beginDownload(packVersion);
  await store.stagePage({ packVersion, rows: [...rows], next: null });
  await store.finishDownload();
}
