import type { Kysely } from 'kysely';
import type { CustomerMessage } from '../../contract/central/web-chat.ts';
import type { BrandId, ConversationId } from '../../contract/model/ids.ts';
import { findConversation } from '../conversations/conversation-rows.ts';
import { messageOf } from '../conversations/message-rows.ts';
import type { Tables } from '../database/tables.ts';
import type { FileLinks } from '../files/file-links.ts';
import { customerMessageOf } from './customer-message.ts';

export interface CustomerView {
  readonly conversationId: ConversationId;
  readonly brandId: BrandId;
  readonly customerName: string;
  readonly ended: boolean;
  readonly messages: CustomerMessage[];
}

export interface ViewParts {
  readonly db: Kysely<Tables>;
  readonly fileLinks: FileLinks;
}

/** A customer's conversation as they may see it; null when there is none. */
export async function readConversation(
  { db, fileLinks }: ViewParts,
  conversationId: ConversationId,
  afterSeq: number,
): Promise<CustomerView | null> {
  // The state is read before the messages: one that says `ended` has no message after those that follow here.
  const conversation = await findConversation(db, conversationId);
  if (!conversation) return null;
  const rows = await db
    .selectFrom('messages')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('seq', '>', afterSeq)
    .orderBy('seq')
    .execute();
  return {
    conversationId,
    brandId: conversation.brandId,
    customerName: conversation.customer.name,
    ended: conversation.status === 'resolved',
    messages: rows.flatMap((row) => customerMessageOf(messageOf(row), fileLinks) ?? []),
  };
}
