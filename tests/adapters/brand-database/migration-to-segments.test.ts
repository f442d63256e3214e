import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openKeyRing } from '../../../src/adapters/keychain/key-ring.ts';
import { brandCache } from '../../../src/adapters/sqlite/brand-database/migrations/0010-brand-cache.ts';
import { closeDatabase, openDatabase } from '../../../src/adapters/sqlite/open-database.ts';
import type { BrandFacts } from '../../../src/core/brands/brand-store.ts';
import { Secret } from '../../../src/core/kernel/secret.ts';
import { brandStoresIn, fillStore, openStore, pricesBy } from '../../support/brand-stores.ts';
import { packRows, sampleBrand, samplePrice } from '../../support/sample-brand.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const facts: BrandFacts = {
  brand: sampleBrand('kuuma'),
  lease: { receivedAt: 10, freshMs: 20, graceMs: 30, latestSeen: 40 },
  asOf: 50,
};

/** A cache as the version before left it: one slot read, a download under way in the other. */
function cacheOfVersion10(folder: string): void {
  mkdirSync(join(folder, 'brands'));
  const keys = openKeyRing(folder, new Secret(Buffer.alloc(32, 3)));
  const db = openDatabase({
    file: join(folder, 'brands', 'kuuma.db'),
    key: keys.dataKey('brands/kuuma.db').reveal(),
    durability: 'normal',
    applicationId: 0x50446272,
    migrations: [brandCache],
  });
  for (const slot of [0, 1]) {
    const item = samplePrice('old', { name: 'Vanha tuoli' });
    db.prepare(`INSERT INTO price_item_${slot} VALUES (1, 'old', 'old', 'sku', 10, ?)`).run(
      JSON.stringify(item),
    );
    db.prepare(
      `INSERT INTO price_search_${slot} (rowid, name, other) VALUES (1, 'vanha tuoli', 'sku')`,
    ).run();
    db.prepare(`INSERT INTO article_${slot} VALUES (1, 'a', '{}')`).run();
    db.prepare(`INSERT INTO response_${slot} VALUES (1, 'r', 'hei', '{}')`).run();
  }
  db.prepare(
    `UPDATE cache_state SET facts = ?, active_slot = 1, pack_version = 7, download_version = 8,
       download_after = 'priceItem/x', download_rows = 1`,
  ).run(JSON.stringify(facts));
  closeDatabase(db);
}

describe('a cache of the version with full-text tables', () => {
  test('keeps facts and lease, is emptied, and takes the pack anew', async () => {
    const folder = tempFolder();
    cacheOfVersion10(folder);
    const store = openStore(brandStoresIn(folder), 'kuuma');
    expect([store.facts(), store.packVersion(), store.download()]).toEqual([facts, null, null]);
    expect(existsSync(join(folder, 'brands', 'kuuma.db.backup-v10'))).toBe(true);

    await fillStore(store, packRows([samplePrice('new', { name: 'Uusi tuoli' })]), 9);
    expect([store.packVersion(), pricesBy(store, 'tuoli'), store.priceItem('old')]).toEqual([
      9,
      ['new'],
      null,
    ]);
  });

  test('is brought up to date once, and keeps what was fetched since', async () => {
    const folder = tempFolder();
    cacheOfVersion10(folder);
    const stores = brandStoresIn(folder);
    const store = openStore(stores, 'kuuma');
    await fillStore(store, packRows([samplePrice('new', { name: 'Uusi tuoli' })]), 9);
    store.close();
    expect(pricesBy(openStore(stores, 'kuuma'), 'uusi')).toEqual(['new']);
  });
});
