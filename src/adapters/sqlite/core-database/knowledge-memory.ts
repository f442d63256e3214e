import type { BrandId } from '../../../contract/model/ids.ts';
import type { KnowledgeMemory } from '../../../core/knowledge/knowledge-memory.ts';
import type { Database } from '../open-database.ts';
import { createNotes } from './knowledge-notes.ts';
import { createShelf } from './knowledge-shelf.ts';

const TABLES = ['pins', 'knowledge_uses', 'most_used', 'knowledge_notes'] as const;

export function createKnowledgeMemory(db: Database): KnowledgeMemory {
  const brandIds = db
    .prepare<[], BrandId>(TABLES.map((table) => `SELECT brand_id FROM ${table}`).join(' UNION '))
    .pluck();
  const removals = TABLES.map((table) => db.prepare<[BrandId]>(`DELETE FROM ${table} WHERE brand_id = ?`));
  return {
    shelf: createShelf(db),
    notes: createNotes(db),
    brandIds: () => brandIds.all(),
    removeBrand: (brandId) => {
      for (const removal of removals) removal.run(brandId);
    },
  };
}
