import * as z from 'zod';
import type { PackRowKind } from '../../../contract/model/brand-pack.ts';
import type { BrandId } from '../../../contract/model/ids.ts';
import { MostUsed } from '../../../contract/model/knowledge-note.ts';
import type { RowName, ShelfStore, UsedRow } from '../../../core/knowledge/knowledge-memory.ts';
import type { Database } from '../open-database.ts';

const DAY_MS = 24 * 60 * 60_000;
/** What was not used for so long says nothing about today. */
const KEPT_DAYS = 30;

interface NamedRow {
  brandId: BrandId;
  kind: PackRowKind;
  id: string;
}

export function createShelf(db: Database): ShelfStore {
  const pins = db.prepare<[BrandId], RowName>(
    'SELECT kind, row_id AS id FROM pins WHERE brand_id = ? ORDER BY pinned_at, kind, row_id',
  );
  const pin = db.prepare<[NamedRow & { at: number }]>(
    'INSERT INTO pins (brand_id, kind, row_id, pinned_at) VALUES (@brandId, @kind, @id, @at) ON CONFLICT DO NOTHING',
  );
  const unpin = db.prepare<[NamedRow]>(
    'DELETE FROM pins WHERE brand_id = @brandId AND kind = @kind AND row_id = @id',
  );
  const used = db.prepare<[BrandId, number], UsedRow>(
    `SELECT kind, row_id AS id, max(last_at) AS lastAt, sum(inserted) AS inserted FROM knowledge_uses
     WHERE brand_id = ? GROUP BY kind, row_id ORDER BY max(last_at) DESC LIMIT ?`,
  );
  const use = db.prepare<[NamedRow & { day: number; inserted: number; at: number }]>(`
    INSERT INTO knowledge_uses (brand_id, kind, row_id, day, inserted, last_at)
    VALUES (@brandId, @kind, @id, @day, @inserted, @at)
    ON CONFLICT DO UPDATE SET inserted = inserted + @inserted, last_at = @at`);
  const forgetOld = db.prepare<[BrandId, number]>(
    'DELETE FROM knowledge_uses WHERE brand_id = ? AND day < ?',
  );
  const mostUsed = db.prepare<[BrandId], { fetchedAt: number; list: string }>(
    'SELECT fetched_at AS fetchedAt, list FROM most_used WHERE brand_id = ?',
  );
  const saveMostUsed = db.prepare<[BrandId, number, string]>(`
    INSERT INTO most_used (brand_id, fetched_at, list) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET fetched_at = excluded.fetched_at, list = excluded.list`);
  return {
    pins: (brandId) => pins.all(brandId),
    pin: (brandId, { kind, id }, at) => {
      pin.run({ brandId, kind, id, at });
    },
    unpin: (brandId, { kind, id }) => {
      unpin.run({ brandId, kind, id });
    },
    used: (brandId, limit) => used.all(brandId, limit),
    use: (brandId, { kind, id }, at, inserted) => {
      const day = Math.floor(at / DAY_MS);
      use.run({ brandId, kind, id, day, inserted: inserted ? 1 : 0, at });
      forgetOld.run(brandId, day - KEPT_DAYS);
    },
    mostUsed: (brandId) => {
      const row = mostUsed.get(brandId);
      const list = row && z.array(MostUsed).safeParse(JSON.parse(row.list));
      return row && list?.success ? { fetchedAt: row.fetchedAt, list: list.data } : null;
    },
    saveMostUsed: (brandId, fetchedAt, list) => {
      saveMostUsed.run(brandId, fetchedAt, JSON.stringify(list));
    },
  };
}
