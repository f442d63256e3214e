import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BrandFacts, BrandStoreDamaged } from '../../../src/core/brands/brand-store.ts';
import {
  asking,
  brandStoresIn,
  fillStore,
  openStore,
  pricesBy,
  putDelta,
  putPage,
} from '../../support/brand-stores.ts';
import { startChild } from '../../support/child-process.ts';
import { brandIdOf, packRows, sampleArticle, sampleBrand, samplePrice } from '../../support/sample-brand.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const manyPrices = (count: number, name = 'Chair') =>
  packRows(Array.from({ length: count }, (_, n) => samplePrice(`p${n}`, { name: `${name} number${n}` })));

const facts: BrandFacts = {
  brand: sampleBrand('kuuma'),
  lease: { receivedAt: 10, freshMs: 20, graceMs: 30, latestSeen: 40 },
  asOf: 50,
};

describe('a brand’s cache', () => {
  test('remembers facts, pack and version after a restart', async () => {
    const folder = tempFolder();
    const store = openStore(brandStoresIn(folder), 'kuuma');
    expect([store.facts(), store.packVersion(), store.download()]).toEqual([null, null, null]);
    await store.saveFacts(facts);
    await fillStore(store, packRows([samplePrice('a'), sampleArticle('b')]), 7);
    store.close();

    const again = openStore(brandStoresIn(folder), 'kuuma');
    expect([again.facts(), again.packVersion(), again.priceItem('a'), again.article('b')]).toEqual([
      facts,
      7,
      { row: samplePrice('a'), version: 1 },
      { row: sampleArticle('b'), version: 1 },
    ]);
    expect([again.priceItem('none'), again.article('none')]).toEqual([null, null]);
  });

  test('shows a download only when it is complete, and the old pack until then', async () => {
    const store = openStore(brandStoresIn(tempFolder()), 'kuuma');
    await fillStore(store, packRows([samplePrice('old')]), 1);
    await putPage(store, null, { packVersion: 2, rows: manyPrices(600), next: 'page-2', totalRows: 601 });
    expect([store.packVersion(), pricesBy(store, '', 1000).length, store.download()]).toEqual([
      1,
      1,
      { packVersion: 2, after: 'page-2', complete: false, rows: 600, totalRows: 601 },
    ]);
    await putPage(store, 'page-2', { packVersion: 2, rows: packRows([samplePrice('last')]), next: null });
    expect(store.download()?.complete).toBe(true);
    await store.finishDownload();
    expect([store.packVersion(), pricesBy(store, '', 1000).length, store.download()]).toEqual([2, 601, null]);
    expect(store.priceItem('old')).toBe(null);
  });

  test('takes the same page twice as once, as after a cut in its middle', async () => {
    const store = openStore(brandStoresIn(tempFolder()), 'kuuma');
    for (const _time of [1, 2])
      await putPage(store, null, { packVersion: 1, rows: manyPrices(300), next: null });
    await store.finishDownload();
    expect(pricesBy(store, 'chair', 1000)).toHaveLength(300);
  });

  test('begins a download from nothing, whatever an earlier one had left', async () => {
    const store = openStore(brandStoresIn(tempFolder()), 'kuuma');
    await putPage(store, null, { packVersion: 1, rows: manyPrices(300), next: 'more' });
    await fillStore(store, packRows([samplePrice('only')]), 2);
    expect(pricesBy(store, '', 1000)).toEqual(['only']);
  });

  test('applies changes and removals, also to what is searched, and again without effect', async () => {
    const store = openStore(brandStoresIn(tempFolder()), 'kuuma');
    await fillStore(
      store,
      packRows([samplePrice('a', { name: 'Lamp' }), samplePrice('b', { name: 'Desk' }), sampleArticle('c')]),
      1,
    );
    const delta = {
      fromVersion: 1,
      packVersion: 2,
      upserted: packRows(
        [samplePrice('a', { name: 'Lantern', popularity: 99 }), samplePrice('d', { name: 'Rug' })],
        2,
      ),
      removed: [
        { kind: 'priceItem' as const, id: 'b', version: 2 },
        { kind: 'article' as const, id: 'c', version: 2 },
        { kind: 'cannedResponse' as const, id: 'never-there', version: 2 },
      ],
    };
    for (const _time of [1, 2]) {
      await putDelta(store, delta);
      const names = (text: string) => store.finder.prices(asking(text)).found.map(({ row }) => row.name);
      expect([store.packVersion(), names(''), names('lamp'), names('lantern'), names('desk')]).toEqual([
        2,
        ['Lantern', 'Rug'],
        [],
        ['Lantern'],
        [],
      ]);
      expect(store.finder.articles(asking(''))).toEqual([]);
    }
  });

  test('lists the items of a product, most asked for first', async () => {
    const store = openStore(brandStoresIn(tempFolder()), 'kuuma');
    const item = (id: string, productId: string, popularity: number) =>
      samplePrice(id, { productId, popularity });
    await fillStore(store, packRows([item('a', 'sofa', 1), item('b', 'sofa', 3), item('c', 'lamp', 2)]));
    expect(store.itemsOfProduct('sofa').map(({ row }) => row.priceItemId)).toEqual(['b', 'a']);
  });

  test('is not readable in its file, nor findable by another brand', async () => {
    const folder = tempFolder();
    const stores = brandStoresIn(folder);
    const [kuuma, nordlys] = [openStore(stores, 'kuuma'), openStore(stores, 'nordlys')];
    await fillStore(kuuma, packRows([samplePrice('shared-id', { name: 'Kuumasohva', sku: 'SECRET-1' })]));
    await fillStore(nordlys, packRows([samplePrice('shared-id', { name: 'Nordlysski', sku: 'OTHER-2' })]));
    for (const text of ['kuumasohva', 'SECRET-1', 'secret', 'kuuma']) {
      expect(pricesBy(nordlys, text)).toEqual([]);
    }
    expect(nordlys.priceItem('shared-id')?.row.name).toBe('Nordlysski');
    kuuma.close();
    expect(readFileSync(join(folder, 'brands', 'kuuma.db')).includes('Kuumasohva')).toBe(false);
  });

  test('does not open with another brand’s file in its place', async () => {
    const folder = tempFolder();
    const stores = brandStoresIn(folder);
    for (const brandId of ['kuuma', 'nordlys']) openStore(stores, brandId).close();
    const files = ['kuuma', 'nordlys'].map((brandId) => join(folder, 'brands', `${brandId}.db`));
    writeFileSync(files[1] ?? '', readFileSync(files[0] ?? ''));
    expect(stores.open(brandIdOf('nordlys'))).toEqual({ ok: false, code: 'damaged' });
  });

  test('leaves no file and no key behind when it is destroyed', async () => {
    const folder = tempFolder();
    const stores = brandStoresIn(folder);
    const store = openStore(stores, 'kuuma');
    await fillStore(store, manyPrices(10));
    openStore(stores, 'nordlys').close();
    store.close();
    for (const name of ['kuuma.db.damaged', 'kuuma.db.backup-v10', 'kuuma.db-wal']) {
      writeFileSync(join(folder, 'brands', name), 'x');
    }
    stores.destroy(brandIdOf('kuuma'));
    expect(readdirSync(join(folder, 'brands'))).toEqual(['nordlys.db']);
    expect(readFileSync(join(folder, 'keys.json'), 'utf8')).not.toContain('kuuma');
    expect(stores.present()).toEqual(['nordlys']);
  });

  test('that is damaged says so when it is read, and is made anew once set aside', async () => {
    const folder = tempFolder();
    const stores = brandStoresIn(folder);
    const store = openStore(stores, 'kuuma');
    await fillStore(store, manyPrices(500));
    store.close();
    const file = join(folder, 'brands', 'kuuma.db');
    const bytes = readFileSync(file);
    // Every page but the first two, so that opening succeeds and reading does not.
    for (let page = 2; page * 4096 < bytes.length; page += 1)
      bytes.writeUInt8(bytes.readUInt8(page * 4096) ^ 1, page * 4096);
    writeFileSync(file, bytes);

    const opened = stores.open(brandIdOf('kuuma'));
    if (opened.ok) {
      expect(() => pricesBy(opened.value, 'chair')).toThrow(BrandStoreDamaged);
      opened.value.close();
    } else expect(opened.code).toBe('damaged');
    stores.setAside(brandIdOf('kuuma'));
    expect(existsSync(`${file}.damaged`)).toBe(true);
    expect(openStore(stores, 'kuuma').packVersion()).toBe(null);
  });

  test('whose key no longer opens is given a new one and fetched again', async () => {
    const folder = tempFolder();
    const stores = brandStoresIn(folder);
    openStore(stores, 'other').close();
    openStore(stores, 'kuuma').close();
    const path = join(folder, 'keys.json');
    const keys = JSON.parse(readFileSync(path, 'utf8'));
    keys.keys['brands/kuuma.db'] = keys.keys['brands/other.db'];
    writeFileSync(path, JSON.stringify(keys));

    const again = brandStoresIn(folder);
    expect(again.open(brandIdOf('kuuma'))).toEqual({ ok: false, code: 'damaged' });
    again.setAside(brandIdOf('kuuma'));
    expect(openStore(again, 'kuuma').facts()).toBe(null);
  });

  test('killed in the middle of a download goes on from the last whole page', async () => {
    const folder = tempFolder();
    const child = startChild(new URL('./download-until-killed.ts', import.meta.url), [folder]);
    await child.printed('page 5');
    child.process.kill('SIGKILL');
    await child.ended;

    const store = openStore(brandStoresIn(folder), 'kuuma');
    const download = store.download();
    expect(store.packVersion()).toBe(null);
    const reached = Number(download?.after);
    expect(reached).toBeGreaterThanOrEqual(5);
    expect(download).toMatchObject({ packVersion: 1, complete: false, rows: reached * 300 });
    await putPage(store, String(reached), {
      packVersion: 1,
      rows: packRows([samplePrice('last')]),
      next: null,
    });
    await store.finishDownload();
    expect(pricesBy(store, '', 100_000)).toHaveLength(reached * 300 + 1);
    expect(store.priceItem('p0-0')).not.toBe(null);
    expect(store.priceItem(`p${reached - 1}-299`)).not.toBe(null);
  });
});
