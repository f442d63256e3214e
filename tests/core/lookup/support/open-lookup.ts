import type { Brand, Freshness } from '../../../../src/contract/model/brand.ts';
import type { PackRow } from '../../../../src/contract/model/brand-pack.ts';
import type { BrandId, ConversationId } from '../../../../src/contract/model/ids.ts';
import type { UrgentUpdate } from '../../../../src/contract/model/urgent-update.ts';
import { LookupResult, PriceDetail } from '../../../../src/contract/workstation/lookup.ts';
import type { BrandStore } from '../../../../src/core/brands/brand-store.ts';
import { receiveLease } from '../../../../src/core/brands/held-lease.ts';
import { createLookup, type FindInput, type Lookup } from '../../../../src/core/lookup/create-lookup.ts';
import type { ShelfLists } from '../../../../src/core/lookup/shelf.ts';
import { withFacts } from '../../../../src/core/updates/facts-on-packs.ts';
import { brandStoresIn, fillStore, openStore } from '../../../support/brand-stores.ts';
import { brandIdOf, sampleBrand, sampleLease } from '../../../support/sample-brand.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

export interface Pack {
  readonly rows: readonly PackRow[];
  readonly brand?: Partial<Brand>;
  readonly version?: number;
}

/** The look-up on real stores on real files; what surrounds it a test sets as it likes. */
export interface OpenLookup {
  readonly lookup: Lookup;
  readonly store: (brandId: string) => BrandStore;
  readonly find: (text: string, more?: Partial<FindInput>) => LookupResult;
  readonly price: (priceItemId: string) => PriceDetail;
  freshness: Freshness;
  readonly staleBrands: Map<string, Freshness>;
  now: number;
  /** Of all brands. */
  updates: UrgentUpdate[];
  pinned: string[];
  lists: ShelfLists;
  supervised: BrandId[];
  searched: string[];
  postPictures: string[];
  readonly conversations: Map<ConversationId, { readonly brandId: BrandId; readonly customerName: string }>;
}

/** The first of the packs is the one that `find` and `price` ask. */
export async function openLookup(packs: Readonly<Record<string, Pack>>): Promise<OpenLookup> {
  const files = brandStoresIn(tempFolder());
  const stores = new Map<BrandId, BrandStore>();
  for (const [name, { rows, brand, version = 4 }] of Object.entries(packs)) {
    const store = openStore(files, name);
    // The brand's locale decides in which language its rows are found.
    await store.saveFacts({
      brand: sampleBrand(name, brand),
      lease: receiveLease(sampleLease(0), 0),
      asOf: null,
    });
    await fillStore(store, rows, version);
    stores.set(brandIdOf(name), store);
  }
  const [first] = stores.keys();
  if (!first) throw new Error('no pack was given');

  const opened: OpenLookup = {
    freshness: 'fresh',
    staleBrands: new Map(),
    now: 1500,
    updates: [],
    pinned: [],
    lists: { pinned: [], recent: [], mostUsed: [] },
    supervised: [],
    searched: [],
    postPictures: [],
    conversations: new Map(),
    store: (brandId) => {
      const store = stores.get(brandIdOf(brandId));
      if (!store) throw new Error(`no store of ${brandId}`);
      return store;
    },
    find: (text, more = {}) => {
      const found = opened.lookup.find({ brandId: first, text, limit: 8, ...more });
      if (!found.ok) throw new Error(found.code);
      return LookupResult.parse(found.value);
    },
    price: (priceItemId) => {
      const found = opened.lookup.price({ brandId: first, priceItemId });
      if (!found.ok) throw new Error(found.code);
      return PriceDetail.parse(found.value);
    },
    lookup: createLookup({
      postPictures: () => opened.postPictures,
      /** The caches' reading side; their own behaviour has its own tests. */
      caches: {
        read: (brandId, read) => {
          const store = stores.get(brandId);
          if (!store) return { ok: false, code: 'unknownBrand' };
          const packVersion = store.packVersion();
          if (packVersion === null) return { ok: false, code: 'notDownloaded' };
          const brand = sampleBrand(brandId, packs[brandId]?.brand);
          const freshness = opened.staleBrands.get(brandId) ?? opened.freshness;
          const told = opened.updates.filter((update) => update.brandId === brandId);
          const seen = withFacts(store, told, { now: opened.now, packVersion });
          return {
            ok: true,
            value: store.reading(() => read(seen, { brand, freshness, asOf: 77, packVersion })),
          };
        },
      },
      clock: { now: () => opened.now },
      conversationFacts: (conversationId) => opened.conversations.get(conversationId) ?? null,
      shelf: {
        isPinned: (brandId, kind, id) => opened.pinned.includes(`${brandId} ${kind} ${id}`),
        lists: () => opened.lists,
      },
      supervised: () => opened.supervised,
      onSearch: (brandId, text) => opened.searched.push(`${brandId} ${text}`),
    }),
  };
  return opened;
}

/** Intl writes spaces that do not break; a test is easier to read with plain ones. */
export function plain(text: string | null | undefined): string | null {
  return text?.replace(/[\u00a0\u202f]/g, ' ') ?? null;
}

/** The texts that marks point at. */
export function marked(text: string, marks: readonly (readonly [number, number])[]): readonly string[] {
  return marks.map(([from, to]) => text.slice(from, to));
}
