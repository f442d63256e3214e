import type { Transaction } from 'kysely';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { Tables } from '../database/tables.ts';

/** Everybody who ever held a conversation may read its transcript. */
export async function rememberHolder(
  tx: Transaction<Tables>,
  { conversationId, holder }: Conversation,
): Promise<void> {
  if (!holder) return;
  await tx
    .insertInto('conversation_holders')
    .values({ conversation_id: conversationId, person_id: holder.personId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
