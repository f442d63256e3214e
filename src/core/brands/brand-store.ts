import type { PackDelta, PackPage } from '../../contract/central/brands.ts';
import type { Brand, Freshness } from '../../contract/model/brand.ts';
import type { Article, PackVersion, PriceItem } from '../../contract/model/brand-pack.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { KnowledgeFinder } from '../lookup/knowledge-finder.ts';
import type { HeldLease } from './held-lease.ts';

/** What is remembered about a brand beside its pack. */
export interface BrandFacts {
  readonly brand: Brand;
  readonly lease: HeldLease;
  /** When the pack was last known to equal the central service's; null before the first download. */
  readonly asOf: EpochMs | null;
}

/** What a reader of a brand's pack must know beside its rows. */
export interface CachedBrand {
  readonly brand: Brand;
  readonly freshness: Freshness;
  readonly asOf: EpochMs | null;
  readonly packVersion: PackVersion;
}

/** A first download under way: where it stands, to go on after a cut. */
export interface Download {
  readonly packVersion: PackVersion;
  /** Ask for the page after this; null for the first. */
  readonly after: string | null;
  /** All pages are there and wait for `finishDownload`. */
  readonly complete: boolean;
  readonly rows: number;
  /** Rows there will be, when the central service said so. */
  readonly totalRows: number | null;
}

/**
 * One brand's cache on disk. Reads answer at once and see one whole pack; writes give way to other work between
 * slices. Any call throws `BrandStoreDamaged` when the file turns out to be damaged, and `DiskFullError`.
 */
export interface BrandStore {
  readonly brandId: BrandId;
  readonly facts: () => BrandFacts | null;
  readonly saveFacts: (facts: BrandFacts) => void;
  /** The version of the pack that reads see; null before the first download is complete. */
  readonly packVersion: () => PackVersion | null;
  readonly download: () => Download | null;
  /** Forgets a download under way, and begins one of this version. */
  readonly beginDownload: (packVersion: PackVersion) => Promise<void>;
  readonly stagePage: (page: PackPage) => Promise<void>;
  /** Swaps what was downloaded in for what was there, in one step. */
  readonly finishDownload: () => Promise<void>;
  /**
   * Applies changes. Up to 100 rows become visible in one step; of more, some before others, the version moving
   * with the last. Applying a delta again does nothing new.
   */
  readonly applyDelta: (delta: PackDelta) => Promise<void>;
  readonly finder: KnowledgeFinder;
  readonly priceItem: (priceItemId: string) => PriceItem | null;
  /** All items of a product, most asked for first. */
  readonly itemsOfProduct: (productId: string) => readonly PriceItem[];
  readonly article: (articleId: string) => Article | null;
  /** Waits for a slice being written; later calls throw. */
  readonly close: () => void;
}

export type BrandStoreFailure = 'damaged' | 'diskFull' | 'unwritable';

/** Where the brands' caches are kept, each encrypted with a key of its own. */
export interface BrandStores {
  /** Brands with a cache, readable or not. */
  readonly present: () => readonly BrandId[];
  /** Makes the cache when there is none. */
  readonly open: (brandId: BrandId) => Outcome<BrandStore, BrandStoreFailure>;
  /** Moves a closed, damaged cache aside, so that the next `open` makes a new one. */
  readonly setAside: (brandId: BrandId) => void;
  /** Forgets the key of a closed cache and deletes its files, copies included. */
  readonly destroy: (brandId: BrandId) => void;
}

/** The bytes on disk are not what was written. The cache can be fetched again. */
export class BrandStoreDamaged extends Error {
  constructor(brandId: BrandId, cause: unknown) {
    super(`the cache of ${brandId} is damaged`, { cause });
    this.name = 'BrandStoreDamaged';
  }
}
