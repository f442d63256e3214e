import type { BrandId } from '../../../contract/model/ids.ts';
import { LeadDraft } from '../../../contract/workstation/updates.ts';
import type { LeadDraftStore, UpdateMemory } from '../../../core/updates/update-memory.ts';
import type { Database } from '../open-database.ts';
import { createServedRows } from './served-brands.ts';
import { createReceiptRows } from './update-receipts.ts';
import { createUpdateRows } from './updates.ts';

export function createUpdateMemory(db: Database): UpdateMemory {
  const leadDraft = createLeadDraft(db);
  const brandIds = db
    .prepare<[], BrandId>('SELECT brand_id FROM updates UNION SELECT brand_id FROM served_brands')
    .pluck();
  const removals = ['updates', 'served_brands'].map((table) =>
    db.prepare<[BrandId]>(`DELETE FROM ${table} WHERE brand_id = ?`),
  );
  return {
    updates: createUpdateRows(db),
    receipts: createReceiptRows(db),
    served: createServedRows(db),
    leadDraft,
    brandIds: () => [...new Set([...brandIds.all(), ...brandsOf(leadDraft.read())])],
    removeBrand: (brandId) => {
      for (const removal of removals) removal.run(brandId);
      if (brandsOf(leadDraft.read()).includes(brandId)) leadDraft.save(null);
    },
  };
}

function createLeadDraft(db: Database): LeadDraftStore {
  const read = db.prepare<[], string>('SELECT content FROM lead_draft').pluck();
  const save = db.prepare<[string]>(
    'INSERT INTO lead_draft (only_row, content) VALUES (1, ?) ON CONFLICT DO UPDATE SET content = excluded.content',
  );
  const remove = db.prepare<[]>('DELETE FROM lead_draft');
  return {
    read: () => {
      const content = read.get();
      const parsed = content === undefined ? null : LeadDraft.safeParse(JSON.parse(content));
      return parsed?.success ? parsed.data : null;
    },
    save: (draft) => {
      if (draft) save.run(JSON.stringify(draft));
      else remove.run();
    },
  };
}

function brandsOf(draft: LeadDraft | null): readonly BrandId[] {
  return draft?.brandIds ?? [];
}
