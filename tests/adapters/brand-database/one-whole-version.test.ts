import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PackRemoval, PackRow } from '../../../src/contract/model/brand-pack.ts';
import type { BrandStore } from '../../../src/core/brands/brand-store.ts';
import {
  asking,
  brandStoresIn,
  fillStore,
  openStore,
  pricesBy,
  putDelta,
} from '../../support/brand-stores.ts';
import { packRows, samplePrice } from '../../support/sample-brand.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** Every row's name says the version that wrote it; `v<version>` finds exactly the rows of that version. */
const rowsOf = (ids: Iterable<number>, version: number): PackRow[] =>
  packRows(
    [...ids].map((id) =>
      samplePrice(`p${id}`, { name: `tuoli v${version}x`, sku: `S${id}V${version}`, popularity: id }),
    ),
    version,
  );

/** What one reading sees: the version, and each row's version by the table and by the search. */
function seenBy(store: BrandStore) {
  return store.reading(() => ({
    version: store.packVersion(),
    rows: store.finder
      .prices(asking('', 1000))
      .found.map(({ row, version }) => `${row.priceItemId} ${row.name} ${version}`)
      .sort(),
  }));
}

describe('whoever reads while changes are applied', () => {
  test('sees the old version or the new one, whole', async () => {
    const delta = fc.record({
      upserted: fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 60 }),
      removed: fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 30 }),
    });
    const stores = brandStoresIn(tempFolder());
    let brands = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(delta, { minLength: 1, maxLength: 8 }), async (deltas) => {
        brands += 1;
        const store = openStore(stores, `brand-${brands}`);
        const model = new Map(rowsOf(Array(80).keys(), 1).map((row) => [row.id, row]));
        await fillStore(store, [...model.values()]);
        const expected = new Map<number | null, readonly string[]>();
        const remember = (version: number) =>
          expected.set(
            version,
            [...model.values()]
              .map((row) => `${row.id} ${row.kind === 'priceItem' ? row.row.name : ''} ${row.version}`)
              .sort(),
          );
        remember(1);
        for (const [index, { upserted, removed }] of deltas.entries()) {
          const version = index + 2;
          const rows = rowsOf(upserted, version);
          const gone = removed.filter((id) => !upserted.includes(id)).map((id) => `p${id}`);
          for (const row of rows) model.set(row.id, row);
          for (const id of gone) model.delete(id);
          remember(version);
          let applied = false;
          const removals = gone.map((id): PackRemoval => ({ kind: 'priceItem', id, version }));
          const applying = putDelta(store, {
            fromVersion: version - 1,
            packVersion: version,
            upserted: rows,
            removed: removals,
          }).then(() => {
            applied = true;
          });
          while (!applied) {
            const { version: seen, rows: seenRows } = seenBy(store);
            expect(seenRows).toEqual(expected.get(seen));
            await turn();
          }
          await applying;
          expect(seenBy(store)).toEqual({ version, rows: expected.get(version) });
          // Removed rows are not found by their words either, and replaced ones not by their old numbers.
          for (const id of gone) expect(pricesBy(store, id)).not.toContain(id);
        }
        store.close();
      }),
      { numRuns: 20 },
    );
  });

  test('finds the same after a restart, with all small segments and removals', async () => {
    const folder = tempFolder();
    const stores = brandStoresIn(folder);
    const store = openStore(stores, 'kuuma');
    await fillStore(store, rowsOf(Array(300).keys(), 1));
    for (let version = 2; version <= 9; version += 1) {
      await putDelta(store, {
        fromVersion: version - 1,
        packVersion: version,
        upserted: rowsOf([version, version * 10, 400 + version], version),
        removed: [{ kind: 'priceItem', id: `p${version + 50}`, version }],
      });
    }
    const before = seenBy(store);
    expect(before.rows).toHaveLength(300);
    store.close();
    const again = openStore(stores, 'kuuma');
    expect(seenBy(again)).toEqual(before);
    expect(pricesBy(again, 'S403V3')).toEqual(['p403']);
  });
});
