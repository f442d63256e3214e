import { isReply, type ReadMessage, type SlackMessage } from './slack-message.ts';

/** The messages of one channel. Removed ones are gone, as in Slack's own history. */
export interface ChannelLog {
  readonly find: (ts: string) => SlackMessage | undefined;
  /** The message is newer than all others. */
  readonly append: (message: SlackMessage) => void;
  readonly replace: (message: SlackMessage) => void;
  readonly remove: (ts: string) => void;
  readonly repliesTo: (threadTs: string) => readonly SlackMessage[];
  /** All there is, replies too, oldest first. */
  readonly all: () => readonly ReadMessage[];
  /** The same without what reading adds: to be kept. */
  readonly kept: () => readonly SlackMessage[];
  /** What history shows, newest first: no replies but those also sent to the channel. */
  readonly history: () => readonly ReadMessage[];
  /** The first message and its replies, oldest first; empty when there is no such message. */
  readonly thread: (threadTs: string) => readonly ReadMessage[];
}

export function createChannelLog(messages: readonly SlackMessage[] = []): ChannelLog {
  /** In the order of `ts`, which is the order of insertion. */
  const messagesByTs = new Map<string, SlackMessage>();
  const repliesByThread = new Map<string, string[]>();

  const repliesTo = (threadTs: string) =>
    (repliesByThread.get(threadTs) ?? [])
      .map((ts) => messagesByTs.get(ts))
      .filter((reply) => reply !== undefined);
  const asRead = (message: SlackMessage): ReadMessage =>
    isReply(message) ? message : withThread(message, repliesTo(message.ts));

  const append = (message: SlackMessage) => {
    messagesByTs.set(message.ts, message);
    if (message.thread_ts === undefined) return;
    const replies = repliesByThread.get(message.thread_ts) ?? [];
    repliesByThread.set(message.thread_ts, [...replies, message.ts]);
  };
  for (const message of messages) append(message);

  return {
    find: (ts) => messagesByTs.get(ts),
    append,
    replace: (message) => {
      messagesByTs.set(message.ts, message);
    },
    remove: (ts) => {
      messagesByTs.delete(ts);
    },
    repliesTo,
    all: () => [...messagesByTs.values()].map(asRead),
    kept: () => [...messagesByTs.values()],
    history: () =>
      [...messagesByTs.values()]
        .filter((message) => !isReply(message) || message.subtype === 'thread_broadcast')
        .toReversed()
        .map(asRead),
    thread: (threadTs) => {
      const first = messagesByTs.get(threadTs);
      return first ? [asRead(first), ...repliesTo(threadTs)] : [];
    },
  };
}

function withThread(message: SlackMessage, replies: readonly SlackMessage[]): ReadMessage {
  const latest = replies.at(-1);
  if (!latest) return message;
  const users = [...new Set(replies.map(({ user }) => user))];
  return {
    ...message,
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users: users,
    reply_users_count: users.length,
    latest_reply: latest.ts,
    is_locked: false,
  };
}
