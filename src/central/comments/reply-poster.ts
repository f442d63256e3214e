import type { Selectable } from 'kysely';
import { appendChannelNote } from '../conversations/staff-note.ts';
import type { Tables } from '../database/tables.ts';
import { inFeedTransaction } from '../feed/record-changes.ts';
import { type RepeatedWork, repeatWork } from '../live/repeated-work.ts';
import type { Log } from '../ports.ts';
import type { CommentChannel, ReplyResult } from './comment-channel.ts';
import type { CommentParts } from './take-comment.ts';

const LOOK_EVERY_MS = 500;
const AT_ONCE = 20;
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 10 * 60_000;

/** Posts what agents answered in public, one after the other, so that replies stand in the order they were written. */
export function startReplyPoster(
  parts: CommentParts & { readonly log: Log },
  channel: CommentChannel,
): RepeatedWork {
  return repeatWork(() => postDue(parts, channel), {
    everyMs: LOOK_EVERY_MS,
    failed: `replies could not be posted on ${channel.name}`,
    log: parts.log,
  });
}

async function postDue(parts: CommentParts & { readonly log: Log }, channel: CommentChannel): Promise<void> {
  const now = parts.clock.now();
  const due = await parts.db
    .selectFrom('comment_replies')
    .selectAll()
    .where('channel_id', '=', channel.channelId)
    .where('state', '=', 'waiting')
    .orderBy('created_at')
    .orderBy('place')
    .limit(AT_ONCE)
    .execute();
  const held = new Set<string>();
  for (const reply of due) {
    // One that waits for its next try holds back those after it in its conversation.
    if (reply.next_try_at > now || held.has(reply.conversation_id)) held.add(reply.conversation_id);
    else if (!(await postOne(parts, channel, reply))) held.add(reply.conversation_id);
  }
}

/** Whether the next one may follow. */
async function postOne(
  parts: CommentParts & { readonly log: Log },
  channel: CommentChannel,
  reply: Selectable<Tables['comment_replies']>,
): Promise<boolean> {
  let result: ReplyResult;
  try {
    result = await channel.postReply({
      replyId: reply.message_id,
      commentId: reply.comment_id,
      authorName: reply.author_name,
      text: reply.text,
    });
  } catch (error) {
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** Math.min(reply.tries, 20), LONGEST_PAUSE_MS);
    await parts.db
      .updateTable('comment_replies')
      .set({
        tries: reply.tries + 1,
        next_try_at: parts.clock.now() + pause,
        problem: String(error).slice(0, 500),
      })
      .where('message_id', '=', reply.message_id)
      .execute();
    return false;
  }
  const problem = result.state === 'refused' ? result.problem.slice(0, 500) : null;
  await inFeedTransaction(parts, async (tx, record) => {
    await tx
      .updateTable('comment_replies')
      .set({
        state: problem === null ? 'done' : 'failed',
        problem,
        tries: reply.tries + 1,
        finished_at: parts.clock.now(),
      })
      .where('message_id', '=', reply.message_id)
      .execute();
    if (problem === null) return;
    await appendChannelNote(parts, tx, record, {
      conversationId: reply.conversation_id,
      authorName: channel.name.slice(0, 100),
      text: `The reply could not be posted: ${problem}`,
      calls: true,
    });
  });
  return true;
}
