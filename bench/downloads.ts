import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openKeyRing } from '../src/adapters/keychain/key-ring.ts';
import { newKey } from '../src/adapters/keychain/key-vault.ts';
import { openBrandStores } from '../src/adapters/sqlite/brand-database/open-brand-stores.ts';
import { createBrandCaches } from '../src/core/brands/brand-caches.ts';
import type { Clock } from '../src/core/kernel/clock.ts';
import type { Section } from './figures.ts';
import { generatedBrand, generateItems, toPackRows } from './generated-brand.ts';

const PAGE_ROWS = 2000;

const clock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  setTimer: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** From the first page to the moment the brand can be searched; the network costs nothing here. */
export async function benchDownload(folder: string, count: number): Promise<Section> {
  const brand = generatedBrand('kuuma');
  const rows = toPackRows(generateItems(1, count));
  const stall = monitorEventLoopDelay({ resolution: 1 });
  const caches = createBrandCaches({
    clock,
    log: () => {},
    random: Math.random,
    stores: openBrandStores(join(folder, 'brands'), openKeyRing(folder, newKey())),
    fetchPack: {
      page: async (_brandId, after) => {
        const from = Number(after ?? 0);
        const next = from + PAGE_ROWS < rows.length ? String(from + PAGE_ROWS) : null;
        const page = {
          packVersion: 1,
          rows: rows.slice(from, from + PAGE_ROWS),
          totalRows: rows.length,
          next,
        };
        return { ok: true, value: page };
      },
      delta: async () => ({ ok: false, code: 'unavailable' }),
    },
    roleOf: () => 'agent',
  });
  const now = Date.now();
  const lease = { issuedAt: now, expiresAt: now + 900_000, graceUntil: now + 1_800_000 };
  stall.enable();
  const begun = performance.now();
  const done = new Promise<void>((resolve) => {
    caches.onChange(() => {
      if (caches.states()[0]?.packVersion === 1) resolve();
    });
  });
  caches.apply([{ brand, packVersion: 1, lease }]);
  await done;
  const seconds = (performance.now() - begun) / 1000;
  stall.disable();
  caches.close();
  return {
    title: `First download of a brand of ${count.toLocaleString('en')} items`,
    figures: [
      { what: 'rows stored and searchable', value: count / seconds, unit: 'rows/s' },
      { what: 'event loop held up, p99', value: stall.percentile(99) / 1e6, unit: 'ms' },
      { what: 'event loop held up, longest', value: stall.max / 1e6, unit: 'ms' },
    ],
  };
}
