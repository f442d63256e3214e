import type { ConversationId } from '../../../contract/model/ids.ts';
import { RefusedNote } from '../../../contract/workstation/conversations.ts';
import type { RefusedNotes } from '../../../core/beside/refused-notes.ts';
import type { Database } from '../open-database.ts';

export function createRefusedNotes(db: Database): RefusedNotes {
  const of = db
    .prepare<[ConversationId], string>(
      'SELECT note FROM refused_notes WHERE conversation_id = ? ORDER BY kind, form_id',
    )
    .pluck();
  const save = db.prepare<[ConversationId, string, string, string]>(
    'INSERT OR REPLACE INTO refused_notes (conversation_id, kind, form_id, note) VALUES (?, ?, ?, ?)',
  );
  const remove = db.prepare<[ConversationId, string, string]>(
    'DELETE FROM refused_notes WHERE conversation_id = ? AND kind = ? AND form_id = ?',
  );
  return {
    of: (conversationId) => of.all(conversationId).map((note) => RefusedNote.parse(JSON.parse(note))),
    save: (conversationId, note) => {
      save.run(conversationId, note.kind, note.formId ?? '', JSON.stringify(note));
    },
    remove: (conversationId, { kind, formId = '' }) => {
      remove.run(conversationId, kind, formId);
    },
  };
}
