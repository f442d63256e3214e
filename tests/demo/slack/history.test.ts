import type { ConversationsHistoryResponse } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../support/manual-clock.ts';
import { ANNA, BEN, BOARD, LOUNGE, openSample, SECRET, URGENT, webClient } from './sample-workspace.ts';

const textsOf = ({ messages }: ConversationsHistoryResponse) => messages?.map(({ text }) => text);

async function openWithPosts(count: number) {
  const workspace = await openSample();
  const ts = Array.from({ length: count }, (_, index) =>
    workspace.post({ channel: URGENT, user: ANNA, text: `Post ${index + 1}` }),
  );
  return { workspace, slack: webClient(workspace), ts };
}

describe('The stand-in Slack’s history', () => {
  it('gives timestamps of six decimals also when the clock stands between two milliseconds', async () => {
    const clock = createManualClock();
    const workspace = await openSample({ clock });
    clock.pass(0.123_456_7);
    workspace.post({ channel: URGENT, user: ANNA, text: 'In between' });
    const { messages } = await webClient(workspace).conversations.history({ channel: URGENT });
    expect(messages?.map(({ ts }) => ts)).toEqual([expect.stringMatching(/^\d{10}\.000123$/)]);
  });

  it('gives unique timestamps in the order of posting, also within one millisecond', async () => {
    const { ts } = await openWithPosts(50);
    expect(ts).toEqual([...new Set(ts)].toSorted());
    expect(ts.every((one) => /^\d{10}\.\d{6}$/.test(one))).toBe(true);
  });

  it('reads newest first, in pages joined by cursors', async () => {
    const { slack } = await openWithPosts(5);
    const pages: unknown[] = [];
    for await (const page of slack.paginate('conversations.history', { channel: URGENT, limit: 2 })) {
      const { has_more } = page as ConversationsHistoryResponse;
      pages.push([textsOf(page), has_more]);
    }
    expect(pages).toEqual([
      [['Post 5', 'Post 4'], true],
      [['Post 3', 'Post 2'], true],
      [['Post 1'], false],
    ]);
  });

  it('may give fewer than asked for, with a cursor to go on', async () => {
    const { workspace, slack } = await openWithPosts(3);
    workspace.setPageSize(1);
    const first = await slack.conversations.history({ channel: URGENT, limit: 200 });
    expect([textsOf(first), first.has_more]).toEqual([['Post 3'], true]);
    const cursor = first.response_metadata?.next_cursor ?? '';
    const second = await slack.conversations.history({ channel: URGENT, limit: 200, cursor });
    expect(textsOf(second)).toEqual(['Post 2']);
  });

  it('loses nobody when messages come and go between two pages', async () => {
    const { workspace, slack, ts } = await openWithPosts(4);
    const first = await slack.conversations.history({ channel: URGENT, limit: 2 });
    workspace.post({ channel: URGENT, user: ANNA, text: 'Post 5' });
    workspace.remove({ channel: URGENT, ts: ts[1] ?? '' });
    const cursor = first.response_metadata?.next_cursor ?? '';
    expect(textsOf(await slack.conversations.history({ channel: URGENT, limit: 2, cursor }))).toEqual([
      'Post 1',
    ]);
  });

  it('leaves the ends of a range out unless told to include them', async () => {
    const { slack, ts } = await openWithPosts(4);
    const range = { channel: URGENT, oldest: ts[0], latest: ts[3] };
    expect(textsOf(await slack.conversations.history(range))).toEqual(['Post 3', 'Post 2']);
    expect(textsOf(await slack.conversations.history({ ...range, inclusive: true }))).toHaveLength(4);
  });

  it('refuses a cursor and a timestamp that are none', async () => {
    const { slack } = await openWithPosts(1);
    await expect(slack.conversations.history({ channel: URGENT, cursor: 'bm8=' })).rejects.toThrow(
      'invalid_cursor',
    );
    await expect(slack.conversations.history({ channel: URGENT, oldest: 'now' })).rejects.toThrow(
      'invalid_ts_oldest',
    );
  });

  it('shows edits as they are now and nothing of what was deleted', async () => {
    const { workspace, slack, ts } = await openWithPosts(2);
    workspace.edit({ channel: URGENT, ts: ts[0] ?? '', text: 'Post 1, corrected' });
    workspace.remove({ channel: URGENT, ts: ts[1] ?? '' });
    const { messages } = await slack.conversations.history({ channel: URGENT });
    expect(messages).toMatchObject([
      {
        ts: ts[0],
        text: 'Post 1, corrected',
        edited: { user: ANNA, ts: expect.stringMatching(/\.000000$/) },
      },
    ]);
  });

  it('shows replies in their thread only, unless they were also sent to the channel', async () => {
    const { workspace, slack, ts } = await openWithPosts(1);
    const threadTs = ts[0] ?? '';
    workspace.reply({ channel: URGENT, user: BEN, threadTs, text: 'Quietly' });
    const loud = workspace.reply({ channel: URGENT, user: ANNA, threadTs, text: 'Loudly', broadcast: true });
    const { messages } = await slack.conversations.history({ channel: URGENT });
    expect(messages).toMatchObject([
      { text: 'Loudly', subtype: 'thread_broadcast', thread_ts: threadTs },
      { text: 'Post 1', thread_ts: threadTs, reply_count: 2, reply_users: [BEN, ANNA], latest_reply: loud },
    ]);
    const thread = await slack.conversations.replies({ channel: URGENT, ts: threadTs });
    expect(thread.messages?.map(({ text }) => text)).toEqual(['Post 1', 'Quietly', 'Loudly']);
    await expect(slack.conversations.replies({ channel: URGENT, ts: '1.000000' })).rejects.toThrow(
      'thread_not_found',
    );
  });

  it('leaves a stone where a message that others had answered was deleted', async () => {
    const { workspace, slack, ts } = await openWithPosts(1);
    workspace.reply({ channel: URGENT, user: BEN, threadTs: ts[0] ?? '', text: 'Seen' });
    workspace.remove({ channel: URGENT, ts: ts[0] ?? '' });
    const { messages } = await slack.conversations.history({ channel: URGENT });
    expect(messages).toMatchObject([{ ts: ts[0], subtype: 'tombstone', user: 'USLACKBOT', reply_count: 1 }]);
  });

  it('is closed where the bot is not a member', async () => {
    const { slack } = await openWithPosts(0);
    await expect(slack.conversations.history({ channel: LOUNGE })).rejects.toThrow('not_in_channel');
    await expect(slack.conversations.history({ channel: SECRET })).rejects.toThrow('channel_not_found');
    expect((await slack.conversations.history({ channel: BOARD })).messages).toEqual([]);
  });

  it('carries metadata only for those who ask for it', async () => {
    const { slack } = await openWithPosts(0);
    const metadata = { event_type: 'polydesk_summary', event_payload: { updateId: 'u-1', missing: 2 } };
    await slack.chat.postMessage({ channel: URGENT, text: '2 are missing', metadata });
    const plain = await slack.conversations.history({ channel: URGENT });
    expect(plain.messages?.[0]).not.toHaveProperty('metadata');
    const full = await slack.conversations.history({ channel: URGENT, include_all_metadata: true });
    expect(full.messages?.[0]?.metadata).toEqual(metadata);
  });
});
