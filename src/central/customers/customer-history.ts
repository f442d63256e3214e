import type { Kysely } from 'kysely';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { ConversationId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import { findConversation, selectConversations } from '../conversations/conversation-rows.ts';
import { mayRead } from '../conversations/transcript.ts';
import type { Tables } from '../database/tables.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { roleAt } from '../people/find-person.ts';

const MOST = 100;

/**
 * The other conversations of a conversation's customer, newest first. A customer belongs to one brand, so what the same
 * human wrote to another one is never among them.
 */
export async function readHistoryOf(
  db: Kysely<Tables>,
  person: Person,
  conversationId: ConversationId,
): Promise<Outcome<Conversation[], { code: 'NOT_FOUND' | 'FORBIDDEN' }>> {
  const conversation = await findConversation(db, conversationId);
  if (!conversation || roleAt(person, conversation.brandId) === null) return failure({ code: 'NOT_FOUND' });
  if (!(await mayRead(db, person, conversation))) return failure({ code: 'FORBIDDEN' });
  const others = await selectConversations(db, (query) =>
    query
      .where('conversations.customer_id', '=', conversation.customer.customerId)
      .where('conversations.brand_id', '=', conversation.brandId)
      .where('conversations.conversation_id', '!=', conversationId)
      .orderBy('conversations.created_at', 'desc')
      .orderBy('conversations.conversation_id')
      .limit(MOST),
  );
  return success(others);
}
