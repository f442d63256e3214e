import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Sqlite from 'better-sqlite3';
import { describe, expect, test, vi } from 'vitest';
import { openKeyRing } from '../../../src/adapters/keychain/key-ring.ts';
import { type BrandFacts, BrandStoreDamaged } from '../../../src/core/brands/brand-store.ts';
import { Secret } from '../../../src/core/kernel/secret.ts';
import {
  asking,
  brandStoresIn,
  fillStore,
  openStore,
  pricesBy,
  putDelta,
  unread,
} from '../../support/brand-stores.ts';
import { brandIdOf, packRows, sampleBrand, samplePrice } from '../../support/sample-brand.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const facts: BrandFacts = {
  brand: sampleBrand('kuuma'),
  lease: { receivedAt: 10, freshMs: 20, graceMs: 30, latestSeen: 40 },
  asOf: 50,
};
const chairs = packRows(Array.from({ length: 50 }, (_, n) => samplePrice(`p${n}`, { name: `Tuoli ${n}` })));
const many = packRows(Array.from({ length: 20_000 }, (_, n) => samplePrice(`m${n}`)));

/** The brand's file as somebody with its key sees it. */
function rawFile(folder: string): Sqlite.Database {
  const key = openKeyRing(folder, new Secret(Buffer.alloc(32, 3)))
    .dataKey('brands/kuuma.db')
    .reveal();
  const db = new Sqlite(join(folder, 'brands', 'kuuma.db'));
  db.pragma("cipher = 'chacha20'");
  db.key(Buffer.from(`raw:${key.toString('hex')}`));
  return db;
}

/** The real worker, but for its first life: that ends at the first job. */
function workerThatDiesOnce(folder: string): URL {
  const worker = new URL('../../../src/adapters/sqlite/brand-database/pack-worker.ts', import.meta.url);
  const script = join(folder, 'worker-that-dies-once.mjs');
  writeFileSync(
    script,
    `import { existsSync, writeFileSync } from 'node:fs';
     import { workerData } from 'node:worker_threads';
     const marker = ${JSON.stringify(join(folder, 'died'))};
     if (existsSync(marker)) await import(${JSON.stringify(worker.href)});
     else workerData.port.once('message', () => { writeFileSync(marker, ''); process.exit(1); });`,
  );
  return pathToFileURL(script);
}

describe('a worker', () => {
  test('that cannot start leaves a cache that can be read, and its facts are kept', async () => {
    const folder = tempFolder();
    const first = openStore(brandStoresIn(folder), 'kuuma');
    await first.saveFacts({ ...facts, asOf: 1 });
    await fillStore(first, chairs, 3);
    first.close();

    const nowhere = pathToFileURL(join(folder, 'no-such-worker.js'));
    const store = openStore(brandStoresIn(folder, undefined, nowhere), 'kuuma');
    expect([store.packVersion(), pricesBy(store, 'tuoli 7')[0]]).toEqual([3, 'p7']);
    await expect(store.saveFacts(facts)).rejects.toThrow();
    await expect(store.stagePage(null, unread({ packVersion: 4, rows: [], next: null }))).rejects.toThrow();
    expect(store.facts()).toEqual(facts);
    store.close();

    const again = openStore(brandStoresIn(folder), 'kuuma');
    expect([again.facts(), again.packVersion(), pricesBy(again, 'tuoli 7')[0]]).toEqual([facts, 3, 'p7']);
  });

  test('that dies fails what it was doing, and is started again for what comes next', async () => {
    const folder = tempFolder();
    const store = openStore(brandStoresIn(folder, undefined, workerThatDiesOnce(folder)), 'kuuma');
    const page = () => unread({ packVersion: 1, rows: chairs, next: null });
    await expect(store.stagePage(null, page())).rejects.toMatchObject({ code: 'workerLost' });
    expect(existsSync(join(folder, 'died'))).toBe(true);
    await fillStore(store, chairs);
    expect(pricesBy(store, 'tuoli 7')[0]).toBe('p7');
  });
});

describe('a cache that is closed while it is being written', () => {
  test('lets go at once, leaves what it had, and can be deleted', async () => {
    const folder = tempFolder();
    const stores = brandStoresIn(folder);
    const store = openStore(stores, 'kuuma');
    await fillStore(store, chairs, 3);
    const staged = await store.stagePage(null, unread({ packVersion: 4, rows: many, next: null }));
    if (!staged.ok) throw new Error(staged.code);
    store.close();
    await expect(staged.value.written).rejects.toThrow();

    const again = openStore(stores, 'kuuma');
    expect([again.packVersion(), again.download(), pricesBy(again, 'tuoli 7')[0]]).toEqual([3, null, 'p7']);
    const stagedAgain = await again.stagePage(null, unread({ packVersion: 4, rows: many, next: null }));
    if (!stagedAgain.ok) throw new Error(stagedAgain.code);
    again.close();
    stores.destroy(brandIdOf('kuuma'));
    await expect(stagedAgain.value.written).rejects.toThrow();
    expect(readdirSync(join(folder, 'brands'))).toEqual([]);
  });

  test('leaves nothing when it is deleted while it is being made', async () => {
    const folder = tempFolder();
    const stores = brandStoresIn(folder);
    for (let time = 0; time < 5; time += 1) {
      const made = stores.prepare(brandIdOf('kuuma'));
      if (time > 0) await new Promise((resolve) => setTimeout(resolve, time));
      stores.destroy(brandIdOf('kuuma'));
      await made;
      expect(readdirSync(join(folder, 'brands'))).toEqual([]);
    }
    await stores.prepare(brandIdOf('kuuma'));
    expect(openStore(stores, 'kuuma').packVersion()).toBe(null);
  });

  test('can be deleted while its segments are being built, and a moment later', async () => {
    const ends: string[] = [];
    // From before the work began until it may be over.
    for (const wait of [0, 5, 20, 60, 150]) {
      const folder = tempFolder();
      const stores = brandStoresIn(folder);
      const store = openStore(stores, 'kuuma');
      const staged = await store.stagePage(null, unread({ packVersion: 1, rows: many, next: null }));
      if (!staged.ok) throw new Error(staged.code);
      await staged.value.written;
      const end = store.finishDownload().then(
        () => 'finished',
        () => 'cut off',
      );
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      store.close();
      stores.destroy(brandIdOf('kuuma'));
      ends.push(await end);
      expect(readdirSync(join(folder, 'brands'))).toEqual([]);
    }
    expect(ends[0]).toBe('cut off');
  });
});

describe('segments', () => {
  test('whose bytes are no segment are damage of the cache', async () => {
    const folder = tempFolder();
    const stores = brandStoresIn(folder);
    const store = openStore(stores, 'kuuma');
    await fillStore(store, chairs);
    store.close();
    const raw = rawFile(folder);
    raw.prepare('UPDATE segment_chunk SET bytes = ?').run(Buffer.alloc(500, 7));
    raw.close();

    const damaged = openStore(stores, 'kuuma');
    expect(() => pricesBy(damaged, 'tuoli')).toThrow(BrandStoreDamaged);
    damaged.close();
    stores.setAside(brandIdOf('kuuma'));
    expect(openStore(stores, 'kuuma').packVersion()).toBe(null);
  });

  test('of an earlier program are built again from the rows, and nothing is fetched', async () => {
    const folder = tempFolder();
    const stores = brandStoresIn(folder);
    const store = openStore(stores, 'kuuma');
    await store.saveFacts(facts);
    await fillStore(store, chairs, 7);
    store.close();
    const raw = rawFile(folder);
    raw.prepare('UPDATE segment SET format = 0').run();
    raw.prepare('UPDATE segment_chunk SET bytes = ?').run(Buffer.alloc(500, 7));
    raw.close();

    const again = openStore(stores, 'kuuma');
    expect([again.packVersion(), again.priceItem('p3')?.version]).toEqual([7, 1]);
    await vi.waitFor(() => expect(pricesBy(again, 'tuoli 3')).toContain('p3'), { timeout: 20_000 });
  });

  test('that name rows which are not there are damage of the cache', async () => {
    const folder = tempFolder();
    const stores = brandStoresIn(folder);
    const store = openStore(stores, 'kuuma');
    await fillStore(store, chairs);
    const raw = rawFile(folder);
    raw.prepare("DELETE FROM price_item_0 WHERE price_item_id = 'p7'").run();
    raw.prepare("DELETE FROM price_item_1 WHERE price_item_id = 'p7'").run();
    raw.close();
    expect(() => pricesBy(store, 'tuoli 7')).toThrow(BrandStoreDamaged);
  });

  test('stay few, however many changes come, and are built anew for another language', async () => {
    const folder = tempFolder();
    const stores = brandStoresIn(folder);
    const store = openStore(stores, 'kuuma');
    await store.saveFacts(facts);
    await fillStore(store, [...chairs, ...packRows([samplePrice('sofa', { name: 'kulmasohva' })])]);
    for (let version = 2; version <= 30; version += 1) {
      const changed = samplePrice(`p${version}`, { name: `Jakkara ${version}` });
      await putDelta(store, {
        fromVersion: version - 1,
        packVersion: version,
        upserted: packRows([changed], version),
        removed: [],
      });
    }
    const segments = () => {
      const raw = rawFile(folder);
      const rows = raw.prepare("SELECT language FROM segment WHERE kind = 'priceItem'").pluck().all();
      raw.close();
      return rows;
    };
    await vi.waitFor(() => expect(segments().length).toBeLessThanOrEqual(6), { timeout: 20_000 });
    expect(pricesBy(store, 'jakkara', 100)).toHaveLength(29);

    expect(new Set(segments())).toEqual(new Set(['fi']));
    await store.saveFacts({ ...facts, brand: sampleBrand('kuuma', { locale: 'nb-NO' }) });
    expect(segments()).toEqual(['nb']);
    expect(store.finder.prices(asking('jakkara', 100)).found).toHaveLength(29);
  });
});
