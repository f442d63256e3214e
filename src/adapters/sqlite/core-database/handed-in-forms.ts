import type { ConversationId, IntakeId } from '../../../contract/model/ids.ts';
import { IntakeValues } from '../../../contract/model/intake-form.ts';
import type { HandedInForm, HandedInForms } from '../../../core/beside/handed-in-forms.ts';
import type { Database } from '../open-database.ts';

type FormRow = Omit<HandedInForm, 'values'> & { fieldValues: string };

export function createHandedInForms(db: Database): HandedInForms {
  const of = db.prepare<[ConversationId], FormRow>(
    `SELECT intake_id AS intakeId, conversation_id AS conversationId, form_id AS formId,
       field_values AS fieldValues, handed_in_at AS handedInAt
     FROM handed_in_forms WHERE conversation_id = ? ORDER BY handed_in_at, intake_id`,
  );
  const save = db.prepare<[FormRow]>(`
    INSERT OR REPLACE INTO handed_in_forms (intake_id, conversation_id, form_id, field_values, handed_in_at)
    VALUES (@intakeId, @conversationId, @formId, @fieldValues, @handedInAt)`);
  const remove = db.prepare<[IntakeId]>('DELETE FROM handed_in_forms WHERE intake_id = ?');
  return {
    of: (conversationId) =>
      of.all(conversationId).map(({ fieldValues, ...form }) => ({
        ...form,
        values: IntakeValues.parse(JSON.parse(fieldValues)),
      })),
    save: ({ values, ...form }) => {
      save.run({ ...form, fieldValues: JSON.stringify(values) });
    },
    remove: (intakeId) => {
      remove.run(intakeId);
    },
  };
}
