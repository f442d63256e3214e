import { join } from 'node:path';
import { openKeyRing } from '../src/adapters/keychain/key-ring.ts';
import { openBrandStores } from '../src/adapters/sqlite/brand-database/open-brand-stores.ts';
import type { PackRow } from '../src/contract/model/brand-pack.ts';
import type { BrandStore, BrandStores } from '../src/core/brands/brand-store.ts';
import { Secret } from '../src/core/kernel/secret.ts';

/** The brands kept in `folder`; a second process opens the same. */
export function openBenchStores(folder: string): BrandStores {
  const keys = openKeyRing(folder, new Secret(Buffer.alloc(32, 9)));
  return openBrandStores({ folder: join(folder, 'brands'), keys });
}

const PAGE_ROWS = 5_000;

/** Puts a whole pack into a store, in pages as a central service would send them. */
export async function fillStore(store: BrandStore, rows: readonly PackRow[]): Promise<void> {
  for (let from = 0; from === 0 || from < rows.length; from += PAGE_ROWS) {
    const next = from + PAGE_ROWS < rows.length ? String(from + PAGE_ROWS) : null;
    const page = { packVersion: 1, rows: rows.slice(from, from + PAGE_ROWS), next };
    const answer = new TextEncoder().encode(JSON.stringify(page));
    const staged = await store.stagePage(from === 0 ? null : String(from), answer);
    if (!staged.ok) throw new Error(staged.code);
    await staged.value.written;
  }
  await store.finishDownload();
}
