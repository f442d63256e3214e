import type { ConversationId, FileId, MessageId, PersonId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';

/** The table of what customers and agents send beside words. */
export interface FileTables {
  files: {
    file_id: FileId;
    conversation_id: ConversationId;
    /** Null for the customer. */
    uploaded_by: PersonId | null;
    /** Null until a message named it. */
    message_id: MessageId | null;
    /** JSON of an `Attachment`. */
    about: string;
    /** Cleaned. */
    whole: Uint8Array;
    /** WebP. */
    thumbnail: Uint8Array | null;
    uploaded_at: EpochMs;
  };
}
