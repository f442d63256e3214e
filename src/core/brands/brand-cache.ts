import type { BrandState } from '../../contract/central/brands.ts';
import type { Brand, Lease } from '../../contract/model/brand.ts';
import type { PackVersion } from '../../contract/model/brand-pack.ts';
import type { BrandRecord } from '../../contract/model/brand-record.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { BrandStatus } from '../../contract/workstation/status.ts';
import type { Clock } from '../kernel/clock.ts';
import { DiskFullError } from '../kernel/disk-full.ts';
import type { Log } from '../kernel/log.ts';
import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import { retryDelay } from '../kernel/retry-delay.ts';
import {
  type BrandFacts,
  type BrandStore,
  BrandStoreDamaged,
  type BrandStores,
  type CachedBrand,
} from './brand-store.ts';
import { catchUp } from './catch-up.ts';
import { type LeaseWatch, receiveLease, watchLease } from './held-lease.ts';
import { createKeepBeside } from './keep-beside.ts';
import { createKeptFiles, type KeptFiles } from './keep-files.ts';
import type { PackSource } from './pack-source.ts';

export interface BrandCacheDeps {
  readonly clock: Clock;
  readonly log: Log;
  readonly random: () => number;
  readonly stores: BrandStores;
  readonly fetchPack: PackSource;
  /** Lets a few brands catch up at a time. */
  readonly takeTurns: <Value>(task: () => Promise<Value>) => Promise<Value>;
  /** The same for history and images, so that no pack waits for them. */
  readonly takeTurnsBeside: <Value>(task: () => Promise<Value>) => Promise<Value>;
  /** Pictures of the public posts that the brand's conversations here are about, most urgent first. */
  readonly postPictures: () => readonly string[];
  readonly onChange: () => void;
}

/** One brand on this machine: its facts, its lease, its pack, and the work of keeping the pack up to date. */
export interface BrandCache {
  readonly brandId: BrandId;
  readonly files: KeptFiles;
  /** Opens what is kept on this machine; without this the first catching up does. */
  readonly open: () => boolean;
  /** Null until the central service has described the brand once. */
  readonly status: () => Omit<BrandStatus, 'role'> | null;
  readonly update: (state: BrandState) => void;
  /** A version that is known already, or an older one, changes nothing. */
  readonly recordChanged: (record: BrandRecord) => void;
  readonly packChanged: (version: PackVersion) => void;
  readonly leaseRenewed: (lease: Lease) => void;
  /** A conversation is about a post with this picture. */
  readonly postPictureNamed: (imageId: string) => void;
  /** Reads from a pack that is there; damage found while reading starts the repair. */
  readonly read: <Value>(
    read: (store: BrandStore, cached: CachedBrand) => Value,
  ) => Outcome<Value, 'notDownloaded'>;
  readonly diskFull: () => boolean;
  /** A newer pack is being fetched just now: what is read may be about to change. */
  readonly isCatchingUp: () => boolean;
  readonly untilFreshnessChanges: () => number | null;
  /** Keeps the latest time seen, so that the lease does not grow younger by a restart. */
  readonly remember: () => void;
  readonly close: () => void;
  /** Closes and leaves nothing of the brand on this machine. */
  readonly destroy: () => void;
}

/** `asOf` moves in such steps: renewals arrive every few seconds and each step is written and shown. */
const AS_OF_STEP_MS = 30_000;
/** A disk that damages the same cache more often needs a person, not another download. */
const MOST_REPAIRS = 3;

export function createBrandCache(brandId: BrandId, deps: BrandCacheDeps): BrandCache {
  const { clock, log, stores, onChange } = deps;
  let store: BrandStore | null = null;
  let brand: Brand | null = null;
  /** Of `brand`, as the central service said in this run. */
  let recordVersion = 0;
  let watch: LeaseWatch | null = null;
  let asOf: number | null = null;
  let wanted: PackVersion | null = null;
  let full = false;
  let repairs = 0;
  let failures = 0;
  let working = false;
  let again = false;
  let closed = false;
  let cancelRetry: (() => void) | null = null;

  const facts = (): BrandFacts | null => (brand && watch ? { brand, lease: watch.held(), asOf } : null);

  const save = () => {
    const present = facts();
    if (!store || !present) return;
    const used = store;
    used.saveFacts(present).then(
      () => {
        // With nothing left to fetch, this write is the one that shows that there is room again.
        if (store !== used || !inStep() || !full) return;
        full = false;
        onChange();
      },
      (error: unknown) => {
        if (store === used && !closed) notWritten(used, error);
      },
    );
  };

  const beside = createKeepBeside({
    clock,
    random: deps.random,
    source: deps.fetchPack,
    takeTurns: deps.takeTurnsBeside,
    store: () => store,
    postPictures: deps.postPictures,
    onProgress: onChange,
    onFailed: (used, error) => besideFailed(used, error),
  });
  const files = createKeptFiles({ store: () => store, onFailed: (used, error) => besideFailed(used, error) });

  /** What is beside the pack can be fetched again. */
  const besideFailed = (used: BrandStore, error: unknown) => {
    if (error instanceof BrandStoreDamaged || error instanceof DiskFullError) storeFailed(used, error);
    else log('warn', 'brandBesideFailed', { brandId, error: String(error) });
  };

  /** Facts are given again every minute, so nothing is lost by their not being written once. */
  const notWritten = (used: BrandStore, error: unknown) => {
    if (error instanceof BrandStoreDamaged || error instanceof DiskFullError) storeFailed(used, error);
    else log('warn', 'brandFactsNotWritten', { brandId, error: String(error) });
  };

  /** Runs something on the store and turns its two expected failures into states. */
  const guarded = (used: BrandStore, run: () => void): boolean => {
    try {
      run();
      return true;
    } catch (error) {
      storeFailed(used, error);
      return false;
    }
  };

  const storeFailed = (used: BrandStore, error: unknown) => {
    if (error instanceof BrandStoreDamaged) repair(used);
    else if (error instanceof DiskFullError) {
      if (!full) log('warn', 'brandCacheDiskFull', { brandId });
      full = true;
      onChange();
    } else throw error;
  };

  const repair = (used: BrandStore) => {
    if (used !== store) return;
    used.close();
    store = null;
    asOf = null;
    repairs += 1;
    log('warn', 'brandCacheDamaged', { brandId, repairs });
    if (repairs <= MOST_REPAIRS) {
      stores.setAside(brandId);
      startWork();
    }
    onChange();
  };

  const open = (): boolean => {
    if (store) return true;
    const opened = stores.open(brandId);
    if (opened.ok) {
      store = opened.value;
      return guarded(store, readFacts);
    }
    log('warn', 'brandCacheNotOpened', { brandId, code: opened.code });
    full ||= opened.code === 'diskFull';
    if (opened.code !== 'damaged' || repairs >= MOST_REPAIRS) return false;
    repairs += 1;
    stores.setAside(brandId);
    return open();
  };

  /** What the central service said in this run outweighs what was stored. */
  const readFacts = () => {
    const stored = store?.facts();
    if (stored && !brand) {
      brand = stored.brand;
      watch = watchLease(stored.lease, clock);
      asOf = stored.asOf;
    } else if (stored) asOf ??= stored.asOf;
    save();
  };

  const inStep = () => store !== null && store.packVersion() !== null && store.packVersion() === wanted;

  /** The pack was found to equal the central service's just now. */
  const confirmAsOf = (step: number) => {
    const now = clock.now();
    // A clock that was turned back makes the later time the wrong one.
    if (asOf !== null && now >= asOf && now - asOf < step) return;
    asOf = now;
    save();
    onChange();
  };

  const startWork = () => {
    cancelRetry?.();
    cancelRetry = null;
    if (closed || wanted === null) return;
    if (working) {
      again = true;
      return;
    }
    working = true;
    again = false;
    deps
      .takeTurns(work)
      .catch((error: unknown) => {
        if (!closed) log('error', 'brandCacheFailed', { brandId, error: String(error) });
        return false;
      })
      .then((done) => {
        working = false;
        if (closed) return;
        // Announced while the work was failing, or in its very last moment.
        if (again ? !inStep() : done && !inStep()) startWork();
        else if (!done) retryLater();
      });
  };

  /** Whether nothing is left to do until somebody says otherwise. */
  const work = async (): Promise<boolean> => {
    if (!store && !closed) await stores.prepare(brandId);
    if (closed || !open() || !store) return closed;
    const used = store;
    try {
      const reached = await catchUp({
        store: used,
        source: deps.fetchPack,
        wanted: () => wanted ?? 0,
        goOn: () => !closed && store === used,
        onProgress: onChange,
      });
      if (closed || store !== used) return closed;
      if (reached.ok) {
        failures = 0;
        full = false;
        wanted = reached.value;
        confirmAsOf(0);
        beside.start();
        return true;
      }
      log('info', 'brandCacheBehind', { brandId, code: reached.code });
      // Asking again would get the same answer; the next list of brands decides.
      if (reached.code === 'notMine') wanted = used.packVersion();
      return reached.code === 'notMine';
    } catch (error) {
      if (closed || store !== used) return closed;
      storeFailed(used, error);
      return false;
    }
  };

  const retryLater = () => {
    failures += 1;
    const delay = retryDelay({ failures, random: deps.random, loopback: false });
    cancelRetry = clock.setTimer(delay, startWork);
  };

  const hold = (lease: Lease) => {
    watch = watchLease(receiveLease(lease, clock.now()), clock);
  };

  const end = () => {
    if (closed) return;
    closed = true;
    cancelRetry?.();
    beside.close();
    store?.close();
    store = null;
  };

  const close = () => {
    if (closed) return;
    // What is known of the brand is to be there at the next start, which may be without a network.
    if (!store && brand) open();
    save();
    end();
  };

  return {
    brandId,
    files,
    open,
    status: () => {
      if (!brand || !watch) return null;
      const version = store?.packVersion() ?? null;
      return {
        brand,
        freshness: watch.freshness(),
        asOf: version === null ? null : asOf,
        packVersion: version ?? 0,
        downloading: version === null ? share(store) : null,
      };
    },
    update: (state) => {
      brand = state.brand;
      recordVersion = state.recordVersion;
      hold(state.lease);
      wanted = state.packVersion;
      repairs = 0;
      failures = 0;
      if (inStep()) {
        confirmAsOf(0);
        beside.start();
      } else {
        save();
        startWork();
      }
      onChange();
    },
    recordChanged: (record) => {
      if (record.recordVersion <= recordVersion) return;
      recordVersion = record.recordVersion;
      brand = record.brand;
      save();
      onChange();
    },
    packChanged: (version) => {
      if (wanted === null || version <= wanted) return;
      wanted = version;
      startWork();
    },
    leaseRenewed: (lease) => {
      const before = watch?.freshness();
      hold(lease);
      if (inStep()) confirmAsOf(AS_OF_STEP_MS);
      if (watch?.freshness() !== before) onChange();
    },
    postPictureNamed: (imageId) => {
      const used = store;
      // Without a pack nothing is fetched beside it; once it is there, all that is missing is.
      if (used && inStep()) guarded(used, () => beside.want(imageId));
    },
    read: (read) => {
      const used = store;
      const packVersion = used?.packVersion() ?? null;
      if (!used || packVersion === null || !brand || !watch) return failed('notDownloaded');
      const cached = { brand, freshness: watch.freshness(), asOf };
      try {
        return succeeded(
          used.reading(() => read(used, { ...cached, packVersion: used.packVersion() ?? packVersion })),
        );
      } catch (error) {
        storeFailed(used, error);
        return failed('notDownloaded');
      }
    },
    diskFull: () => full,
    isCatchingUp: () => working,
    untilFreshnessChanges: () => watch?.untilChange() ?? null,
    remember: save,
    close,
    destroy: () => {
      end();
      stores.destroy(brandId);
    },
  };
}

/** Share of the download that is there; 0 while the service has not said how much there is. */
function share(store: BrandStore | null): number {
  const download = store?.download();
  if (!download?.totalRows) return 0;
  return Math.min(1, download.rows / download.totalRows);
}
