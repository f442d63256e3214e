import type { Kysely } from 'kysely';
import type { MessagePage } from '../../contract/central/conversations.ts';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { ConversationId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import type { Tables } from '../database/tables.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { roleAt } from '../people/find-person.ts';
import { findConversation } from './conversation-rows.ts';
import { messageOf } from './message-rows.ts';

/** A page of a conversation's messages, for those who may read it. */
export async function readMessages(
  db: Kysely<Tables>,
  person: Person,
  input: { readonly conversationId: ConversationId; readonly afterSeq: number; readonly limit: number },
): Promise<Outcome<MessagePage, { code: 'NOT_FOUND' | 'FORBIDDEN' }>> {
  const conversation = await findConversation(db, input.conversationId);
  if (!conversation || roleAt(person, conversation.brandId) === null) return failure({ code: 'NOT_FOUND' });
  if (!(await mayRead(db, person, conversation))) return failure({ code: 'FORBIDDEN' });
  const rows = await db
    .selectFrom('messages')
    .selectAll()
    .where('conversation_id', '=', input.conversationId)
    .where('seq', '>', input.afterSeq)
    .orderBy('seq')
    .limit(input.limit + 1)
    .execute();
  const messages = rows.slice(0, input.limit).map(messageOf);
  return success({ conversation, messages, more: rows.length > input.limit });
}

/**
 * Supervisors and quality analysts read everything of their brand; others what they held themselves, and what else the
 * customer of a conversation they hold has written to the same brand.
 */
export async function mayRead(
  db: Kysely<Tables>,
  person: Person,
  conversation: Conversation,
): Promise<boolean> {
  const role = roleAt(person, conversation.brandId);
  if (role === 'supervisor' || role === 'qualityAnalyst') return true;
  const held = await db
    .selectFrom('conversation_holders')
    .select('person_id')
    .where('conversation_id', '=', conversation.conversationId)
    .where('person_id', '=', person.personId)
    .executeTakeFirst();
  return held !== undefined || holdsAnotherOf(db, person, conversation);
}

async function holdsAnotherOf(
  db: Kysely<Tables>,
  { personId }: Person,
  { brandId, customer }: Conversation,
): Promise<boolean> {
  const other = await db
    .selectFrom('conversations')
    .select('conversation_id')
    .where('customer_id', '=', customer.customerId)
    .where('brand_id', '=', brandId)
    .where('holder_id', '=', personId)
    .where('status', '!=', 'resolved')
    .executeTakeFirst();
  return other !== undefined;
}
