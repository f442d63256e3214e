import type { BrandId } from '../../../contract/model/ids.ts';
import type { ServedStore } from '../../../core/updates/served-store.ts';
import type { Database } from '../open-database.ts';

interface ServedRow {
  brandId: BrandId;
  servedAt: number;
  briefingWaits: number;
  briefingSince: number | null;
}

export function createServedRows(db: Database): ServedStore {
  const find = db.prepare<[BrandId], ServedRow>(`
    SELECT brand_id AS brandId, served_at AS servedAt, briefing_waits AS briefingWaits,
      briefing_since AS briefingSince
    FROM served_brands WHERE brand_id = ?`);
  const save = db.prepare<[ServedRow]>(`
    INSERT INTO served_brands (brand_id, served_at, briefing_waits, briefing_since)
    VALUES (@brandId, @servedAt, @briefingWaits, @briefingSince)
    ON CONFLICT (brand_id) DO UPDATE SET served_at = @servedAt, briefing_waits = @briefingWaits,
      briefing_since = @briefingSince`);
  return {
    find: (brandId) => {
      const row = find.get(brandId);
      if (!row) return null;
      return {
        servedAt: row.servedAt,
        briefing: row.briefingWaits === 1 ? { since: row.briefingSince } : null,
      };
    },
    save: (brandId, { servedAt, briefing }) => {
      save.run({
        brandId,
        servedAt,
        briefingWaits: briefing ? 1 : 0,
        briefingSince: briefing?.since ?? null,
      });
    },
  };
}
