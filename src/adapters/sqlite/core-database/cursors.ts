import type { Cursor } from '../../../contract/central/feed.ts';
import type { BrandId } from '../../../contract/model/ids.ts';
import type { CursorStore } from '../../../core/sync/cursor-store.ts';
import type { Database } from '../open-database.ts';

export function createCursors(db: Database): CursorStore {
  const all = db.prepare<[], { brandId: BrandId; cursor: Cursor }>(
    'SELECT brand_id AS brandId, cursor FROM cursors ORDER BY brand_id',
  );
  const find = db.prepare<[BrandId], Cursor>('SELECT cursor FROM cursors WHERE brand_id = ?').pluck();
  const save = db.prepare<[BrandId, Cursor]>(
    `INSERT INTO cursors (brand_id, cursor) VALUES (?, ?)
     ON CONFLICT (brand_id) DO UPDATE SET cursor = excluded.cursor`,
  );
  const scope = db.prepare<[BrandId], string | null>('SELECT scope FROM cursors WHERE brand_id = ?').pluck();
  const saveScope = db.prepare<[string, BrandId]>('UPDATE cursors SET scope = ? WHERE brand_id = ?');
  const remove = db.prepare<[BrandId]>('DELETE FROM cursors WHERE brand_id = ?');
  return {
    all: () => new Map(all.all().map((row) => [row.brandId, row.cursor])),
    find: (brandId) => find.get(brandId) ?? null,
    save: (brandId, cursor) => {
      save.run(brandId, cursor);
    },
    scope: (brandId) => scope.get(brandId) ?? null,
    saveScope: (brandId, text) => {
      saveScope.run(text, brandId);
    },
    remove: (brandId) => {
      remove.run(brandId);
    },
  };
}
