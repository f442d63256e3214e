import type { CustomerMessage } from '../../contract/central/web-chat.ts';
import type { ConversationId, FileId, MessageId } from '../../contract/model/ids.ts';
import { takeCustomerMessage } from '../conversations/take-customer-message.ts';
import { type ChangeParts, inFeedTransaction } from '../feed/record-changes.ts';
import type { FileLinks } from '../files/file-links.ts';
import { lockFiles } from '../files/file-rows.ts';
import { filesToSend } from '../files/files-to-send.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import type { Ids } from '../ports.ts';
import { customerMessageOf } from './customer-message.ts';

type WriteFailure = {
  readonly code:
    | 'CONVERSATION_ENDED'
    | 'SIGN_IN_REQUIRED'
    | 'MESSAGE_ID_TAKEN'
    | 'NOTHING_SAID'
    | 'FILES_UNKNOWN';
};

/** Stores what a customer wrote; the same `messageId` again is answered from what is stored. */
export async function writeMessage(
  parts: ChangeParts & { readonly ids: Ids; readonly fileLinks: FileLinks },
  conversationId: ConversationId,
  input: {
    readonly messageId: MessageId;
    readonly text: string;
    readonly files?: readonly FileId[] | undefined;
  },
): Promise<Outcome<CustomerMessage, WriteFailure>> {
  const { messageId, text, files: fileIds = [] } = input;
  if (text === '' && fileIds.length === 0) return failure({ code: 'NOTHING_SAID' });
  const taken = await inFeedTransaction(parts, async (tx, record) => {
    const stored = await lockFiles(tx, { conversationId, uploadedBy: null }, fileIds);
    const files = filesToSend(stored, fileIds, messageId);
    if (!files) return failure({ code: 'FILES_UNKNOWN' } as const);
    // What has ended at a web chat is over: its customer begins a new conversation.
    return takeCustomerMessage(parts, tx, record, { conversationId, messageId, text, files, reopens: false });
  });
  if (!taken.ok) return failure({ code: codeOf(taken.failure.code) });
  const shown = customerMessageOf(taken.value, parts.fileLinks);
  return shown ? success(shown) : failure({ code: 'MESSAGE_ID_TAKEN' });
}

function codeOf(code: 'NOT_FOUND' | 'ENDED' | 'MESSAGE_ID_TAKEN' | 'FILES_UNKNOWN'): WriteFailure['code'] {
  switch (code) {
    case 'NOT_FOUND':
      return 'SIGN_IN_REQUIRED';
    case 'ENDED':
      return 'CONVERSATION_ENDED';
    case 'MESSAGE_ID_TAKEN':
    case 'FILES_UNKNOWN':
      return code;
    default:
      return code satisfies never;
  }
}
