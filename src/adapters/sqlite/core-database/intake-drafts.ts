import type { ConversationId } from '../../../contract/model/ids.ts';
import { IntakeValues } from '../../../contract/model/intake-form.ts';
import type { IntakeDraft, IntakeDraftStore } from '../../../core/beside/intake-draft-store.ts';
import type { Database } from '../open-database.ts';

type DraftRow = Omit<IntakeDraft, 'values'> & { fieldValues: string };

export function createIntakeDrafts(db: Database): IntakeDraftStore {
  const find = db.prepare<[ConversationId, string], DraftRow>(
    `SELECT conversation_id AS conversationId, form_id AS formId, brand_id AS brandId,
       field_values AS fieldValues, saved_at AS savedAt
     FROM intake_drafts WHERE conversation_id = ? AND form_id = ?`,
  );
  const save = db.prepare<[DraftRow]>(`
    INSERT INTO intake_drafts (conversation_id, form_id, brand_id, field_values, saved_at)
    VALUES (@conversationId, @formId, @brandId, @fieldValues, @savedAt)
    ON CONFLICT (conversation_id, form_id) DO UPDATE SET field_values = @fieldValues, saved_at = @savedAt`);
  const remove = db.prepare<[ConversationId, string]>(
    'DELETE FROM intake_drafts WHERE conversation_id = ? AND form_id = ?',
  );
  return {
    find: (conversationId, formId) => {
      const row = find.get(conversationId, formId);
      if (!row) return null;
      const { fieldValues, ...draft } = row;
      return { ...draft, values: IntakeValues.parse(JSON.parse(fieldValues)) };
    },
    save: ({ values, ...draft }) => {
      save.run({ ...draft, fieldValues: JSON.stringify(values) });
    },
    remove: (conversationId, formId) => {
      remove.run(conversationId, formId);
    },
  };
}
