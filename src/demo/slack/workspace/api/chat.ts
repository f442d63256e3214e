import * as z from 'zod';
import type { MessageMetadata } from '../slack-message.ts';
import type { WorkspaceState } from '../workspace-state.ts';
import { Flag, JsonObjects, json, OptionalText, Text } from './api-arguments.ts';
import { apiMethod, failure, visibleChannel } from './api-method.ts';

/** Slack cuts or refuses beyond this. */
const LONGEST_TEXT = 40_000;

const MetadataShape = z.object({
  event_type: z.string().min(1),
  event_payload: z.record(z.string(), z.unknown()),
});

const content = {
  channel: Text,
  text: OptionalText,
  blocks: JsonObjects,
  attachments: JsonObjects,
  metadata: json(z.unknown()),
};

export const chatPostMessage = apiMethod({
  tokens: ['bot'],
  arguments: z.object({ ...content, thread_ts: OptionalText, reply_broadcast: Flag }),
  scopes: () => ['chat:write'],
  answer: (request) => {
    const { args, bot, caller, writer, state } = request;
    const channel = visibleChannel(request, channelIdOf(state, args.channel));
    if (!channel) return failure('channel_not_found');
    const mayPost = channel.members.has(bot.id) || caller.scopes.includes('chat:write.public');
    if (!mayPost) return failure('not_in_channel');
    if (channel.channel.isArchived) return failure('is_archived');
    const refusal = refusalOf(args);
    if (refusal) return failure(refusal);
    if (args.thread_ts !== undefined && !channel.log.find(args.thread_ts)) return failure('thread_not_found');
    const message = writer.post(channel, bot, {
      ...given(args),
      text: args.text ?? '',
      ...(args.thread_ts === undefined ? {} : { threadTs: args.thread_ts }),
      ...(args.reply_broadcast ? { broadcast: true } : {}),
    });
    return { ok: true, channel: channel.channel.id, ts: message.ts, message };
  },
});

export const chatUpdate = apiMethod({
  tokens: ['bot'],
  arguments: z.object({ ...content, ts: Text }),
  scopes: () => ['chat:write'],
  answer: (request) => {
    const { args, bot, writer } = request;
    const channel = visibleChannel(request, args.channel);
    if (!channel) return failure('channel_not_found');
    const before = channel.log.find(args.ts);
    if (!before) return failure('message_not_found');
    if (before.user !== bot.id) return failure('cant_update_message');
    const refusal = refusalOf(args);
    if (refusal) return failure(refusal);
    const message = writer.edit(channel, before, bot, { ...given(args), text: args.text ?? '' });
    return { ok: true, channel: channel.channel.id, ts: message.ts, text: message.text, message };
  },
});

type Content = z.output<z.ZodObject<typeof content>>;

function refusalOf({ text = '', blocks, attachments, metadata }: Content): string | null {
  if (text === '' && !blocks && !attachments) return 'no_text';
  if (text.length > LONGEST_TEXT) return 'msg_too_long';
  if (metadata !== undefined && !MetadataShape.safeParse(metadata).success) return 'invalid_metadata_format';
  return null;
}

function given({ blocks, attachments, metadata }: Content): {
  readonly blocks?: NonNullable<Content['blocks']>;
  readonly attachments?: NonNullable<Content['attachments']>;
  readonly metadata?: MessageMetadata;
} {
  const parsed = MetadataShape.safeParse(metadata);
  return {
    ...(blocks ? { blocks } : {}),
    ...(attachments ? { attachments } : {}),
    ...(parsed.success ? { metadata: parsed.data } : {}),
  };
}

/** Bots may write a channel's name with `#` instead of its id. */
function channelIdOf({ channels }: WorkspaceState, channel: string): string {
  if (!channel.startsWith('#')) return channel;
  const named = [...channels.values()].find((one) => one.channel.name === channel.slice(1));
  return named?.channel.id ?? channel;
}
