import type { BrandId } from '../../../contract/model/ids.ts';
import {
  type BrandFacts,
  type BrandStore,
  BrandStoreDamaged,
  type StagedPage,
  type UnreadAnswer,
} from '../../../core/brands/brand-store.ts';
import { DiskFullError } from '../../../core/kernel/disk-full.ts';
import { succeeded } from '../../../core/kernel/outcome.ts';
import { languageOf } from '../../../search/languages/language-of.ts';
import { SegmentUnreadable } from '../../../search/segment-format.ts';
import { isDamaged, isDiskFull } from '../database-errors.ts';
import { closeDatabase, type Database } from '../open-database.ts';
import { createStateReader, StateMissingError } from './cache-state.ts';
import type { Slot } from './pack-tables.ts';
import { createFileReader, createHistoryReader, createImageReader } from './read-knowledge.ts';
import { createPackReader, type PackReader, RowMissingError } from './read-pack.ts';
import { createSeenSegments } from './seen-segments.ts';
import { areUsable, createSegmentLister } from './segment-rows.ts';
import { JobFailedError, type PackWorker } from './start-pack-worker.ts';
import { readFacts, writeFacts } from './stored-facts.ts';
import { createFileHold, stopAndWait } from './worker/file-hold.ts';
import type { CacheFile, PackJob, PackJobName, PackJobs } from './worker/worker-messages.ts';

let lastStoreId = 0;

/** The file as the worker is told of it: each opening is one of its own. */
export function newCacheFile(file: string, key: Buffer): CacheFile {
  lastStoreId += 1;
  return { storeId: lastStoreId, file, key: new Uint8Array(key), hold: createFileHold() };
}

export interface BrandStoreFileParts {
  readonly brandId: BrandId;
  /** Closed with the store. */
  readonly db: Database;
  readonly file: string;
  readonly key: Buffer;
  readonly worker: PackWorker;
}

/** A brand's cache in its own database: read here, written by the worker. */
export function createBrandStoreFile({ brandId, db, file, key, worker }: BrandStoreFileParts): BrandStore {
  const cache = newCacheFile(file, key);
  let closed = false;

  const named = <Result>(run: () => Result): Result => {
    try {
      if (closed) throw new Error(`the cache of ${brandId} is closed`);
      return run();
    } catch (error) {
      throw asStoreError(brandId, error);
    }
  };
  const job = async <Name extends PackJobName>(
    task: Extract<PackJob, { readonly name: Name }>,
    options?: Parameters<typeof worker.run<Name>>[2],
  ): Promise<PackJobs[Name]['answer']> => {
    if (closed) throw new Error(`the cache of ${brandId} is closed`);
    try {
      return await worker.run<Name>(cache, task, options);
    } catch (error) {
      throw asStoreError(brandId, error);
    }
  };

  const readState = named(() => createStateReader(db));
  // Asked for so often, by whoever shows the brand's state, that it is kept.
  let state = named(readState);
  const refresh = () => {
    if (!closed) state = named(readState);
  };

  const [begin, commit] = named(() => [db.prepare('BEGIN'), db.prepare('COMMIT')] as const);
  const reading = <Value>(read: () => Value): Value =>
    named(() => {
      if (db.inTransaction) return read();
      begin.run();
      try {
        state = readState();
        return read();
      } finally {
        if (db.inTransaction) commit.run();
      }
    });

  const segments = createSeenSegments(db, worker.takeMessages);
  const stopListening = worker.listen(cache.storeId, segments.arrived);
  const listSegments = createSegmentLister(db);
  const readers = new Map<Slot, PackReader>();
  const readerOf = (slot: Slot): PackReader => {
    const reader = readers.get(slot) ?? createPackReader(db, slot);
    readers.set(slot, reader);
    return reader;
  };
  const inPack = <Value>(read: (reader: PackReader) => Value): Value =>
    reading(() => {
      if (state.activeSlot === null) throw new Error(`nothing of ${brandId} was downloaded`);
      return read(readerOf(state.activeSlot));
    });
  const finding = <Value>(find: (finder: ReturnType<PackReader['finder']>) => Value): Value =>
    inPack((reader) => find(reader.finder(segments.of(state))));

  const facts = createHeldFacts({
    read: () => named(() => readFacts(db)),
    write: (json) => job({ name: 'saveFacts', input: { json } }),
  });
  const locale = () => facts.get()?.brand.locale ?? '';
  const areSegmentsUsable = () =>
    state.activeSlot === null || areUsable(listSegments(state.activeSlot), languageOf(locale()).code);
  /** Words of another language are looked up by other rules. */
  const followLanguage = async () => {
    if (areSegmentsUsable()) return;
    await job({ name: 'useLanguage', input: { locale: locale() } });
    refresh();
  };

  const history = createHistoryReader(db);
  const images = createImageReader(db);
  const fileOf = createFileReader(db);

  // Should it not come to this, the first look-up reads them from the file.
  if (!named(areSegmentsUsable)) followLanguage().catch(() => {});
  else if (state.activeSlot !== null) job({ name: 'loadSegments', input: null }).catch(() => {});

  return {
    brandId,
    facts: facts.get,
    saveFacts: async (next) => {
      await facts.save(next);
      if (!closed) await followLanguage();
    },
    reading,
    packVersion: () => state.packVersion,
    download: () => state.download,
    stagePage: (after, page) =>
      new Promise((resolve, reject) => {
        const answer = job(
          { name: 'stagePage', input: { after, page, locale: locale() } },
          {
            transfer: transferable(page),
            onAccepted: (download) => {
              state = { ...state, download };
              resolve(succeeded({ download, written } satisfies StagedPage));
            },
          },
        );
        const written = answer.then(refresh);
        // Whoever waits for it hears of it; nobody need wait.
        written.catch(() => {});
        answer.then((refused) => {
          if (!refused.ok) resolve(refused);
        }, reject);
      }),
    finishDownload: async () => {
      await job({ name: 'finishDownload', input: { locale: locale() } });
      refresh();
    },
    applyDelta: async (delta, newest) => {
      const applied = await job(
        { name: 'applyDelta', input: { delta, newest } },
        { transfer: transferable(delta) },
      );
      refresh();
      if (!applied.ok) return applied;
      // Not waited for, and due again after the next delta should it fail.
      if (applied.value.mergeDue) job({ name: 'mergeSegments', input: null }).then(refresh, () => {});
      return succeeded(applied.value.packVersion);
    },
    finder: {
      prices: (question) => finding((finder) => finder.prices(question)),
      articles: (question) => finding((finder) => finder.articles(question)),
      responses: (question) => finding((finder) => finder.responses(question)),
      shortcuts: (text, limit) => finding((finder) => finder.shortcuts(text, limit)),
    },
    priceItem: (priceItemId) => inPack((reader) => reader.priceItem(priceItemId)),
    itemsOfProduct: (productId) => inPack((reader) => reader.itemsOfProduct(productId)),
    article: (articleId) => inPack((reader) => reader.article(articleId)),
    response: (responseId) => inPack((reader) => reader.response(responseId)),
    articlesAbout: (skus, limit) => inPack((reader) => reader.articlesAbout(skus, limit)),
    texts: () => inPack((reader) => reader.texts()),
    history: {
      newest: () => reading(history.newest),
      publications: (limit) => reading(() => history.publications(limit)),
      ofRow: (kind, id, limit) => reading(() => history.ofRow(kind, id, limit)),
      put: async (entries) => {
        await job({ name: 'putHistory', input: { entries } });
      },
    },
    images: {
      get: (imageId) => reading(() => images.get(imageId)),
      has: (imageId) => reading(() => images.has(imageId)),
      missing: (limit) => inPack((reader) => reader.missingImages(limit)),
      put: (imageId, image, shownBy) => job({ name: 'putImage', input: { imageId, image, shownBy } }),
    },
    files: {
      get: (...which) => reading(() => fileOf(...which)),
      put: async (conversationId, fileId, size, file) => {
        await job({ name: 'putFile', input: { conversationId, fileId, size, file } });
      },
    },
    close: () => {
      if (closed) return;
      stopAndWait(cache.hold);
      closed = true;
      stopListening();
      const unwritten = facts.unwritten();
      try {
        if (unwritten !== null) writeFacts(db, unwritten);
      } catch {
        // A lease a minute older than it is costs nothing; a cache that cannot be closed would.
      }
      closeDatabase(db);
    },
  };
}

interface FactsFile {
  readonly read: () => BrandFacts | null;
  readonly write: (json: string) => Promise<unknown>;
}

/** Facts as they were given last, and what is on its way to the file. */
function createHeldFacts({ read, write }: FactsFile) {
  let held = read();
  let unwritten: string | null = null;
  let writing: Promise<void> | null = null;
  const writeAll = async () => {
    for (let json = unwritten; json !== null; json = unwritten) {
      await write(json);
      if (unwritten === json) unwritten = null;
    }
  };
  return {
    get: () => held,
    unwritten: () => unwritten,
    save: (facts: BrandFacts): Promise<void> => {
      held = facts;
      unwritten = JSON.stringify(facts);
      writing ??= writeAll().finally(() => {
        writing = null;
      });
      return writing;
    },
  };
}

function transferable({ buffer, byteLength }: UnreadAnswer): readonly ArrayBuffer[] {
  return byteLength === buffer.byteLength ? [buffer] : [];
}

/** What went wrong with a cache, in the words of its port. */
function asStoreError(brandId: BrandId, error: unknown): unknown {
  if (error instanceof JobFailedError) {
    if (error.code === 'damaged') return new BrandStoreDamaged(brandId, error);
    return error.code === 'diskFull' ? new DiskFullError(error) : error;
  }
  const unusable =
    isDamaged(error) ||
    error instanceof StateMissingError ||
    error instanceof SegmentUnreadable ||
    error instanceof RowMissingError;
  if (unusable) return new BrandStoreDamaged(brandId, error);
  return isDiskFull(error) ? new DiskFullError(error) : error;
}
