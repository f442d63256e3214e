import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openKeyRing } from '../../../src/adapters/keychain/key-ring.ts';
import type { PackRow } from '../../../src/contract/model/brand-pack.ts';
import type { BrandFacts, BrandStore } from '../../../src/core/brands/brand-store.ts';
import { Secret } from '../../../src/core/kernel/secret.ts';
import { brandStoresIn, openStore, pricesBy, putPage } from '../../support/brand-stores.ts';
import {
  packRows,
  sampleArticle,
  sampleBrand,
  samplePrice,
  sampleResponse,
} from '../../support/sample-brand.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const facts = (locale: string): BrandFacts => ({
  brand: sampleBrand('kuuma', { locale }),
  lease: { receivedAt: 10, freshMs: 20, graceMs: 30, latestSeen: 40 },
  asOf: 50,
});

const rows: readonly PackRow[] = [
  ...packRows(
    Array.from({ length: 60 }, (_, n) =>
      samplePrice(`p${n}`, { name: `Tuolit harmaa ${n}`, popularity: (n * 7) % 13 }),
    ),
  ),
];

/** Gives pages of twenty rows, from one to another. */
async function putPages(store: BrandStore, from: number, to: number, all = rows): Promise<void> {
  for (let page = from; page < to; page += 1) {
    const next = (page + 1) * 20 < all.length ? String(page + 1) : null;
    await putPage(store, page === 0 ? null : String(page), {
      packVersion: 1,
      rows: all.slice(page * 20, (page + 1) * 20),
      next,
    });
  }
}

/** The segments as they lie in the file. */
function segmentsIn(folder: string, brandId = 'kuuma') {
  const key = openKeyRing(folder, new Secret(Buffer.alloc(32, 3)))
    .dataKey(`brands/${brandId}.db`)
    .reveal();
  const db = new Sqlite(join(folder, 'brands', `${brandId}.db`));
  db.pragma("cipher = 'chacha20'");
  db.key(Buffer.from(`raw:${key.toString('hex')}`));
  const found = db
    .prepare(
      `SELECT kind, language, documents, hex(bytes) AS bytes FROM segment JOIN segment_chunk USING (segment_id)
       ORDER BY kind, part`,
    )
    .all();
  db.close();
  return found;
}

describe('the segments of a download', () => {
  test('are the same, to the byte, whether its pages were gathered or its rows are read after a restart', async () => {
    const [atOnce, restarted] = [tempFolder(), tempFolder()];
    const store = openStore(brandStoresIn(atOnce), 'kuuma');
    await store.saveFacts(facts('fi-FI'));
    await putPages(store, 0, 3);
    await store.finishDownload();

    const stores = brandStoresIn(restarted);
    const first = openStore(stores, 'kuuma');
    await first.saveFacts(facts('fi-FI'));
    await putPages(first, 0, 2);
    first.close();
    stores.close();
    const second = openStore(brandStoresIn(restarted), 'kuuma');
    await putPages(second, 2, 3);
    await second.finishDownload();

    expect(segmentsIn(atOnce)).toHaveLength(3);
    expect(segmentsIn(restarted)).toEqual(segmentsIn(atOnce));
    expect(pricesBy(second, 'tuoli harmaat 7')).toContain('p7');
  });

  test('hold a row once that came twice, as it came last', async () => {
    const store = openStore(brandStoresIn(tempFolder()), 'kuuma');
    const again = packRows([samplePrice('p7', { name: 'Jakkara' })]);
    await putPages(store, 0, 4, [...rows, ...again]);
    await store.finishDownload();
    expect(pricesBy(store, '', 100)).toHaveLength(60);
    expect(pricesBy(store, 'jakkara')).toEqual(['p7']);
    expect(pricesBy(store, 'tuolit', 100)).not.toContain('p7');
  });

  test('are of the language that the brand has when it ends', async () => {
    const folder = tempFolder();
    const store = openStore(brandStoresIn(folder), 'kuuma');
    await store.saveFacts(facts('fi-FI'));
    await putPages(store, 0, 2);
    await store.saveFacts(facts('sv-SE'));
    await putPages(store, 2, 3);
    await store.finishDownload();
    expect(segmentsIn(folder)).toMatchObject(Array(3).fill({ language: 'sv' }));
    expect(pricesBy(store, 'tuolit 59')[0]).toBe('p59');
  });

  test('are those of the download that ended, not of one that was begun before', async () => {
    const store = openStore(brandStoresIn(tempFolder()), 'kuuma');
    await putPages(store, 0, 2);
    const later = packRows([samplePrice('p1', { name: 'Jakkara' })]);
    await putPage(store, null, { packVersion: 2, rows: later, next: null });
    await store.finishDownload();
    expect([store.packVersion(), pricesBy(store, '', 100)]).toEqual([2, ['p1']]);
    expect(pricesBy(store, 'jakkara')).toEqual(['p1']);
  });

  test('are whole for each of many brands whose pages come in turns', async () => {
    const stores = brandStoresIn(tempFolder());
    const opened = Array.from({ length: 6 }, (_, n) => openStore(stores, `brand-${n}`));
    for (let page = 0; page < 3; page += 1) {
      for (const store of opened) await putPages(store, page, page + 1);
    }
    for (const store of opened) {
      await store.finishDownload();
      expect(pricesBy(store, 'tuolit', 100)).toHaveLength(60);
    }
  });

  test('are of all kinds', async () => {
    const store = openStore(brandStoresIn(tempFolder()), 'kuuma');
    const mixed: PackRow[] = [
      { kind: 'article', id: 'a1', version: 1, row: sampleArticle('a1') },
      { kind: 'cannedResponse', id: 'r1', version: 1, row: sampleResponse('r1') },
      ...rows.slice(0, 30),
    ];
    await putPages(store, 0, 2, mixed);
    await store.finishDownload();
    const everything = { text: '', limit: 100, filter: null, synonyms: [] };
    expect(store.finder.articles(everything).map(({ row }) => row.articleId)).toEqual(['a1']);
    expect(store.finder.responses(everything).map(({ row }) => row.responseId)).toEqual(['r1']);
    expect(pricesBy(store, '', 100)).toHaveLength(30);
  });
});
