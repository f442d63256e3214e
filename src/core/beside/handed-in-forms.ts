import type { Conversation } from '../../contract/model/conversation.ts';
import type { ConversationId, IntakeId } from '../../contract/model/ids.ts';
import type { IntakeValues } from '../../contract/model/intake-form.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import { backInDraft } from './form-back-in-draft.ts';
import type { IntakeDraftStore } from './intake-draft-store.ts';

export interface HandedInForm {
  readonly intakeId: IntakeId;
  readonly conversationId: ConversationId;
  readonly formId: string;
  readonly values: IntakeValues;
  readonly handedInAt: EpochMs;
}

/**
 * What was filled in of forms whose e-mail is on its way. The central service tells nobody again, and the brand's mail
 * server may refuse it for good after days; they go with the conversation.
 */
export interface HandedInForms {
  readonly of: (conversationId: ConversationId) => readonly HandedInForm[];
  readonly save: (form: HandedInForm) => void;
  readonly remove: (intakeId: IntakeId) => void;
}

/**
 * The central service says what became of forms: of what the brand has nothing is kept here, and what was refused is in
 * its draft again, to be handed in anew.
 */
export function settleHandedIn(
  { handedInForms, intakeDrafts }: HandedInParts,
  { conversationId, brandId, intakes }: Conversation,
): void {
  for (const form of handedInForms.of(conversationId)) {
    const state = intakes.find(({ intakeId }) => intakeId === form.intakeId)?.state;
    if (state === undefined || state === 'waiting') continue;
    handedInForms.remove(form.intakeId);
    if (state === 'failed') backInDraft(intakeDrafts, { ...form, brandId });
  }
}

export interface HandedInParts {
  readonly handedInForms: HandedInForms;
  readonly intakeDrafts: IntakeDraftStore;
}
