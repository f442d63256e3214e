/** Any JSON object: blocks, attachments and files are carried, not understood. */
export type JsonObject = Readonly<Record<string, unknown>>;

export interface MessageMetadata {
  readonly event_type: string;
  readonly event_payload: JsonObject;
}

export interface Reaction {
  readonly name: string;
  readonly users: readonly string[];
  readonly count: number;
}

/** A message as the workspace keeps it and as Slack writes it: names are Slack's. */
export interface SlackMessage {
  readonly type: 'message';
  readonly subtype?: 'thread_broadcast' | 'tombstone';
  readonly ts: string;
  readonly user: string;
  /** Slack's markup: `&`, `<` and `>` of the author's own are escaped, mentions are `<@U…>` and `<!here>`. */
  readonly text: string;
  readonly team: string;
  readonly bot_id?: string;
  readonly app_id?: string;
  readonly bot_profile?: JsonObject;
  readonly edited?: { readonly user: string; readonly ts: string };
  /** Of a reply: the thread's first message. */
  readonly thread_ts?: string;
  readonly parent_user_id?: string;
  readonly attachments?: readonly JsonObject[];
  readonly blocks?: readonly JsonObject[];
  readonly files?: readonly JsonObject[];
  readonly reactions?: readonly Reaction[];
  readonly metadata?: MessageMetadata;
  /** Of a tombstone. */
  readonly hidden?: true;
}

/** What Slack adds to the first message of a thread when it is read. */
export interface ThreadSummary {
  readonly thread_ts: string;
  readonly reply_count: number;
  readonly reply_users: readonly string[];
  readonly reply_users_count: number;
  readonly latest_reply: string;
  readonly is_locked: false;
}

/** A message as it is read from history. */
export type ReadMessage = SlackMessage & Partial<Omit<ThreadSummary, 'thread_ts'>>;

export function isReply(message: SlackMessage): boolean {
  return message.thread_ts !== undefined;
}
