import type { UpdateReceipt } from '../../../contract/model/urgent-update.ts';
import type { ReceiptStore } from '../../../core/updates/receipt-store.ts';
import type { Database } from '../open-database.ts';

export const WAITING_RECEIPTS_SQL = `
  SELECT update_id AS updateId, brand_id AS brandId, revision, state, at
  FROM update_receipts JOIN updates USING (update_id)
  WHERE handed_in = 0 ORDER BY position LIMIT ?`;

export function createReceiptRows(db: Database): ReceiptStore {
  const append = db.prepare<[Omit<UpdateReceipt, 'brandId'>]>(`
    INSERT INTO update_receipts (update_id, revision, state, at) VALUES (@updateId, @revision, @state, @at)
    ON CONFLICT DO NOTHING`);
  const waiting = db.prepare<[number], UpdateReceipt>(WAITING_RECEIPTS_SQL);
  const mark = db.prepare<[Pick<UpdateReceipt, 'updateId' | 'revision' | 'state'>]>(`
    UPDATE update_receipts SET handed_in = 1
    WHERE update_id = @updateId AND revision = @revision AND state = @state`);
  return {
    append: ({ updateId, revision, state, at }) => {
      append.run({ updateId, revision, state, at });
    },
    waiting: (limit) => waiting.all(limit),
    markHandedIn: (receipts) => {
      for (const { updateId, revision, state } of receipts) mark.run({ updateId, revision, state });
    },
  };
}
