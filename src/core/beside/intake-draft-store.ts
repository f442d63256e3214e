import type { BrandId, ConversationId } from '../../contract/model/ids.ts';
import type { IntakeValues } from '../../contract/model/intake-form.ts';
import type { EpochMs } from '../../contract/model/time.ts';

export interface IntakeDraft {
  readonly conversationId: ConversationId;
  readonly brandId: BrandId;
  readonly formId: string;
  readonly values: IntakeValues;
  readonly savedAt: EpochMs;
}

/** Half-filled forms, one of a form and conversation; they go with the conversation. */
export interface IntakeDraftStore {
  readonly find: (conversationId: ConversationId, formId: string) => IntakeDraft | null;
  readonly save: (draft: IntakeDraft) => void;
  readonly remove: (conversationId: ConversationId, formId: string) => void;
}
