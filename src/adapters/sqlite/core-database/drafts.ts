import type { ConversationId } from '../../../contract/model/ids.ts';
import type { DraftStore, StoredDraft } from '../../../core/conversations/draft-store.ts';
import type { Database } from '../open-database.ts';

export function createDrafts(db: Database): DraftStore {
  const find = db.prepare<[ConversationId], StoredDraft>(
    `SELECT conversation_id AS conversationId, brand_id AS brandId, text, saved_at AS savedAt
     FROM drafts WHERE conversation_id = ?`,
  );
  const save = db.prepare<[StoredDraft]>(`
    INSERT INTO drafts (conversation_id, brand_id, text, saved_at) VALUES (@conversationId, @brandId, @text, @savedAt)
    ON CONFLICT (conversation_id) DO UPDATE SET text = @text, saved_at = @savedAt`);
  const remove = db.prepare<[ConversationId]>('DELETE FROM drafts WHERE conversation_id = ?');
  return {
    find: (conversationId) => find.get(conversationId) ?? null,
    save: (draft) => {
      save.run(draft);
    },
    remove: (conversationId) => {
      remove.run(conversationId);
    },
  };
}
