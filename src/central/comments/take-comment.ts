import type { Transaction } from 'kysely';
import { Post } from '../../contract/model/conversation-life.ts';
import { type BrandId, type ConversationId, MessageId } from '../../contract/model/ids.ts';
import { MESSAGE_MAX_CHARS } from '../../contract/model/message.ts';
import { findBrand } from '../brands/find-brand.ts';
import { beginConversation } from '../conversations/begin-conversation.ts';
import { foldedLine } from '../conversations/conversation-rules.ts';
import { takeCustomerMessage } from '../conversations/take-customer-message.ts';
import { customerOfContact } from '../customers/customer-of-contact.ts';
import type { Tables } from '../database/tables.ts';
import { type ChangeParts, inFeedTransaction, type RecordChanges } from '../feed/record-changes.ts';
import type { Ids } from '../ports.ts';
import type { ChannelNews, ChannelPost, CommentChannel } from './comment-channel.ts';
import { keepPicture } from './post-picture.ts';

type NewComment = Extract<ChannelNews, { type: 'comment' }>;

export type CommentParts = ChangeParts & { readonly ids: Ids };

/**
 * Makes of a comment what agents see: a new conversation with its post, or the next message where the same person has
 * commented on the same post before. One that was taken already changes nothing.
 */
export async function takeComment(
  parts: CommentParts,
  { brandId, channelId }: CommentChannel,
  comment: NewComment,
): Promise<void> {
  const text = comment.text.slice(0, MESSAGE_MAX_CHARS).toWellFormed();
  if (text.trim() === '') return;
  await inFeedTransaction(parts, async (tx, record) => {
    if (await isKnown(tx, brandId, channelId, comment.commentId)) return;
    const brand = await findBrand(tx, brandId);
    const customer = await customerOfContact(parts, tx, {
      brandId,
      contact: `comment:${channelId}:${comment.author.authorId}`,
      name: comment.author.name,
      locale: comment.locale ?? brand.locale,
    });
    const messageId = MessageId.parse(parts.ids.next());
    const thread = `${comment.post.postId} ${comment.author.authorId}`;
    const before = await findThread(tx, brandId, channelId, thread);
    const wrote = { messageId, text };
    const conversationId =
      (before && (await goOn(parts, tx, record, { ...wrote, conversationId: before }))) ??
      (
        await beginConversation(parts, tx, record, {
          ...{ brand, kind: 'comment', customer, ...wrote },
          post: await postOf(tx, brandId, comment.post),
        })
      ).conversationId;
    await tx
      .insertInto('comments')
      .values({
        brand_id: brandId,
        channel_id: channelId,
        comment_id: comment.commentId,
        thread,
        conversation_id: conversationId,
        message_id: messageId,
        at: parts.clock.now(),
      })
      .execute();
  });
}

/** Null when the conversation has ended too long ago. */
async function goOn(
  parts: CommentParts,
  tx: Transaction<Tables>,
  record: RecordChanges,
  wrote: { readonly conversationId: ConversationId; readonly messageId: MessageId; readonly text: string },
): Promise<ConversationId | null> {
  const taken = await takeCustomerMessage(parts, tx, record, { ...wrote, reopens: true });
  if (taken.ok) return wrote.conversationId;
  if (taken.failure.code === 'ENDED') return null;
  throw new Error(`a comment was not taken: ${taken.failure.code}`);
}

async function postOf(tx: Transaction<Tables>, brandId: BrandId, post: ChannelPost): Promise<Post> {
  return Post.parse({
    authorName: foldedLine(post.authorName).slice(0, 100).toWellFormed(),
    text: post.text.slice(0, 8000).toWellFormed(),
    publishedAt: post.publishedAt,
    url: post.url,
    imageId: await keepPicture(tx, brandId, post.picture),
    video: post.video,
  });
}

async function isKnown(
  tx: Transaction<Tables>,
  brandId: BrandId,
  channelId: string,
  commentId: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('comments')
    .select('comment_id')
    .where('brand_id', '=', brandId)
    .where('channel_id', '=', channelId)
    .where('comment_id', '=', commentId)
    .executeTakeFirst();
  return row !== undefined;
}

async function findThread(
  tx: Transaction<Tables>,
  brandId: BrandId,
  channelId: string,
  thread: string,
): Promise<ConversationId | null> {
  const row = await tx
    .selectFrom('comments')
    .select('conversation_id')
    .where('brand_id', '=', brandId)
    .where('channel_id', '=', channelId)
    .where('thread', '=', thread)
    .orderBy('at', 'desc')
    .executeTakeFirst();
  return row?.conversation_id ?? null;
}
