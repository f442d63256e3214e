import type { ConversationId } from '../../../contract/model/ids.ts';
import type { DraftStore, StoredDraft } from '../../../core/conversations/draft-store.ts';
import type { Database } from '../open-database.ts';
import { columnToFiles, filesToColumn } from './stored-files.ts';
import { columnToReferences, referencesToColumn } from './stored-references.ts';

type DraftRow = Omit<StoredDraft, 'references' | 'files'> & { refs: string | null; files: string | null };

export function createDrafts(db: Database): DraftStore {
  const find = db.prepare<[ConversationId], DraftRow>(
    `SELECT conversation_id AS conversationId, brand_id AS brandId, text, refs, files, saved_at AS savedAt
     FROM drafts WHERE conversation_id = ?`,
  );
  const save = db.prepare<[DraftRow]>(`
    INSERT INTO drafts (conversation_id, brand_id, text, refs, files, saved_at)
    VALUES (@conversationId, @brandId, @text, @refs, @files, @savedAt)
    ON CONFLICT (conversation_id) DO UPDATE SET
      text = @text, refs = @refs, files = @files, saved_at = @savedAt`);
  const remove = db.prepare<[ConversationId]>('DELETE FROM drafts WHERE conversation_id = ?');
  return {
    find: (conversationId) => {
      const row = find.get(conversationId);
      if (!row) return null;
      const { refs, files, ...draft } = row;
      return { ...draft, references: columnToReferences(refs), files: columnToFiles(files) };
    },
    save: ({ references, files, ...draft }) => {
      save.run({ ...draft, refs: referencesToColumn(references), files: filesToColumn(files) });
    },
    remove: (conversationId) => {
      remove.run(conversationId);
    },
  };
}
