import type { Attachment } from '../../contract/model/attachment.ts';
import type { KnowledgeReference } from '../../contract/model/brand-pack.ts';
import type { BrandId, ConversationId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';

export interface StoredDraft {
  readonly conversationId: ConversationId;
  /** Bound at birth: the draft is never shown or sent anywhere else. */
  readonly brandId: BrandId;
  readonly text: string;
  /** What of the brand's knowledge was put into it and still stands there. */
  readonly references: readonly KnowledgeReference[];
  /** Uploaded already. There may be more than one message takes, once several came back. */
  readonly files: readonly Attachment[];
  readonly savedAt: EpochMs;
}

export interface DraftStore {
  readonly find: (conversationId: ConversationId) => StoredDraft | null;
  readonly save: (draft: StoredDraft) => void;
  readonly remove: (conversationId: ConversationId) => void;
}
