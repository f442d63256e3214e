import * as z from 'zod';
import { SlackChannelId, type SlackNews, SlackTs } from '../../contract/model/slack.ts';
import { SlackMessage } from '../ports/slack-message.ts';
import type { SlackIdentity } from '../ports/slack-port.ts';
import { fingerprintOf } from '../render/render-message.ts';
import type { Names } from '../render/writer.ts';
import { postFromMessage } from './post-from-message.ts';

const Heard = z.looseObject({
  type: z.literal('message'),
  subtype: z.string().optional(),
  channel: SlackChannelId,
  deleted_ts: SlackTs.optional(),
  message: SlackMessage.optional(),
  previous_message: SlackMessage.optional().catch(undefined),
});

/** A message event, cut to the message it tells of. */
export type HeardMessage =
  | {
      readonly type: 'stands';
      readonly channelId: string;
      readonly message: SlackMessage;
      /** It was edited before within the same second, so that nothing tells which of the two texts is the later one. */
      readonly isAmbiguous: boolean;
    }
  | { readonly type: 'deleted'; readonly channelId: string; readonly ts: string };

/** Null for what is no news: another kind of event, a preview that unfolded, or what cannot be read. */
export function readEvent(json: string): HeardMessage | null {
  const event = parseJson(json);
  const heard = Heard.safeParse(event).data;
  if (!heard) return null;
  const channelId = heard.channel;
  switch (heard.subtype) {
    case 'message_deleted':
      return heard.deleted_ts === undefined ? null : { type: 'deleted', channelId, ts: heard.deleted_ts };
    case 'message_changed':
      return heard.message ? readChange(channelId, heard.message, heard.previous_message) : null;
    default: {
      const message = SlackMessage.safeParse(event).data;
      return message ? { type: 'stands', channelId, message, isAmbiguous: false } : null;
    }
  }
}

/** A message others had answered leaves a stone when it is deleted. */
function readChange(
  channelId: string,
  message: SlackMessage,
  previous: SlackMessage | undefined,
): HeardMessage | null {
  if (message.subtype === 'tombstone') return { type: 'deleted', channelId, ts: message.ts };
  if (!message.edited) return null;
  const isSameSecond = previous?.edited?.ts === message.edited.ts;
  const isAmbiguous = isSameSecond && fingerprintOf(previous) !== fingerprintOf(message);
  return { type: 'stands', channelId, message, isAmbiguous };
}

export function newsFromHeard(heard: HeardMessage, identity: SlackIdentity, names: Names): SlackNews | null {
  if (heard.type === 'deleted') {
    return { type: 'deleted', teamId: identity.teamId, channelId: heard.channelId, ts: heard.ts };
  }
  const post = postFromMessage(heard.message, { identity, channelId: heard.channelId, names });
  return post ? { type: 'stands', post } : null;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
