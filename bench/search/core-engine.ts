import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Brand } from '../../src/contract/model/brand.ts';
import type { PackRow } from '../../src/contract/model/brand-pack.ts';
import { BrandId } from '../../src/contract/model/ids.ts';
import type { BrandStore } from '../../src/core/brands/brand-store.ts';
import { createLookup } from '../../src/core/lookup/create-lookup.ts';
import { fillStore, openBenchStores } from '../bench-stores.ts';
import { generatedBrand } from '../generated-brand.ts';
import type { EngineKind } from './search-engine.ts';
import type { BenchBrand } from './search-items.ts';

/** Whole look-ups as the screen asks for them, on encrypted files of brands: rows read, marks and prices written out. */
export const coreEngine: EngineKind = {
  name: 'the core',
  open: async (brands) => {
    const folder = mkdtempSync(join(tmpdir(), 'polydesk-bench-search-'));
    const stores = openBenchStores(folder);
    const opened = new Map<string, { readonly store: BrandStore; readonly brand: Brand }>();
    for (const each of brands) {
      const brandId = BrandId.parse(each.brand);
      const store = stores.open(brandId);
      if (!store.ok) throw new Error(store.code);
      const brand = { ...generatedBrand(brandId), locale: each.lang };
      const lease = { receivedAt: 0, freshMs: 1e12, graceMs: 1e12, latestSeen: 0 };
      await store.value.saveFacts({ brand, lease, asOf: 0 });
      await fillStore(store.value, rowsOf(each));
      opened.set(each.brand, { store: store.value, brand });
    }
    const lookup = createLookup({
      postPictures: () => [],
      caches: {
        read: (brandId, read) => {
          const of = opened.get(brandId);
          if (!of) return { ok: false, code: 'unknownBrand' };
          const cached = { brand: of.brand, freshness: 'fresh', asOf: 0, packVersion: 1 } as const;
          return { ok: true, value: of.store.reading(() => read(of.store, cached)) };
        },
      },
      clock: { now: () => 0 },
      conversationFacts: () => null,
      shelf: { isPinned: () => false, lists: () => ({ pinned: [], recent: [], mostUsed: [] }) },
      supervised: () => [],
      onSearch: () => {},
    });
    return {
      bytes: await bytesIn(join(folder, 'brands')),
      ask: (brand, text, limit) => {
        const found = lookup.find({ brandId: BrandId.parse(brand), text, limit });
        return found.ok ? found.value.prices.map(({ sku }) => sku) : [];
      },
      close: () => {
        for (const { store } of opened.values()) store.close();
        stores.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};

function rowsOf({ items }: BenchBrand): PackRow[] {
  return items.map(({ sku, name, price }, index) => ({
    kind: 'priceItem',
    id: `item-${index}`,
    version: 1,
    row: {
      priceItemId: `item-${index}`,
      productId: `product-${index}`,
      sku: sku === '' ? `item-${index}` : sku.slice(0, 64),
      name: name.slice(0, 200),
      variant: [],
      category: '',
      unit: '',
      price: { amountMinor: Math.round(price * 100), currency: 'EUR' },
      tax: 'included',
      validFrom: null,
      validTo: null,
      campaign: null,
      availability: 'inStock',
      note: '',
      keywords: [],
      popularity: Math.min(1_000_000, items.length - index),
    },
  }));
}

async function bytesIn(folder: string): Promise<number> {
  const names = await readdir(folder);
  return names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}
