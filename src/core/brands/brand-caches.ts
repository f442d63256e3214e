import type { BrandState } from '../../contract/central/brands.ts';
import type { Brand, Lease } from '../../contract/model/brand.ts';
import type { PackVersion } from '../../contract/model/brand-pack.ts';
import type { BrandRecord } from '../../contract/model/brand-record.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { Role } from '../../contract/model/person.ts';
import type { BrandStatus } from '../../contract/workstation/status.ts';
import type { Clock } from '../kernel/clock.ts';
import { createListeners } from '../kernel/listeners.ts';
import type { Log } from '../kernel/log.ts';
import { failed, type Outcome } from '../kernel/outcome.ts';
import { type BrandCache, createBrandCache } from './brand-cache.ts';
import type { BrandStore, BrandStores, CachedBrand } from './brand-store.ts';
import { createGate } from './gate.ts';
import type { KeptFiles } from './keep-files.ts';
import type { PackSource } from './pack-source.ts';

export interface BrandCachesDeps {
  readonly clock: Clock;
  readonly log: Log;
  readonly random: () => number;
  readonly stores: BrandStores;
  readonly fetchPack: PackSource;
  /** The signed-in person's role; a brand without one is not shown and answers nothing. */
  readonly roleOf: (brandId: BrandId) => Role | null;
  /** Pictures of the public posts that a brand's conversations here are about, most urgent first; absent: none. */
  readonly postPictures?: (brandId: BrandId) => readonly string[];
  /** The store as it reads at this moment, with what urgent updates say; absent: as the packs have it. */
  readonly asOfNow?: (store: BrandStore, cached: CachedBrand) => BrandStore;
}

/** All brands of the signed-in person on this machine. Readable at once, also without a network. */
export interface BrandCaches {
  readonly states: () => readonly BrandStatus[];
  readonly brand: (brandId: BrandId) => Brand | null;
  /** The whole list as the central service gives it: new brands are fetched, those no longer in it destroyed. */
  readonly apply: (list: readonly BrandState[]) => void;
  readonly packChanged: (brandId: BrandId, version: PackVersion) => void;
  readonly recordChanged: (record: BrandRecord) => void;
  readonly leaseRenewed: (brandId: BrandId, lease: Lease) => void;
  /** A conversation became known that is about a post with this picture. */
  readonly postPictureNamed: (brandId: BrandId, imageId: string) => void;
  /** A state changed. May be called often in a row. */
  readonly onChange: (listener: () => void) => () => void;
  /** `full` while a cache could not be written for want of room. */
  readonly storage: () => 'ok' | 'full';
  readonly read: <Value>(
    brandId: BrandId,
    read: (store: BrandStore, cached: CachedBrand) => Value,
  ) => Outcome<Value, 'unknownBrand' | 'notDownloaded'>;
  /** Null for a brand that is not this person's. */
  readonly files: (brandId: BrandId) => KeptFiles | null;
  /** A newer pack of the brand is being fetched just now. */
  readonly isCatchingUp: (brandId: BrandId) => boolean;
  readonly close: () => void;
}

/** More at a time would not be faster and would keep the brands of open conversations waiting. */
const CATCHING_UP_AT_A_TIME = 3;
/** History and images can wait. */
const BESIDE_AT_A_TIME = 2;
/** How much younger than it is a lease may at most look after a crash. */
const REMEMBER_MS = 60_000;

export function createBrandCaches(deps: BrandCachesDeps): BrandCaches {
  const { clock, stores, roleOf, asOfNow = (store) => store } = deps;
  const changes = createListeners<void>();
  const caches = new Map<BrandId, BrandCache>();
  const takeTurns = createGate(CATCHING_UP_AT_A_TIME);
  const takeTurnsBeside = createGate(BESIDE_AT_A_TIME);
  let cancelTimer: () => void = () => {};
  let closed = false;

  const add = (brandId: BrandId): BrandCache => {
    const onChange = () => changes.emit();
    const postPictures = () => deps.postPictures?.(brandId) ?? [];
    const cache = createBrandCache(brandId, { ...deps, takeTurns, takeTurnsBeside, postPictures, onChange });
    caches.set(brandId, cache);
    return cache;
  };

  const visible = (brandId: BrandId): BrandCache | null => {
    const cache = caches.get(brandId);
    return cache && roleOf(brandId) !== null ? cache : null;
  };

  const schedule = () => {
    cancelTimer();
    const next = [...caches.values()].map((cache) => cache.untilFreshnessChanges() ?? REMEMBER_MS);
    cancelTimer = clock.setTimer(Math.min(REMEMBER_MS, ...next), () => {
      for (const cache of caches.values()) cache.remember();
      changes.emit();
      schedule();
    });
  };

  for (const brandId of stores.present()) add(brandId).open();
  schedule();

  return {
    states: () =>
      [...caches.values()].flatMap((cache) => {
        const role = roleOf(cache.brandId);
        const status = cache.status();
        return role && status ? [{ ...status, role }] : [];
      }),
    brand: (brandId) => visible(brandId)?.status()?.brand ?? null,
    apply: (list) => {
      const listed = new Set(list.map((state) => state.brand.brandId));
      for (const [brandId, cache] of caches) {
        if (listed.has(brandId)) continue;
        caches.delete(brandId);
        cache.destroy();
        deps.log('info', 'brandLost', { brandId });
      }
      for (const state of list) (caches.get(state.brand.brandId) ?? add(state.brand.brandId)).update(state);
      schedule();
      changes.emit();
    },
    recordChanged: (record) => caches.get(record.brand.brandId)?.recordChanged(record),
    packChanged: (brandId, version) => caches.get(brandId)?.packChanged(version),
    leaseRenewed: (brandId, lease) => {
      caches.get(brandId)?.leaseRenewed(lease);
    },
    postPictureNamed: (brandId, imageId) => caches.get(brandId)?.postPictureNamed(imageId),
    onChange: (listener) => changes.add(listener),
    storage: () => ([...caches.values()].some((cache) => cache.diskFull()) ? 'full' : 'ok'),
    files: (brandId) => visible(brandId)?.files ?? null,
    isCatchingUp: (brandId) => caches.get(brandId)?.isCatchingUp() ?? false,
    read: (brandId, read) =>
      visible(brandId)?.read((store, cached) => read(asOfNow(store, cached), cached)) ??
      failed('unknownBrand'),
    close: () => {
      if (closed) return;
      closed = true;
      cancelTimer();
      for (const cache of caches.values()) cache.close();
    },
  };
}
