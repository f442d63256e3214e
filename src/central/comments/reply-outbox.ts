import type { Transaction } from 'kysely';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { Message } from '../../contract/model/message.ts';
import type { Tables } from '../database/tables.ts';

/** Puts the agent's messages of a comment conversation in line to be posted below the comment, each once. */
export async function queueReplies(
  tx: Transaction<Tables>,
  { brandId, conversationId }: Conversation,
  outgoing: readonly Message[],
): Promise<void> {
  const comment = await tx
    .selectFrom('comments')
    .select(['comment_id', 'channel_id'])
    .where('conversation_id', '=', conversationId)
    .orderBy('at', 'desc')
    .executeTakeFirst();
  if (!comment) return;
  await tx
    .insertInto('comment_replies')
    .values(
      outgoing.map(({ authorName, messageId, receivedAt, seq, text }) => ({
        message_id: messageId,
        brand_id: brandId,
        channel_id: comment.channel_id,
        comment_id: comment.comment_id,
        conversation_id: conversationId,
        author_name: authorName,
        // PostgreSQL's text refuses it.
        text: text.replaceAll('\u0000', ''),
        created_at: receivedAt,
        place: seq,
        state: 'waiting' as const,
        tries: 0,
        next_try_at: receivedAt,
        problem: null,
        finished_at: null,
      })),
    )
    .execute();
}
