import { type RepeatedWork, repeatWork } from '../live/repeated-work.ts';
import type { Log } from '../ports.ts';
import type { ChannelNews, CommentChannel } from './comment-channel.ts';
import { takeHideAnswer } from './hide-comment.ts';
import { type CommentParts, takeComment } from './take-comment.ts';

const ASK_EVERY_MS = 1_000;

/** Takes in what is new on a channel. The cursor is kept after its news, which are recognised when they come again. */
export function followChannel(
  parts: CommentParts & { readonly log: Log },
  channel: CommentChannel,
): RepeatedWork {
  return repeatWork(() => takeNews(parts, channel), {
    everyMs: ASK_EVERY_MS,
    failed: `comments of ${channel.name} could not be read`,
    log: parts.log,
  });
}

async function takeNews(parts: CommentParts, channel: CommentChannel): Promise<void> {
  const { channelId } = channel;
  const kept = await parts.db
    .selectFrom('comment_channels')
    .select('cursor')
    .where('channel_id', '=', channelId)
    .executeTakeFirst();
  const { cursor, news } = await channel.fetchNews(kept?.cursor ?? null);
  for (const one of news) await takeOne(parts, channel, one);
  if (cursor === kept?.cursor) return;
  await parts.db
    .insertInto('comment_channels')
    .values({ channel_id: channelId, cursor })
    .onConflict((conflict) => conflict.column('channel_id').doUpdateSet({ cursor }))
    .execute();
}

function takeOne(parts: CommentParts, channel: CommentChannel, news: ChannelNews): Promise<void> {
  switch (news.type) {
    case 'comment':
      return takeComment(parts, channel, news);
    case 'hidden':
    case 'hideRefused':
      return takeHideAnswer(parts, channel, news.commentId, news.type);
    default:
      return news satisfies never;
  }
}
