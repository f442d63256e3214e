import * as z from 'zod';
import { pageOf } from '../pages.ts';
import type { ChannelState, Person } from '../workspace-state.ts';
import { Flag, Limit, OptionalText, Text } from './api-arguments.ts';
import { apiMethod, channelScope, failure, visibleChannel } from './api-method.ts';

export const conversationsList = apiMethod({
  tokens: ['bot'],
  arguments: z.object({
    types: OptionalText,
    exclude_archived: Flag,
    cursor: OptionalText,
    limit: Limit,
  }),
  scopes: ({ args }) => {
    const types = typesIn(args.types);
    return [
      ...(types.includes('public_channel') ? ['channels:read'] : []),
      ...(types.includes('private_channel') ? ['groups:read'] : []),
    ];
  },
  answer: (request) => {
    const { args, state, bot, pageSize } = request;
    const types = typesIn(args.types);
    const listed = [...state.channels.values()].filter(
      ({ channel }) =>
        types.includes(channel.isPrivate ? 'private_channel' : 'public_channel') &&
        visibleChannel(request, channel.id) !== undefined &&
        !(args.exclude_archived && channel.isArchived),
    );
    const page = pageOf(listed, 'ascending', ({ channel }) => channel.id, {
      cursor: args.cursor,
      limit: Math.min(args.limit, pageSize()),
    });
    if (!page) return failure('invalid_cursor');
    return {
      ok: true,
      channels: page.items.map((channel) => describeChannel(channel, bot)),
      response_metadata: { next_cursor: page.nextCursor ?? '' },
    };
  },
});

export const conversationsInfo = apiMethod({
  tokens: ['bot'],
  arguments: z.object({ channel: Text }),
  scopes: (request) => [channelScope(request, 'read')],
  answer: (request) => {
    const channel = visibleChannel(request, request.args.channel);
    return channel
      ? { ok: true, channel: describeChannel(channel, request.bot) }
      : failure('channel_not_found');
  },
});

function typesIn(types: string | undefined): readonly string[] {
  return (types ?? 'public_channel').split(',').map((type) => type.trim());
}

function describeChannel({ channel, members }: ChannelState, bot: Person): object {
  const { id, name, topic = '', isPrivate = false, isArchived = false } = channel;
  return {
    id,
    name,
    name_normalized: name,
    is_channel: !isPrivate,
    is_group: isPrivate,
    is_im: false,
    is_mpim: false,
    is_private: isPrivate,
    is_archived: isArchived,
    is_general: false,
    is_shared: false,
    is_ext_shared: false,
    is_org_shared: false,
    is_member: members.has(bot.id),
    topic: { value: topic, creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    num_members: members.size,
  };
}
