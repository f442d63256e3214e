import type { Attachment } from '../../contract/model/attachment.ts';
import type { ConversationId, FileId, MessageId, PersonId } from '../../contract/model/ids.ts';
import type { StoredFile } from './file-rows.ts';

export interface Sender {
  readonly conversationId: ConversationId;
  /** Null for the customer. */
  readonly personId: PersonId | null;
}

/**
 * The named files as they are stored, in the order they are named. Null unless all of them were uploaded by the sender
 * in this conversation, and none was sent in another message or is named twice.
 */
export function filesToSend(
  stored: readonly StoredFile[],
  fileIds: readonly FileId[],
  messageId: MessageId,
  { conversationId, personId }: Sender,
): Attachment[] | null {
  if (new Set(fileIds).size < fileIds.length) return null;
  const known = new Map(stored.map((file) => [file.attachment.fileId, file]));
  const files: Attachment[] = [];
  for (const fileId of fileIds) {
    const file = known.get(fileId);
    const isTheirs = file?.conversationId === conversationId && file.uploadedBy === personId;
    if (!isTheirs || (file.messageId !== null && file.messageId !== messageId)) return null;
    files.push(file.attachment);
  }
  return files;
}
