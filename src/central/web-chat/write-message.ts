import type { CustomerMessage } from '../../contract/central/web-chat.ts';
import type { ConversationId, MessageId } from '../../contract/model/ids.ts';
import { takeCustomerMessage } from '../conversations/take-customer-message.ts';
import { type ChangeParts, inFeedTransaction } from '../feed/record-changes.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import type { Ids } from '../ports.ts';
import { customerMessageOf } from './customer-message.ts';

type WriteFailure = { readonly code: 'CONVERSATION_ENDED' | 'SIGN_IN_REQUIRED' | 'MESSAGE_ID_TAKEN' };

/** Stores what a customer wrote; the same `messageId` again is answered from what is stored. */
export async function writeMessage(
  parts: ChangeParts & { readonly ids: Ids },
  conversationId: ConversationId,
  input: { readonly messageId: MessageId; readonly text: string },
): Promise<Outcome<CustomerMessage, WriteFailure>> {
  const taken = await inFeedTransaction(parts, (tx, record) =>
    // What has ended at a web chat is over: its customer begins a new conversation.
    takeCustomerMessage(parts, tx, record, { conversationId, ...input, reopens: false }),
  );
  if (!taken.ok) return failure({ code: codeOf(taken.failure.code) });
  const shown = customerMessageOf(taken.value);
  return shown ? success(shown) : failure({ code: 'MESSAGE_ID_TAKEN' });
}

function codeOf(code: 'NOT_FOUND' | 'ENDED' | 'MESSAGE_ID_TAKEN'): WriteFailure['code'] {
  switch (code) {
    case 'NOT_FOUND':
      return 'SIGN_IN_REQUIRED';
    case 'ENDED':
      return 'CONVERSATION_ENDED';
    case 'MESSAGE_ID_TAKEN':
      return code;
    default:
      return code satisfies never;
  }
}
