import type { FileSize, FileType } from '../../contract/model/attachment.ts';
import type { Brand, Freshness } from '../../contract/model/brand.ts';
import type {
  Article,
  CannedResponse,
  PackRowKind,
  PackVersion,
  PriceItem,
} from '../../contract/model/brand-pack.ts';
import type { RecordPublication } from '../../contract/model/brand-record.ts';
import type { BrandId, ConversationId, FileId } from '../../contract/model/ids.ts';
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
  /** How the record came about, as far as the central service said. */
  readonly publication?: RecordPublication | undefined;
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

/** An answer of the central service as it came, JSON in UTF-8. Given to a store it is used up: it is not copied. */
export type UnreadAnswer = Uint8Array<ArrayBuffer>;

/** `badAnswer`: not what the contract says. `stuck`: it leads nowhere, and asking on would never end. */
export type AnswerFailure = 'badAnswer' | 'stuck';

/** A page was understood. Its rows are in the file once `written` has resolved; until then the next can be fetched. */
export interface StagedPage {
  readonly download: Download;
  readonly written: Promise<void>;
}

/**
 * One brand's cache on disk. Reads answer at once and see one whole pack. Writes are done beside the core's thread,
 * one after the other; so is the parsing of what arrives, which is why pages and deltas come as bytes. Any call throws
 * `BrandStoreDamaged` when the file turns out to be damaged, and `DiskFullError`.
 */
export interface BrandStore {
  readonly brandId: BrandId;
  readonly facts: () => BrandFacts | null;
  /** `facts` answers with these at once; what is not in the file yet when the store is closed is written then. */
  readonly saveFacts: (facts: BrandFacts) => Promise<void>;
  /** All reads within see one and the same pack. May be nested. */
  readonly reading: <Value>(read: () => Value) => Value;
  /** The version of the pack that reads see; null before the first download is complete. */
  readonly packVersion: () => PackVersion | null;
  readonly download: () => Download | null;
  /**
   * Takes the page that follows `after`. The first page, after null, begins a download and forgets one under way.
   * `otherVersion`: the pack has changed since the download began; it is forgotten and has to begin again.
   */
  readonly stagePage: (
    after: string | null,
    page: UnreadAnswer,
  ) => Promise<Outcome<StagedPage, AnswerFailure | 'otherVersion'>>;
  /** Makes what was downloaded searchable, and swaps it in for what was there, in one step. */
  readonly finishDownload: () => Promise<void>;
  /**
   * Applies changes in one step: reads see the old pack or the new one. Applying a delta again does nothing new.
   * Answers with the version reached; `newest` is the newest heard of.
   */
  readonly applyDelta: (
    delta: UnreadAnswer,
    newest: PackVersion,
  ) => Promise<Outcome<PackVersion, AnswerFailure>>;
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
  readonly files: ConversationFileStore;
  /** Cuts off what is being written, which is undone, and waits for that; later calls throw. */
  readonly close: () => void;
}

export const KEPT_PUBLICATIONS = 50;

/** Publications and their changes as far as they were fetched; kept when the pack itself is replaced. */
export interface PackHistoryStore {
  /** The newest version whose publication is kept; 0 for none. */
  readonly newest: () => PackVersion;
  /** Stores publications with the changes given, and forgets the oldest beyond `KEPT_PUBLICATIONS`. */
  readonly put: (
    entries: readonly { readonly publication: PackPublication; readonly changes: readonly PackChange[] }[],
  ) => Promise<void>;
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

/** How many pictures of posts are kept; of more, those that came first go. */
export const KEPT_POST_PICTURES = 600;

/** Images of the brand's articles, and pictures of public posts, by the digest of their bytes. */
export interface PackImageStore {
  readonly get: (imageId: string) => PackImage | null;
  readonly has: (imageId: string) => boolean;
  /** Images that articles show and that are not here yet. */
  readonly missing: (limit: number) => readonly string[];
  /** `otherImage`: the bytes are not those that the id stands for. An article's goes when no article shows it. */
  readonly put: (
    imageId: string,
    image: PackImage,
    shownBy: 'article' | 'post',
  ) => Promise<Outcome<null, 'otherImage'>>;
}

/** Bytes of the files of a brand's conversations that are kept here; of more, those that came first go. */
export const KEPT_FILE_BYTES = 200 * 1024 * 1024;

/** Files of the brand's conversations as far as somebody here has seen them. Known without a pack too. */
export interface ConversationFileStore {
  readonly get: (conversationId: ConversationId, fileId: FileId, size: FileSize) => FileBytes | null;
  readonly put: (
    conversationId: ConversationId,
    fileId: FileId,
    size: FileSize,
    file: FileBytes,
  ) => Promise<void>;
}

export interface FileBytes {
  readonly type: FileType;
  readonly bytes: Uint8Array;
}

export type BrandStoreFailure = 'damaged' | 'diskFull' | 'unwritable';

/** Where the brands' caches are kept, each encrypted with a key of its own. */
export interface BrandStores {
  /** Brands with a cache, readable or not. */
  readonly present: () => readonly BrandId[];
  /** Makes the cache when there is none, beside the core's thread; whatever hinders it is for `open` to say. */
  readonly prepare: (brandId: BrandId) => Promise<void>;
  /** Makes the cache when there is none. */
  readonly open: (brandId: BrandId) => Outcome<BrandStore, BrandStoreFailure>;
  /** Moves a closed, damaged cache aside, so that the next `open` makes a new one. */
  readonly setAside: (brandId: BrandId) => void;
  /** Forgets the key of a closed cache and deletes its files, copies included. */
  readonly destroy: (brandId: BrandId) => void;
  /** Ends what writes; the caches are closed before. */
  readonly close: () => void;
}

/** The bytes on disk are not what was written. The cache can be fetched again. */
export class BrandStoreDamaged extends Error {
  constructor(brandId: BrandId, cause: unknown) {
    super(`the cache of ${brandId} is damaged`, { cause });
    this.name = 'BrandStoreDamaged';
  }
}
