import type { Transaction } from 'kysely';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { Message } from '../../contract/model/message.ts';
import { queueReplies } from '../comments/reply-outbox.ts';
import type { Tables } from '../database/tables.ts';
import { queueAnswers } from '../mail/answer-mail.ts';

/**
 * Puts what was written to a customer who is not reading here in line for their channel, in the transaction that stores
 * it, so that neither is without the other.
 */
export async function deliverOutgoing(
  tx: Transaction<Tables>,
  conversation: Conversation,
  messages: readonly Message[],
): Promise<void> {
  const outgoing = messages.filter(({ kind }) => kind === 'outgoing');
  if (outgoing.length === 0) return;
  switch (conversation.kind) {
    case 'chat':
      return;
    case 'email':
      return queueAnswers(tx, conversation, outgoing);
    case 'comment':
      return queueReplies(tx, conversation, outgoing);
    default:
      return conversation.kind satisfies never;
  }
}
