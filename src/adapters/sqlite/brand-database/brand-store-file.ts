import * as z from 'zod';
import { Brand } from '../../../contract/model/brand.ts';
import type { Article, PackRow, PriceItem } from '../../../contract/model/brand-pack.ts';
import type { BrandId } from '../../../contract/model/ids.ts';
import {
  type BrandFacts,
  type BrandStore,
  BrandStoreDamaged,
  type Download,
} from '../../../core/brands/brand-store.ts';
import { DiskFullError } from '../../../core/kernel/disk-full.ts';
import type { KnowledgeFinder } from '../../../core/lookup/knowledge-finder.ts';
import { isDamaged, isDiskFull } from '../database-errors.ts';
import { closeDatabase, type Database, foldJournal } from '../open-database.ts';
import { createBrandFinder } from './brand-finder.ts';
import { clearSlot, otherSlot, readRow, type Slot } from './pack-tables.ts';
import { createPackWriter, type PackWriter } from './pack-writer.ts';

/** Rows written before other work gets its turn: some milliseconds. */
const SLICE_ROWS = 100;

const StoredFacts = z.object({
  brand: Brand,
  lease: z.object({
    receivedAt: z.number(),
    freshMs: z.number(),
    graceMs: z.number(),
    latestSeen: z.number(),
  }),
  asOf: z.number().nullable(),
});

interface CacheState {
  readonly activeSlot: Slot | null;
  readonly packVersion: number | null;
  readonly downloadVersion: number | null;
  readonly downloadAfter: string | null;
  readonly downloadComplete: 0 | 1;
  readonly downloadRows: number;
  readonly downloadTotal: number | null;
}

/** A brand's cache in its own database, which is closed with it. */
export function createBrandStoreFile(brandId: BrandId, db: Database): BrandStore {
  let closed = false;
  const readers = createSlotReaders(db);
  const selectState = db.prepare<[], CacheState>(
    `SELECT active_slot AS activeSlot, pack_version AS packVersion, download_version AS downloadVersion,
       download_after AS downloadAfter, download_complete AS downloadComplete, download_rows AS downloadRows,
       download_total AS downloadTotal
     FROM cache_state`,
  );
  const readState = (): CacheState => {
    const state = selectState.get();
    if (!state) throw new BrandStoreDamaged(brandId, new Error('no state'));
    return state;
  };

  const named = <Result>(run: () => Result): Result => {
    try {
      if (closed) throw new Error(`the cache of ${brandId} is closed`);
      return run();
    } catch (error) {
      if (isDamaged(error)) throw new BrandStoreDamaged(brandId, error);
      if (isDiskFull(error)) throw new DiskFullError(error);
      throw error;
    }
  };
  // Kept in memory, since every read asks for it; nobody else writes this file.
  let state = named(readState);
  const change = (sql: string, ...values: (string | number | null)[]) => {
    db.prepare(`UPDATE cache_state SET ${sql}`).run(...values);
  };
  const active = () => {
    if (state.activeSlot === null) throw new Error(`nothing of ${brandId} was downloaded`);
    return readers(state.activeSlot);
  };

  /** Writes rows slice by slice and `last` in one transaction with the last slice. */
  const writeRows = async (
    slot: Slot,
    rows: readonly ((writer: PackWriter) => void)[],
    last: () => void,
  ): Promise<void> => {
    const writer = named(() => createPackWriter(db, slot));
    for (let from = 0; from === 0 || from < rows.length; from += SLICE_ROWS) {
      if (from > 0) await giveWay();
      named(() =>
        db
          .transaction(() => {
            for (const write of rows.slice(from, from + SLICE_ROWS)) write(writer);
            if (from + SLICE_ROWS >= rows.length) last();
          })
          .immediate(),
      );
    }
    state = named(readState);
    await giveWay();
  };

  return {
    brandId,
    facts: () => named(() => parseFacts(db)),
    saveFacts: (facts) => named(() => change('facts = ?', JSON.stringify(facts))),
    packVersion: () => state.packVersion,
    download: () => downloadOf(state),
    beginDownload: async (packVersion) => {
      const begin = db.transaction(() => {
        clearSlot(db, otherSlot(state.activeSlot));
        change(
          `download_version = ?, download_after = NULL, download_complete = 0, download_rows = 0,
           download_total = NULL`,
          packVersion,
        );
      });
      named(() => {
        begin.immediate();
        state = readState();
      });
      await giveWay();
    },
    stagePage: (page) =>
      writeRows(otherSlot(state.activeSlot), page.rows.map(putting), () =>
        change(
          `download_after = ?, download_complete = ?, download_rows = download_rows + ?, download_total = ?`,
          page.next,
          page.next === null ? 1 : 0,
          page.rows.length,
          page.totalRows ?? null,
        ),
      ),
    finishDownload: async () => {
      named(() => {
        const previous = state.activeSlot;
        change(
          `active_slot = ?, pack_version = download_version, download_version = NULL, download_after = NULL,
           download_complete = 0, download_rows = 0, download_total = NULL`,
          otherSlot(previous),
        );
        state = readState();
        if (previous !== null) clearSlot(db, previous);
      });
      await giveWay();
      named(() => foldJournal(db));
    },
    applyDelta: (delta) => {
      if (state.activeSlot === null) throw new Error('a delta needs a pack to change');
      const removals = delta.removed.map((removal) => (writer: PackWriter) => writer.remove(removal));
      return writeRows(state.activeSlot, [...removals, ...delta.upserted.map(putting)], () =>
        change('pack_version = ?', delta.packVersion),
      );
    },
    finder: {
      prices: (text, limit) => named(() => active().finder.prices(text, limit)),
      articles: (text, limit) => named(() => active().finder.articles(text, limit)),
      responses: (text, limit) => named(() => active().finder.responses(text, limit)),
      shortcuts: (text, limit) => named(() => active().finder.shortcuts(text, limit)),
    },
    priceItem: (priceItemId) => named(() => active().priceItem(priceItemId)),
    itemsOfProduct: (productId) => named(() => active().itemsOfProduct(productId)),
    article: (articleId) => named(() => active().article(articleId)),
    close: () => {
      if (closed) return;
      closed = true;
      closeDatabase(db);
    },
  };
}

const putting = (row: PackRow) => (writer: PackWriter) => writer.put(row);

function giveWay(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Facts of an older program's shape are as good as none: the next contact brings them again. */
function parseFacts(db: Database): BrandFacts | null {
  const json = db.prepare<[], string | null>('SELECT facts FROM cache_state').pluck().get();
  if (!json) return null;
  const facts = StoredFacts.safeParse(JSON.parse(json));
  return facts.success ? facts.data : null;
}

function downloadOf(state: CacheState): Download | null {
  if (state.downloadVersion === null) return null;
  return {
    packVersion: state.downloadVersion,
    after: state.downloadAfter,
    complete: state.downloadComplete === 1,
    rows: state.downloadRows,
    totalRows: state.downloadTotal,
  };
}

interface SlotReader {
  readonly finder: KnowledgeFinder;
  readonly priceItem: (priceItemId: string) => PriceItem | null;
  readonly itemsOfProduct: (productId: string) => readonly PriceItem[];
  readonly article: (articleId: string) => Article | null;
}

/** Statements are prepared once for each slot, when it is first read. */
function createSlotReaders(db: Database): (slot: Slot) => SlotReader {
  const readers = new Map<Slot, SlotReader>();
  return (slot) => {
    const known = readers.get(slot);
    if (known) return known;
    const reader = createSlotReader(db, slot);
    readers.set(slot, reader);
    return reader;
  };
}

function createSlotReader(db: Database, slot: Slot): SlotReader {
  const one = db
    .prepare<[string], string>(`SELECT json FROM price_item_${slot} WHERE price_item_id = ?`)
    .pluck();
  const ofProduct = db
    .prepare<[string], string>(
      `SELECT json FROM price_item_${slot} WHERE product_id = ? ORDER BY row_id LIMIT 500`,
    )
    .pluck();
  const article = db
    .prepare<[string], string>(`SELECT json FROM article_${slot} WHERE article_id = ?`)
    .pluck();
  const rowOrNull = <Row>(json: string | undefined) => (json === undefined ? null : readRow<Row>(json));
  return {
    finder: createBrandFinder(db, slot),
    priceItem: (priceItemId) => rowOrNull<PriceItem>(one.get(priceItemId)),
    itemsOfProduct: (productId) => ofProduct.all(productId).map((json) => readRow<PriceItem>(json)),
    article: (articleId) => rowOrNull<Article>(article.get(articleId)),
  };
}
