import * as z from 'zod';
import { SlackMessage } from '../slack-bridge/ports/slack-message.ts';
import type {
  SlackAnswer,
  SlackChannelLine,
  SlackIdentity,
  SlackPage,
} from '../slack-bridge/ports/slack-port.ts';

const Cursor = z.looseObject({ next_cursor: z.string().optional() }).nullish();
const Identity = z.looseObject({
  team_id: z.string(),
  team: z.string().default(''),
  user_id: z.string(),
  user: z.string().default(''),
  bot_id: z.string().nullish(),
  response_metadata: z.looseObject({ scopes: z.array(z.string()).optional() }).nullish(),
});
const Channel = z.looseObject({
  id: z.string(),
  name: z.string().default(''),
  is_member: z.boolean().default(false),
  is_archived: z.boolean().default(false),
});
const Channels = z.looseObject({ channels: z.array(Channel), response_metadata: Cursor });
const Messages = z.looseObject({
  messages: z.array(SlackMessage),
  has_more: z.boolean().optional(),
  response_metadata: Cursor,
});
const Posted = z.looseObject({ ts: z.string() });
const User = z.looseObject({
  user: z.looseObject({
    name: z.string().default(''),
    real_name: z.string().nullish(),
    profile: z.looseObject({ display_name: z.string().nullish(), real_name: z.string().nullish() }).nullish(),
  }),
});
const NamedChannel = z.looseObject({ channel: z.looseObject({ name: z.string() }) });

const BAD: SlackAnswer<never> = { ok: false, code: 'badAnswer' };

export function identityIn(body: unknown): SlackAnswer<SlackIdentity> {
  const parsed = Identity.safeParse(body).data;
  if (!parsed) return BAD;
  const { team_id, team, user_id, user, bot_id, response_metadata } = parsed;
  return {
    ok: true,
    value: {
      teamId: team_id,
      teamName: team,
      botUserId: user_id,
      botId: bot_id ?? null,
      botName: user,
      scopes: response_metadata?.scopes ?? [],
    },
  };
}

export function channelsIn(body: unknown): SlackAnswer<SlackPage<SlackChannelLine>> {
  const parsed = Channels.safeParse(body).data;
  if (!parsed) return BAD;
  const items = parsed.channels.map(({ id, name, is_member, is_archived }) => ({
    channelId: id,
    name,
    member: is_member,
    archived: is_archived,
  }));
  return { ok: true, value: { items, nextCursor: parsed.response_metadata?.next_cursor || null } };
}

export function messagesIn(body: unknown): SlackAnswer<SlackPage<SlackMessage>> {
  const parsed = Messages.safeParse(body).data;
  if (!parsed) return BAD;
  const nextCursor = parsed.response_metadata?.next_cursor || null;
  // More without a way to it: taking this for the end would make the rest look deleted.
  if (parsed.has_more && nextCursor === null) return BAD;
  return { ok: true, value: { items: parsed.messages, nextCursor } };
}

export function postedIn(body: unknown): SlackAnswer<{ readonly ts: string }> {
  const parsed = Posted.safeParse(body).data;
  return parsed ? { ok: true, value: { ts: parsed.ts } } : BAD;
}

export function userNameIn(body: unknown): SlackAnswer<string> {
  const user = User.safeParse(body).data?.user;
  if (!user) return BAD;
  const { display_name, real_name } = user.profile ?? {};
  return { ok: true, value: display_name || real_name || user.real_name || user.name };
}

export function channelNameIn(body: unknown): SlackAnswer<string> {
  const parsed = NamedChannel.safeParse(body).data;
  return parsed ? { ok: true, value: parsed.channel.name } : BAD;
}
