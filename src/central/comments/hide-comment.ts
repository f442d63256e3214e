import type { Kysely } from 'kysely';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { WhyNoExit } from '../../contract/model/conversation-life.ts';
import type { ConversationId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import { whyNoExit } from '../../conversation-rules/exits.ts';
import { hideAnswered, hideAsked } from '../../conversation-rules/hiding.ts';
import { findBrand } from '../brands/find-brand.ts';
import { eventLine } from '../conversations/append-lines.ts';
import { changesOf } from '../conversations/conversation-changes.ts';
import { findConversation, lockConversation, saveConversation } from '../conversations/conversation-rows.ts';
import { append } from '../conversations/conversation-rules.ts';
import type { Tables } from '../database/tables.ts';
import { inFeedTransaction } from '../feed/record-changes.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { roleAt } from '../people/find-person.ts';
import type { Log } from '../ports.ts';
import type { CommentChannel } from './comment-channel.ts';
import type { CommentParts } from './take-comment.ts';

export type HideFailure =
  | { readonly code: 'NOT_FOUND' | 'FORBIDDEN' | 'CHANNEL_PROBLEM' }
  | { readonly code: 'NOT_ALLOWED'; readonly why: WhyNoExit };

/**
 * Asks the channel to hide the comment that a conversation began with. The channel is asked first: one that cannot be
 * reached leaves everything as it was, and its answer is understood also when it overtakes what is stored here.
 */
export async function hideComment(
  parts: CommentParts & { readonly log: Log; readonly channels: readonly CommentChannel[] },
  person: Person,
  conversationId: ConversationId,
): Promise<Outcome<Conversation, HideFailure>> {
  const seen = await findConversation(parts.db, conversationId);
  if (!seen || roleAt(person, seen.brandId) === null) return failure({ code: 'NOT_FOUND' });
  // Asked twice, as after a lost answer.
  if (seen.hiding === 'asked' && seen.holder?.personId === person.personId) return success(seen);
  const brand = await findBrand(parts.db, seen.brandId);
  const refused = whyNot(whyNoExit('hideComment', seen, brand, person.personId));
  if (refused) return failure(refused);
  const comment = await newestComment(parts.db, conversationId);
  const channel = parts.channels.find(({ channelId }) => channelId === comment?.channel_id);
  if (!comment || !channel) return failure({ code: 'CHANNEL_PROBLEM' });
  try {
    await channel.askToHide(comment.comment_id);
  } catch (error) {
    parts.log(`${channel.name} did not take that a comment is to be hidden: ${error}`);
    return failure({ code: 'CHANNEL_PROBLEM' });
  }

  return inFeedTransaction(parts, async (tx, record): Promise<Outcome<Conversation, HideFailure>> => {
    const now = await lockConversation(tx, conversationId);
    if (!now) return failure({ code: 'NOT_FOUND' });
    // The answer was here first.
    if (now.hiding !== seen.hiding) return success(now);
    const late = whyNot(whyNoExit('hideComment', now, brand, person.personId));
    if (late) return failure(late);
    const at = parts.clock.now();
    const line = eventLine(parts.ids, brand, { code: 'hideAsked', details: { by: person.name }, at });
    const { conversation, message } = append(hideAsked(now), line, at);
    await saveConversation(tx, conversation, [message]);
    await record(conversation.brandId, changesOf(conversation, [message]));
    return success(conversation);
  });
}

/** Takes in what the channel made of it; the same answer again changes nothing. */
export async function takeHideAnswer(
  parts: CommentParts,
  { brandId, channelId }: CommentChannel,
  commentId: string,
  answer: 'hidden' | 'hideRefused',
): Promise<void> {
  await inFeedTransaction(parts, async (tx, record) => {
    const comment = await tx
      .selectFrom('comments')
      .select('conversation_id')
      .where('brand_id', '=', brandId)
      .where('channel_id', '=', channelId)
      .where('comment_id', '=', commentId)
      .executeTakeFirst();
    const before = comment && (await lockConversation(tx, comment.conversation_id));
    if (!before || before.hiding === (answer === 'hidden' ? 'hidden' : 'refused')) return;
    const at = parts.clock.now();
    const brand = await findBrand(tx, brandId);
    const line = eventLine(parts.ids, brand, { code: answer, at });
    const { conversation, message } = append(hideAnswered(before, answer, at), line, at);
    await saveConversation(tx, conversation, [message]);
    await record(brandId, changesOf(conversation, [message]));
  });
}

function whyNot(why: WhyNoExit | null): HideFailure | null {
  switch (why) {
    case null:
      return null;
    case 'notHolder':
      return { code: 'FORBIDDEN' };
    default:
      return { code: 'NOT_ALLOWED', why };
  }
}

/** The one that is on the screen: what the person wrote last. */
function newestComment(db: Kysely<Tables>, conversationId: ConversationId) {
  return db
    .selectFrom('comments')
    .select(['comment_id', 'channel_id'])
    .where('conversation_id', '=', conversationId)
    .orderBy('at', 'desc')
    .executeTakeFirst();
}
