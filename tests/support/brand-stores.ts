import { onTestFinished } from 'vitest';
import { openKeyRing } from '../../src/adapters/keychain/key-ring.ts';
import { openBrandStores } from '../../src/adapters/sqlite/brand-database/open-brand-stores.ts';
import type { PackDelta, PackPage } from '../../src/contract/central/brands.ts';
import type { PackRow } from '../../src/contract/model/brand-pack.ts';
import type { BrandStore, BrandStores, UnreadAnswer } from '../../src/core/brands/brand-store.ts';
import { Secret } from '../../src/core/kernel/secret.ts';
import type { SearchQuestion } from '../../src/search/search-question.ts';
import { brandIdOf } from './sample-brand.ts';

/** Takes what is to be done when the test, or all tests of a file, are over. */
type WhenOver = (run: () => void) => void;

/** The real stores on real files in `folder`, with their worker; opened again they find what was left there. */
export function brandStoresIn(
  folder: string,
  whenOver: WhenOver = onTestFinished,
  packWorker?: URL,
): BrandStores {
  const keys = openKeyRing(folder, new Secret(Buffer.alloc(32, 3)));
  const stores = openBrandStores({ folder: `${folder}/brands`, keys, packWorker });
  whenOver(stores.close);
  return stores;
}

/** A store of a brand, closed when the test ends. */
export function openStore(
  stores: BrandStores,
  brandId: string,
  whenOver: WhenOver = onTestFinished,
): BrandStore {
  const opened = stores.open(brandIdOf(brandId));
  if (!opened.ok) throw new Error(`not opened: ${opened.code}`);
  whenOver(() => opened.value.close());
  return opened.value;
}

/** What a central service would send. */
export function unread(answer: PackPage | PackDelta): UnreadAnswer {
  return new TextEncoder().encode(JSON.stringify(answer));
}

/** Gives a store a page and waits until it is in the file. */
export async function putPage(store: BrandStore, after: string | null, page: PackPage): Promise<void> {
  const staged = await store.stagePage(after, unread(page));
  if (!staged.ok) throw new Error(`not staged: ${staged.code}`);
  await staged.value.written;
}

/** Gives a store a whole pack. */
export async function fillStore(store: BrandStore, rows: readonly PackRow[], packVersion = 1): Promise<void> {
  await putPage(store, null, { packVersion, rows: [...rows], next: null });
  await store.finishDownload();
}

/** Gives a store a delta. */
export async function putDelta(store: BrandStore, delta: PackDelta): Promise<void> {
  const applied = await store.applyDelta(unread(delta), delta.packVersion);
  if (!applied.ok) throw new Error(`not applied: ${applied.code}`);
}

/** A question with nothing but its text. */
export function asking(text: string, limit = 10): SearchQuestion {
  return { text, limit, filter: null, synonyms: [] };
}

/** Ids of the price items that a text finds. */
export function pricesBy(store: BrandStore, text: string, limit = 10): readonly string[] {
  return store.finder.prices(asking(text, limit)).found.map(({ row }) => row.priceItemId);
}
