import type { CustomerMessage } from '../../contract/central/web-chat.ts';
import type { ConversationId, MessageId } from '../../contract/model/ids.ts';
import { changesOf } from '../conversations/conversation-changes.ts';
import { lockConversation, saveConversation } from '../conversations/conversation-rows.ts';
import { append } from '../conversations/conversation-rules.ts';
import { messageOf } from '../conversations/message-rows.ts';
import { type ChangeParts, inFeedTransaction } from '../feed/record-changes.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { customerMessageOf } from './customer-message.ts';

type WriteFailure = { readonly code: 'CONVERSATION_ENDED' | 'SIGN_IN_REQUIRED' | 'MESSAGE_ID_TAKEN' };

/** Stores what a customer wrote; the same `messageId` again is answered from what is stored. */
export async function writeMessage(
  parts: ChangeParts,
  conversationId: ConversationId,
  input: { readonly messageId: MessageId; readonly text: string },
): Promise<Outcome<CustomerMessage, WriteFailure>> {
  return inFeedTransaction(parts, async (tx, record): Promise<Outcome<CustomerMessage, WriteFailure>> => {
    const before = await lockConversation(tx, conversationId);
    if (!before) return failure({ code: 'SIGN_IN_REQUIRED' });
    const taken = await tx
      .selectFrom('messages')
      .selectAll()
      .where('message_id', '=', input.messageId)
      .executeTakeFirst();
    if (taken) {
      const stored = messageOf(taken);
      const isRepeat =
        stored.conversationId === conversationId && stored.kind === 'incoming' && stored.text === input.text;
      const shown = isRepeat ? customerMessageOf(stored) : null;
      return shown ? success(shown) : failure({ code: 'MESSAGE_ID_TAKEN' });
    }
    if (before.status === 'resolved') return failure({ code: 'CONVERSATION_ENDED' });

    const now = parts.clock.now();
    const draft = {
      messageId: input.messageId,
      kind: 'incoming',
      authorName: before.customer.name,
      text: input.text,
      origin: null,
      writtenAt: now,
    } as const;
    const { conversation, message } = append(before, draft, now);
    await saveConversation(tx, conversation, [message]);
    await record(conversation.brandId, changesOf(conversation, [message]));
    const shown = customerMessageOf(message);
    if (!shown) throw new Error('an incoming message is always its customer’s to see');
    return success(shown);
  });
}
