import type { Attachment } from '../../contract/model/attachment.ts';
import type { FileId, MessageId } from '../../contract/model/ids.ts';
import type { Message } from '../../contract/model/message.ts';
import type { StoredFile } from './file-rows.ts';

/**
 * The named files as they are stored, in the order they are named. Null unless all are among what its sender stored, and
 * none was sent in another message or is named twice.
 */
export function filesToSend(
  stored: readonly StoredFile[],
  fileIds: readonly FileId[],
  messageId: MessageId,
): Attachment[] | null {
  if (new Set(fileIds).size < fileIds.length) return null;
  const known = new Map(stored.map((file) => [file.attachment.fileId, file]));
  const files: Attachment[] = [];
  for (const fileId of fileIds) {
    const file = known.get(fileId);
    if (!file || (file.messageId !== null && file.messageId !== messageId)) return null;
    files.push(file.attachment);
  }
  return files;
}

/** The files once these messages are on their way, so that the next one cannot send them again. */
export function afterSending(
  stored: readonly StoredFile[],
  messages: readonly Message[],
): readonly StoredFile[] {
  const sentIn = new Map(
    messages.flatMap(({ files = [], messageId }) => files.map(({ fileId }) => [fileId, messageId] as const)),
  );
  if (sentIn.size === 0) return stored;
  return stored.map((file) => {
    const messageId = sentIn.get(file.attachment.fileId);
    return messageId === undefined ? file : { ...file, messageId };
  });
}
