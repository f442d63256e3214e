import type { SlackPost } from '../../contract/model/slack.ts';
import type { ReadingSlack } from '../calls/reading-slack.ts';
import type { NameBook } from '../names/name-book.ts';
import { postFromMessage } from '../news/post-from-message.ts';
import type { SlackMessage } from '../ports/slack-message.ts';
import type { SlackAnswer, SlackIdentity } from '../ports/slack-port.ts';
import { compareTs } from '../ts-order.ts';
import { readPages } from './read-pages.ts';

export interface ChannelReader {
  readonly slack: Pick<ReadingSlack, 'history' | 'replies'>;
  readonly book: NameBook;
  readonly identity: SlackIdentity;
}

export interface ChannelReading {
  /** Oldest first, replies among them. */
  readonly posts: readonly SlackPost[];
  /** Of those asked for, the older threads that were read. */
  readonly threads: readonly string[];
}

/** Reads a channel from a moment to now, with the replies of all threads that begin in it and of those named. */
export async function readChannel(
  { slack, book, identity }: ChannelReader,
  input: { readonly channelId: string; readonly from: string; readonly threads: readonly string[] },
): Promise<SlackAnswer<ChannelReading>> {
  const { channelId, from } = input;
  const history = await readPages((cursor) =>
    slack.history({ channelId, oldest: from, latest: null, cursor }),
  );
  if (!history.ok) return history;
  const answered = history.value.filter(beginsThread).map(({ ts }) => ts);
  const older = input.threads.filter((ts) => compareTs(ts, from) < 0);
  const messages = new Map(history.value.map((message) => [message.ts, message]));
  for (const threadTs of [...answered, ...older]) {
    const replies = await readPages((cursor) => slack.replies({ channelId, threadTs, cursor }));
    // Gone with all its replies: nothing is left of it, which is a reading too.
    if (!replies.ok && replies.code === 'threadGone') continue;
    if (!replies.ok) return replies;
    for (const message of replies.value) messages.set(message.ts, message);
  }
  const all = [...messages.values()].toSorted((a, b) => compareTs(a.ts, b.ts));
  await book.prepare(all);
  const posts = all.map((message) => postFromMessage(message, { identity, channelId, names: book.names }));
  return { ok: true, value: { posts: posts.filter((post) => post !== null), threads: older } };
}

function beginsThread({ ts, thread_ts, reply_count }: SlackMessage): boolean {
  return thread_ts === ts || (thread_ts === undefined && (reply_count ?? 0) > 0);
}
