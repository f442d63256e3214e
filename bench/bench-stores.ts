import { join } from 'node:path';
import { openKeyRing } from '../src/adapters/keychain/key-ring.ts';
import { Secret } from '../src/adapters/keychain/secret.ts';
import { openBrandStores } from '../src/adapters/sqlite/brand-database/open-brand-stores.ts';
import type { BrandStores } from '../src/core/brands/brand-store.ts';

/** The brands kept in `folder`; a second process opens the same. */
export function openBenchStores(folder: string): BrandStores {
  return openBrandStores(join(folder, 'brands'), openKeyRing(folder, new Secret(Buffer.alloc(32, 9))));
}
