import type { BrandId, UpdateId } from '../../../contract/model/ids.ts';
import { UrgentUpdate } from '../../../contract/model/urgent-update.ts';
import type { KnownUpdate, UpdateStore } from '../../../core/updates/update-store.ts';
import type { Database } from '../open-database.ts';

interface UpdateRow {
  updateId: UpdateId;
  brandId: BrandId;
  content: string;
  provisional: number;
  receivedAt: number;
  shownAt: number | null;
  acknowledgedAt: number | null;
  acknowledgedBefore: number;
  unread: number;
  alertedRevision: number;
}

const SELECT = `
  SELECT update_id AS updateId, brand_id AS brandId, content, provisional, received_at AS receivedAt,
    shown_at AS shownAt, acknowledged_at AS acknowledgedAt, acknowledged_before AS acknowledgedBefore, unread,
    alerted_revision AS alertedRevision
  FROM updates`;

export const UPDATES_OF_BRAND_SQL = `${SELECT} WHERE brand_id = ?`;

export function createUpdateRows(db: Database): UpdateStore {
  const find = db.prepare<[UpdateId], UpdateRow>(`${SELECT} WHERE update_id = ?`);
  const all = db.prepare<[], UpdateRow>(SELECT);
  const ofBrand = db.prepare<[BrandId], UpdateRow>(UPDATES_OF_BRAND_SQL);
  const save = db.prepare<[UpdateRow]>(`
    INSERT INTO updates (update_id, brand_id, content, provisional, received_at, shown_at, acknowledged_at,
      acknowledged_before, unread, alerted_revision)
    VALUES (@updateId, @brandId, @content, @provisional, @receivedAt, @shownAt, @acknowledgedAt, @acknowledgedBefore,
      @unread, @alertedRevision)
    ON CONFLICT (update_id) DO UPDATE SET content = @content, provisional = @provisional, received_at = @receivedAt,
      shown_at = @shownAt, acknowledged_at = @acknowledgedAt, acknowledged_before = @acknowledgedBefore,
      unread = @unread, alerted_revision = @alertedRevision`);
  const setAlerted = db.prepare<[number, UpdateId]>(
    'UPDATE updates SET alerted_revision = ? WHERE update_id = ?',
  );
  const remove = db.prepare<[UpdateId]>('DELETE FROM updates WHERE update_id = ?');
  return {
    find: (updateId) => {
      const row = find.get(updateId);
      return row ? rowToUpdate(row) : null;
    },
    all: () => all.all().flatMap((row) => rowToUpdate(row) ?? []),
    ofBrand: (brandId) => ofBrand.all(brandId).flatMap((row) => rowToUpdate(row) ?? []),
    save: ({ update, provisional, acknowledgedBefore, unread, ...known }) => {
      save.run({
        ...known,
        updateId: update.updateId,
        brandId: update.brandId,
        content: JSON.stringify(update),
        provisional: provisional ? 1 : 0,
        acknowledgedBefore: acknowledgedBefore ? 1 : 0,
        unread: unread ? 1 : 0,
      });
    },
    setAlerted: (updateId, revision) => {
      setAlerted.run(revision, updateId);
    },
    remove: (updateId) => {
      remove.run(updateId);
    },
  };
}

/** Null for one this program does not understand, written by another: as if it were not here, so it is taken anew. */
function rowToUpdate(row: UpdateRow): KnownUpdate | null {
  const update = UrgentUpdate.safeParse(JSON.parse(row.content));
  if (!update.success) return null;
  const { receivedAt, shownAt, acknowledgedAt, alertedRevision } = row;
  return {
    update: update.data,
    provisional: row.provisional === 1,
    receivedAt,
    shownAt,
    acknowledgedAt,
    acknowledgedBefore: row.acknowledgedBefore === 1,
    unread: row.unread === 1,
    alertedRevision,
  };
}
