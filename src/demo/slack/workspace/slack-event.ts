import type { JsonObject, ReadMessage, SlackMessage } from './slack-message.ts';
import type { SlackChannel } from './workspace-seed.ts';

/** The inner event of a delivery: `message` with its subtypes, or `reaction_added`. */
export interface SlackEvent {
  readonly type: 'message' | 'reaction_added';
  readonly event_ts: string;
  readonly [field: string]: unknown;
}

/** Metadata travels in history only, not in events. */
export function withoutMetadata<T extends SlackMessage>({ metadata: _, ...message }: T): Omit<T, 'metadata'> {
  return message;
}

export function postedEvent(channel: SlackChannel, message: ReadMessage, root?: ReadMessage): SlackEvent {
  return {
    ...withoutMetadata(message),
    ...(root && message.subtype === 'thread_broadcast' ? { root: withoutMetadata(root) } : {}),
    ...place(channel),
    event_ts: message.ts,
  };
}

/** An edit, a link's preview, or the stone in place of a deleted first message of a thread. */
export function changedEvent(
  channel: SlackChannel,
  eventTs: string,
  message: ReadMessage,
  previous: ReadMessage,
): SlackEvent {
  return {
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    message: withoutMetadata(message),
    previous_message: withoutMetadata(previous),
    ...place(channel),
    ts: eventTs,
    event_ts: eventTs,
  };
}

export function deletedEvent(channel: SlackChannel, eventTs: string, previous: ReadMessage): SlackEvent {
  return {
    type: 'message',
    subtype: 'message_deleted',
    hidden: true,
    deleted_ts: previous.ts,
    previous_message: withoutMetadata(previous),
    ...place(channel),
    ts: eventTs,
    event_ts: eventTs,
  };
}

export function reactionEvent(
  channel: SlackChannel,
  eventTs: string,
  reaction: { readonly user: string; readonly name: string; readonly to: SlackMessage },
): SlackEvent {
  return {
    type: 'reaction_added',
    user: reaction.user,
    reaction: reaction.name,
    item: { type: 'message', channel: channel.id, ts: reaction.to.ts },
    item_user: reaction.to.user,
    event_ts: eventTs,
  };
}

function place({ id, isPrivate }: SlackChannel): JsonObject {
  return { channel: id, channel_type: isPrivate ? 'group' : 'channel' };
}
