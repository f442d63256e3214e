import * as z from 'zod';
import { Text } from './api-arguments.ts';
import { apiMethod, failure, visibleChannel } from './api-method.ts';

export const reactionsAdd = apiMethod({
  tokens: ['bot'],
  arguments: z.object({ channel: Text, timestamp: Text, name: Text }),
  scopes: () => ['reactions:write'],
  answer: (request) => {
    const { args, bot, writer } = request;
    const channel = visibleChannel(request, args.channel);
    if (!channel) return failure('channel_not_found');
    if (!channel.members.has(bot.id)) return failure('not_in_channel');
    const message = channel.log.find(args.timestamp);
    if (!message) return failure('message_not_found');
    if (!/^[a-z0-9_+'-]+(::skin-tone-[2-6])?$/.test(args.name)) return failure('invalid_name');
    const already = message.reactions?.find(({ name }) => name === args.name)?.users.includes(bot.id);
    if (already) return failure('already_reacted');
    writer.react(channel, message, bot, args.name);
    return { ok: true };
  },
});
