import type { SlackMessage } from './slack-message.ts';

/**
 * Ways in which a call of Slack may fail. `detail.error` is Slack's own word, where it gave one.
 * - `unreachable`: Slack was not reached, so nothing happened there.
 * - `interrupted`: nobody knows whether it happened.
 * - `rateLimited`: refused for now; `retryAfterMs` when Slack said for how long.
 * - `invalidToken`: the token is not taken (any longer).
 * - `missingScope`: `detail.needed` names the scopes, `detail.provided` those the token has.
 * - `notInChannel`: the app was not invited, or there is no such channel for it.
 * - `threadGone`: nothing is there to reply to.
 * - `tooManySockets`: the app has as many connections as Slack allows.
 * - `refused`: anything else Slack says no to.
 * - `badAnswer`: what came back is not what Slack documents.
 */
export type SlackFailureCode =
  | 'unreachable'
  | 'interrupted'
  | 'rateLimited'
  | 'invalidToken'
  | 'missingScope'
  | 'notInChannel'
  | 'threadGone'
  | 'tooManySockets'
  | 'refused'
  | 'badAnswer';

export interface SlackFailure {
  readonly ok: false;
  readonly code: SlackFailureCode;
  readonly retryAfterMs?: number;
  readonly detail?: Readonly<Record<string, string>>;
}

export type SlackAnswer<Value> = { readonly ok: true; readonly value: Value } | SlackFailure;

/** Who the tokens are. */
export interface SlackIdentity {
  readonly teamId: string;
  readonly teamName: string;
  /** The app's own bot, as the author of messages. */
  readonly botUserId: string;
  readonly botId: string | null;
  readonly botName: string;
  /** Scopes of the bot token, as Slack's answers name them. */
  readonly scopes: readonly string[];
}

export interface SlackPage<Item> {
  readonly items: readonly Item[];
  /** Null after the last page. */
  readonly nextCursor: string | null;
}

export interface SlackChannelLine {
  readonly channelId: string;
  readonly name: string;
  readonly member: boolean;
  readonly archived: boolean;
}

export interface HistoryInput {
  readonly channelId: string;
  /** Both ends belong to the range. */
  readonly oldest: string;
  /** Null: up to now. */
  readonly latest: string | null;
  readonly cursor: string | null;
}

export interface RepliesInput {
  readonly channelId: string;
  readonly threadTs: string;
  readonly cursor: string | null;
}

export interface PostInput {
  readonly channelId: string;
  readonly threadTs: string | null;
  /** Plain; the port escapes it for Slack. */
  readonly text: string;
  /** Travels in the message's metadata, so that it can be found again. */
  readonly ownId: string | null;
}

/** An event as it came; nothing of it is believed yet. */
export interface SlackEnvelope {
  /** The same for every attempt to deliver one event. */
  readonly eventId: string;
  /** JSON text of the inner event. */
  readonly event: string;
  /** Tells Slack that it is in safe hands. Late or twice does no harm. */
  readonly acknowledge: () => void;
}

export interface SocketListener {
  readonly onEnvelope: (envelope: SlackEnvelope) => void;
  /** Slack closes this connection soon; another should be open before it does. */
  readonly onEnding: () => void;
  /** It is over, for whatever reason but `close`. Called once. */
  readonly onClosed: () => void;
}

export interface SlackSocket {
  readonly close: () => void;
}

/** A workspace with one app's tokens. One call here is one request to Slack: nothing waits, nothing is tried again. */
export interface SlackPort {
  readonly identify: () => Promise<SlackAnswer<SlackIdentity>>;
  /** Answers once Slack has greeted; events may come before the answer is looked at. */
  readonly openSocket: (listener: SocketListener) => Promise<SlackAnswer<SlackSocket>>;
  readonly channels: (cursor: string | null) => Promise<SlackAnswer<SlackPage<SlackChannelLine>>>;
  /** Newest first; without replies, unless they were sent to the channel too. */
  readonly history: (input: HistoryInput) => Promise<SlackAnswer<SlackPage<SlackMessage>>>;
  /** Oldest first; the first page begins with the thread's first message. */
  readonly replies: (input: RepliesInput) => Promise<SlackAnswer<SlackPage<SlackMessage>>>;
  readonly post: (input: PostInput) => Promise<SlackAnswer<{ readonly ts: string }>>;
  /** What people call them. */
  readonly userName: (userId: string) => Promise<SlackAnswer<string>>;
  readonly channelName: (channelId: string) => Promise<SlackAnswer<string>>;
}

/** How long a call may take before the port gives it up as `interrupted`. */
export const SLACK_CALL_TIMEOUT_MS = 10_000;

/** `event_type` of our own messages' metadata; the payload's `id` is the outbound's. */
export const OWN_METADATA_TYPE = 'polydesk_message';
