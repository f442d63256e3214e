import { type ConversationsListResponse, ErrorCode } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import {
  ANNA,
  APP_TOKEN,
  ARCHIVED,
  BEN,
  BOARD,
  BRIDGE,
  LOUNGE,
  openSample,
  SECRET,
  seedWith,
  URGENT,
  webClient,
} from './sample-workspace.ts';

/** What the real client throws when Slack says no. */
function platformError(error: string, more: object = {}) {
  return expect.objectContaining({
    code: ErrorCode.PlatformError,
    data: expect.objectContaining({ ok: false, error, ...more }),
  });
}

describe('The stand-in Slack tells who is calling', () => {
  it('names the workspace, the bot and every scope of its token', async () => {
    const workspace = await openSample();
    expect(await webClient(workspace).auth.test()).toMatchObject({
      ok: true,
      team: 'Sample',
      team_id: 'T0SAMPLE',
      url: 'https://sample.slack.com/',
      user: 'bridge',
      user_id: BRIDGE,
      bot_id: 'B0BRIDGE',
      response_metadata: { scopes: expect.arrayContaining(['channels:history', 'chat:write']) },
    });
  });

  it('refuses a call without a token, and one with a token nobody has', async () => {
    const workspace = await openSample();
    await expect(webClient(workspace, '').auth.test()).rejects.toEqual(platformError('not_authed'));
    await expect(webClient(workspace, 'xoxb-x').auth.test()).rejects.toEqual(platformError('invalid_auth'));
  });

  it('refuses a bot token where an app token is needed, and the other way round', async () => {
    const workspace = await openSample();
    await expect(webClient(workspace).apps.connections.open()).rejects.toEqual(
      platformError('not_allowed_token_type'),
    );
    await expect(webClient(workspace, APP_TOKEN).conversations.list()).rejects.toEqual(
      platformError('not_allowed_token_type'),
    );
  });

  it('names the scopes a call needs and the ones the token has', async () => {
    const workspace = await openSample({ seed: seedWith({ botScopes: ['channels:read', 'chat:write'] }) });
    const slack = webClient(workspace);
    const provided = 'channels:read,chat:write';
    await expect(slack.conversations.history({ channel: URGENT })).rejects.toEqual(
      platformError('missing_scope', { needed: 'channels:history', provided }),
    );
    await expect(slack.conversations.history({ channel: BOARD })).rejects.toEqual(
      platformError('missing_scope', { needed: 'groups:history', provided }),
    );
    await expect(slack.conversations.list({ types: 'public_channel,private_channel' })).rejects.toEqual(
      platformError('missing_scope', { needed: 'groups:read', provided }),
    );
    await expect(slack.users.list({})).rejects.toEqual(
      platformError('missing_scope', { needed: 'users:read', provided }),
    );
  });

  it('refuses a method it does not have, and a call without a required argument', async () => {
    const slack = webClient(await openSample());
    await expect(slack.apiCall('pins.add')).rejects.toEqual(platformError('unknown_method'));
    await expect(slack.apiCall('conversations.history')).rejects.toEqual(platformError('invalid_arguments'));
  });

  it('keeps every call with its moment and arguments, and no token', async () => {
    const workspace = await openSample();
    const slack = webClient(workspace);
    await slack.users.info({ user: ANNA });
    await slack.apiCall('users.info', { token: 'xoxb-else', user: BEN }).catch(() => {});
    await slack.conversations.info({ channel: 'C9NONE' }).catch(() => {});
    expect(workspace.calls()).toEqual([
      expect.objectContaining({ method: 'users.info', appId: 'A0BRIDGE', args: { user: ANNA }, error: null }),
      expect.objectContaining({ method: 'users.info', args: { user: BEN }, error: 'invalid_auth' }),
      expect.objectContaining({ method: 'conversations.info', status: 200, error: 'channel_not_found' }),
    ]);
    expect(JSON.stringify(workspace.calls())).not.toContain('xoxb');
  });
});

describe('The stand-in Slack lists channels and people', () => {
  it('lists public channels, and the private ones the bot is in, page by page', async () => {
    const slack = webClient(await openSample());
    const seen: unknown[] = [];
    const pages = slack.paginate('conversations.list', { types: 'public_channel,private_channel', limit: 3 });
    for await (const page of pages) {
      seen.push((page as ConversationsListResponse).channels?.map(({ name }) => name));
    }
    expect(seen).toEqual([['urgent', 'lounge', 'board'], ['archived']]);
  });

  it('leaves archived channels out when asked, and says where the bot is a member', async () => {
    const slack = webClient(await openSample());
    const { channels } = await slack.conversations.list({ exclude_archived: true });
    expect(channels?.map(({ name, is_member }) => [name, is_member])).toEqual([
      ['urgent', true],
      ['lounge', false],
    ]);
  });

  it('describes one channel, and knows nothing of private ones the bot is not in', async () => {
    const slack = webClient(await openSample());
    expect((await slack.conversations.info({ channel: URGENT })).channel).toMatchObject({
      id: URGENT,
      name: 'urgent',
      topic: { value: 'Now or never' },
      is_member: true,
    });
    await expect(slack.conversations.info({ channel: SECRET })).rejects.toEqual(
      platformError('channel_not_found'),
    );
  });

  it('describes people, bots and those who left', async () => {
    const slack = webClient(await openSample());
    const { members } = await slack.users.list({});
    expect(members?.map(({ id, is_bot, deleted }) => [id, is_bot, deleted])).toEqual([
      [ANNA, false, false],
      [BEN, false, true],
      [BRIDGE, true, false],
      ['USLACKBOT', false, false],
    ]);
    expect((await slack.users.info({ user: ANNA })).user).toMatchObject({
      real_name: 'Anna Aalto',
      tz: 'Europe/Helsinki',
    });
    await expect(slack.users.info({ user: 'U0NONE' })).rejects.toEqual(platformError('user_not_found'));
  });
});

describe('The stand-in Slack lets a bot write', () => {
  it('posts as the bot, and answers in threads', async () => {
    const workspace = await openSample();
    const slack = webClient(workspace);
    const question = await slack.chat.postMessage({ channel: URGENT, text: 'Is it true?' });
    expect(question).toMatchObject({ channel: URGENT, message: { bot_id: 'B0BRIDGE', user: BRIDGE } });
    const ts = question.ts ?? '';
    await slack.chat.postMessage({ channel: URGENT, text: 'Asking again', thread_ts: ts });
    expect(workspace.messages(URGENT)).toMatchObject([
      { ts, text: 'Is it true?', app_id: 'A0BRIDGE', reply_count: 1, reply_users: [BRIDGE] },
      { text: 'Asking again', thread_ts: ts, parent_user_id: BRIDGE },
    ]);
  });

  it('changes its own messages and nobody else’s', async () => {
    const workspace = await openSample();
    const slack = webClient(workspace);
    const own = await slack.chat.postMessage({ channel: URGENT, text: '2 of 5 have seen it' });
    await slack.chat.update({ channel: URGENT, ts: own.ts ?? '', text: '5 of 5 have seen it' });
    const others = workspace.post({ channel: URGENT, user: ANNA, text: 'Mine' });
    await expect(slack.chat.update({ channel: URGENT, ts: others, text: 'Ours' })).rejects.toEqual(
      platformError('cant_update_message'),
    );
    await expect(slack.chat.update({ channel: URGENT, ts: '1.000001', text: 'x' })).rejects.toEqual(
      platformError('message_not_found'),
    );
    expect(workspace.messages(URGENT)).toMatchObject([
      { text: '5 of 5 have seen it', edited: { user: BRIDGE } },
      { text: 'Mine' },
    ]);
  });

  it.each([
    { why: 'where the bot is not a member', channel: LOUNGE, text: 'Hello', error: 'not_in_channel' },
    { why: 'in an archived channel', channel: ARCHIVED, text: 'Hello', error: 'is_archived' },
    { why: 'in a channel it cannot see', channel: SECRET, text: 'Hello', error: 'channel_not_found' },
    { why: 'without a word', channel: URGENT, text: '', error: 'no_text' },
    { why: 'at endless length', channel: URGENT, text: 'x'.repeat(40_001), error: 'msg_too_long' },
  ])('refuses a post $why', async ({ channel, text, error }) => {
    const slack = webClient(await openSample());
    await expect(slack.chat.postMessage({ channel, text })).rejects.toEqual(platformError(error));
  });

  it('lets a bot with the public scope post where it is not a member', async () => {
    const workspace = await openSample({
      seed: seedWith({ botScopes: ['chat:write', 'chat:write.public'] }),
    });
    await webClient(workspace).chat.postMessage({ channel: LOUNGE, text: 'Hello' });
    expect(workspace.messages(LOUNGE)).toMatchObject([{ text: 'Hello' }]);
  });

  it('adds a reaction once', async () => {
    const workspace = await openSample();
    const slack = webClient(workspace);
    const timestamp = workspace.post({ channel: URGENT, user: ANNA, text: 'Sold out' });
    const reaction = { channel: URGENT, timestamp, name: 'eyes' };
    await slack.reactions.add(reaction);
    await expect(slack.reactions.add(reaction)).rejects.toEqual(platformError('already_reacted'));
    expect(workspace.messages(URGENT)).toMatchObject([
      { reactions: [{ name: 'eyes', users: [BRIDGE], count: 1 }] },
    ]);
  });
});
