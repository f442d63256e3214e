import { SlackPost, SlackUserId } from '../../contract/model/slack.ts';
import type { SlackMessage } from '../ports/slack-message.ts';
import { OWN_METADATA_TYPE, type SlackIdentity } from '../ports/slack-port.ts';
import { fingerprintOf, renderMessage } from '../render/render-message.ts';
import { cut, seenText } from '../render/seen-text.ts';
import type { Names } from '../render/writer.ts';

/** Somebody said something. The others tell of joining, topics, pins and calls, or stand where a message was. */
const SPOKEN = new Set<string | undefined>([
  undefined,
  'bot_message',
  'file_share',
  'me_message',
  'thread_broadcast',
]);
const MOST_NAME_CHARS = 100;

export interface MessagePlace {
  readonly identity: SlackIdentity;
  readonly channelId: string;
  readonly names: Names;
}

/** Null for what nobody said, and for words of our own that carry no id of ours, such as a test. */
export function postFromMessage(message: SlackMessage, place: MessagePlace): SlackPost | null {
  const { identity, channelId, names } = place;
  if (!SPOKEN.has(message.subtype)) return null;
  const ownId = ownIdOf(message);
  if (ownId === null && isOurs(message, identity)) return null;
  const threadTs = message.thread_ts ?? null;
  return SlackPost.parse({
    teamId: identity.teamId,
    channelId,
    ts: message.ts,
    threadTs: threadTs === message.ts ? null : threadTs,
    editedTs: message.edited?.ts ?? null,
    fingerprint: fingerprintOf(message),
    author: authorOf(message, names),
    ...renderMessage(message, names),
    ownId,
  });
}

/** Whoever has the right metadata posted it for us, through this app or another of ours. */
function ownIdOf({ metadata }: SlackMessage): string | null {
  if (metadata?.event_type !== OWN_METADATA_TYPE) return null;
  return SlackPost.shape.ownId.safeParse(metadata.event_payload.id).data ?? null;
}

function isOurs(message: SlackMessage, identity: SlackIdentity): boolean {
  return (
    message.user === identity.botUserId || (identity.botId !== null && message.bot_id === identity.botId)
  );
}

function authorOf(message: SlackMessage, names: Names): SlackPost['author'] {
  const userId = SlackUserId.safeParse(message.user ?? message.bot_id).data;
  if (userId === undefined) return null;
  const botName = message.username ?? message.bot_profile?.name ?? null;
  const name = (message.user === undefined ? null : names.user(message.user)) ?? botName ?? userId;
  return { userId, name: cut(seenText(name, MOST_NAME_CHARS), MOST_NAME_CHARS) || userId };
}
