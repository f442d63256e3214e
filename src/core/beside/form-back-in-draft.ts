import type { BrandId } from '../../contract/model/ids.ts';
import type { HandedInForm } from './handed-in-forms.ts';
import type { IntakeDraftStore } from './intake-draft-store.ts';

/** A form that was not taken is in its draft again, of each field what was filled in last. */
export function backInDraft(
  intakeDrafts: IntakeDraftStore,
  form: Omit<HandedInForm, 'intakeId'> & { readonly brandId: BrandId },
): void {
  const { conversationId, brandId, formId, values, handedInAt } = form;
  const draft = intakeDrafts.find(conversationId, formId);
  const isNewer = draft !== null && draft.savedAt > handedInAt;
  intakeDrafts.save({
    ...{ conversationId, brandId, formId },
    values: isNewer ? { ...values, ...draft.values } : { ...draft?.values, ...values },
    savedAt: isNewer ? draft.savedAt : handedInAt,
  });
}
