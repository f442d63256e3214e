import type { PackDelta, PackPage } from '../../contract/central/brands.ts';
import type { Brand, Freshness } from '../../contract/model/brand.ts';
import type {
  Article,
  CannedResponse,
  PackRowKind,
  PackVersion,
  PriceItem,
} from '../../contract/model/brand-pack.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { PackChange, PackPublication } from '../../contract/model/pack-history.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { KnowledgeFinder, StoredRow } from '../lookup/knowledge-finder.ts';
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
  /** Applies changes in one step: reads see the old pack or the new one. Applying a delta again does nothing new. */
  readonly applyDelta: (delta: PackDelta) => Promise<void>;
  readonly finder: KnowledgeFinder;
  readonly priceItem: (priceItemId: string) => StoredRow<PriceItem> | null;
  /** All items of a product, most asked for first. */
  readonly itemsOfProduct: (productId: string) => readonly StoredRow<PriceItem>[];
  readonly article: (articleId: string) => StoredRow<Article> | null;
  readonly response: (responseId: string) => StoredRow<CannedResponse> | null;
  /** Articles that name one of these SKUs. */
  readonly articlesAbout: (skus: readonly string[], limit: number) => readonly StoredRow<Article>[];
  /** All articles and responses, for the list of what must be confirmed. */
  readonly texts: () => readonly (
    | ({ readonly kind: 'article' } & StoredRow<Article>)
    | ({ readonly kind: 'cannedResponse' } & StoredRow<CannedResponse>)
  )[];
  readonly history: PackHistoryStore;
  readonly images: PackImageStore;
  /** Waits for a slice being written; later calls throw. */
  readonly close: () => void;
}

/** Publications and their changes as far as they were fetched; kept when the pack itself is replaced. */
export interface PackHistoryStore {
  /** The newest version whose publication is kept; 0 for none. */
  readonly newest: () => PackVersion;
  /** Stores publications with the changes given, and forgets the oldest beyond what is kept. */
  readonly put: (
    entries: readonly { readonly publication: PackPublication; readonly changes: readonly PackChange[] }[],
  ) => void;
  /** Newest first. */
  readonly publications: (
    limit: number,
  ) => readonly { readonly publication: PackPublication; readonly changes: readonly PackChange[] }[];
  /** One row's changes, newest first, with the moment they were published. */
  readonly ofRow: (
    kind: PackRowKind,
    id: string,
    limit: number,
  ) => readonly { readonly at: EpochMs; readonly change: PackChange }[];
}

export interface PackImage {
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** Images of the brand's articles, by the digest of their bytes. */
export interface PackImageStore {
  readonly get: (imageId: string) => PackImage | null;
  /** Images that articles show and that are not here yet. */
  readonly missing: (limit: number) => readonly string[];
  readonly put: (imageId: string, image: PackImage) => void;
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
