import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openKeyRing } from '../src/adapters/keychain/key-ring.ts';
import { newKey } from '../src/adapters/keychain/key-vault.ts';
import { openBrandStores } from '../src/adapters/sqlite/brand-database/open-brand-stores.ts';
import type { PackRow } from '../src/contract/model/brand-pack.ts';
import { createBrandCaches } from '../src/core/brands/brand-caches.ts';
import type { PackSource } from '../src/core/brands/pack-source.ts';
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

function pagesOf(rows: readonly PackRow[]): readonly string[] {
  return Array.from({ length: Math.ceil(rows.length / PAGE_ROWS) }, (_, index) => {
    const from = index * PAGE_ROWS;
    const next = from + PAGE_ROWS < rows.length ? String(index + 1) : null;
    const page = rows.slice(from, from + PAGE_ROWS);
    return JSON.stringify({ packVersion: 1, rows: page, totalRows: rows.length, next });
  });
}

function packsFrom(pages: readonly string[]): PackSource {
  const unavailable = async () => ({ ok: false, code: 'unavailable' }) as const;
  return {
    page: async (_brandId, after) => {
      const index = Number(after ?? 0);
      const page = new TextEncoder().encode(pages[index] ?? '');
      return { ok: true, value: { page, next: index + 1 < pages.length ? String(index + 1) : null } };
    },
    delta: unavailable,
    publications: unavailable,
    changes: unavailable,
    image: unavailable,
  };
}

/** From the first page to the moment the brand can be searched; the network costs nothing here. */
export async function benchDownload(folder: string, count: number): Promise<Section> {
  const brand = generatedBrand('kuuma');
  const pages = pagesOf(toPackRows(generateItems(1, count)));
  const keys = openKeyRing(folder, newKey());
  const stores = openBrandStores({ folder: join(folder, 'brands'), keys });
  const stall = monitorEventLoopDelay({ resolution: 1 });
  const caches = createBrandCaches({
    clock,
    log: () => {},
    random: Math.random,
    stores,
    fetchPack: packsFrom(pages),
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
  const role = { brandId: brand.brandId, role: 'agent' as const };
  caches.apply([{ recordVersion: 1, brand, role, packVersion: 1, lease }]);
  await done;
  const seconds = (performance.now() - begun) / 1000;
  stall.disable();
  caches.close();
  stores.close();
  return {
    title: `First download of a brand of ${count.toLocaleString('en')} items`,
    figures: [
      { what: 'rows stored and searchable', value: count / seconds, unit: 'rows/s' },
      { what: 'event loop held up, p99', value: stall.percentile(99) / 1e6, unit: 'ms' },
      { what: 'event loop held up, longest', value: stall.max / 1e6, unit: 'ms' },
    ],
  };
}
