import type { ConversationId } from '../../../contract/model/ids.ts';
import type { DraftStore, StoredDraft } from '../../../core/conversations/draft-store.ts';
import type { Database } from '../open-database.ts';
import { columnToReferences, referencesToColumn } from './stored-references.ts';

type DraftRow = Omit<StoredDraft, 'references'> & { refs: string | null };

export function createDrafts(db: Database): DraftStore {
  const find = db.prepare<[ConversationId], DraftRow>(
    `SELECT conversation_id AS conversationId, brand_id AS brandId, text, refs, saved_at AS savedAt
     FROM drafts WHERE conversation_id = ?`,
  );
  const save = db.prepare<[DraftRow]>(`
    INSERT INTO drafts (conversation_id, brand_id, text, refs, saved_at)
    VALUES (@conversationId, @brandId, @text, @refs, @savedAt)
    ON CONFLICT (conversation_id) DO UPDATE SET text = @text, refs = @refs, saved_at = @savedAt`);
  const remove = db.prepare<[ConversationId]>('DELETE FROM drafts WHERE conversation_id = ?');
  return {
    find: (conversationId) => {
      const row = find.get(conversationId);
      if (!row) return null;
      const { refs, ...draft } = row;
      return { ...draft, references: columnToReferences(refs) };
    },
    save: ({ references, ...draft }) => {
      save.run({ ...draft, refs: referencesToColumn(references) });
    },
    remove: (conversationId) => {
      remove.run(conversationId);
    },
  };
}
