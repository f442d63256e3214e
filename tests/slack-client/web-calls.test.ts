import { describe, expect, test } from 'vitest';
import { ANNA, BRIDGE, LOUNGE, TEAM_ID, URGENT } from '../slack-bridge/support/brand-workspace.ts';
import { clientOf, openBrandSlack } from './open-brand-slack.ts';

const history = { channelId: URGENT, oldest: '0.000000', latest: null, cursor: null };
const OWN_ID = '00000000-0000-4000-8000-000000000001';

describe('Slack’s Web API, through Slack’s own package', () => {
  test('says who the tokens are and what they may do', async () => {
    const slack = await openBrandSlack();
    expect(await clientOf(slack).identify()).toMatchObject({
      ok: true,
      value: { teamId: TEAM_ID, botUserId: BRIDGE, botId: 'B0BRIDGE' },
    });
    const identity = await clientOf(slack).identify();
    expect(identity.ok && identity.value.scopes).toContain('channels:history');
  });

  test('lists channels, and which of them the app is in', async () => {
    const answer = await clientOf(await openBrandSlack()).channels(null);
    expect(answer).toMatchObject({
      value: {
        items: [
          { name: 'urgent', member: true },
          { name: 'lounge', member: false },
        ],
      },
    });
  });

  test('reads history page by page, with our own id on what we posted', async () => {
    const slack = await openBrandSlack();
    slack.setPageSize(1);
    slack.post({ channel: URGENT, user: ANNA, text: 'first' });
    const client = clientOf(slack);
    const text = 'price < 5 & <!here> *stays*';
    expect(await client.post({ channelId: URGENT, threadTs: null, text, ownId: OWN_ID })).toMatchObject({
      ok: true,
    });
    const newest = await client.history(history);
    expect(newest).toMatchObject({
      value: {
        items: [
          { text: 'price &lt; 5 &amp; &lt;!here&gt; *stays*', metadata: { event_payload: { id: OWN_ID } } },
        ],
      },
    });
    const cursor = newest.ok ? newest.value.nextCursor : null;
    expect(await client.history({ ...history, cursor })).toMatchObject({
      value: { items: [{ text: 'first' }], nextCursor: null },
    });
  });

  test('reads a thread from its first message on', async () => {
    const slack = await openBrandSlack();
    const threadTs = slack.post({ channel: URGENT, user: ANNA, text: 'question' });
    const client = clientOf(slack);
    await client.post({ channelId: URGENT, threadTs, text: 'answer', ownId: null });
    const answer = await client.replies({ channelId: URGENT, threadTs, cursor: null });
    expect(answer).toMatchObject({ value: { items: [{ text: 'question' }, { text: 'answer' }] } });
  });

  test('knows people and channels by name', async () => {
    const client = clientOf(await openBrandSlack());
    expect(await client.userName(ANNA)).toEqual({ ok: true, value: 'Anna Aalto' });
    expect(await client.channelName(URGENT)).toEqual({ ok: true, value: 'urgent' });
  });

  test('tells refusals apart by Slack’s own word', async () => {
    const slack = await openBrandSlack();
    const client = clientOf(slack);
    const post = { channelId: LOUNGE, threadTs: null, text: 'x', ownId: null };
    expect(await client.history({ ...history, channelId: LOUNGE })).toMatchObject({
      code: 'notInChannel',
      detail: { error: 'not_in_channel' },
    });
    expect(await client.post({ ...post, channelId: URGENT, threadTs: '1.000000' })).toMatchObject({
      code: 'threadGone',
    });
    expect(await clientOf(slack, { botToken: 'xoxb-wrong' }).identify()).toMatchObject({
      code: 'invalidToken',
      detail: { error: 'invalid_auth' },
    });
    slack.failNext('users.info', { kind: 'error', error: 'fatal_error' });
    expect(await client.userName(ANNA)).toMatchObject({
      code: 'interrupted',
      detail: { error: 'fatal_error' },
    });
    slack.failNext('users.info', { kind: 'status', status: 503 });
    expect(await client.userName(ANNA)).toMatchObject({ code: 'interrupted', detail: { error: 'http_503' } });
  });

  test.each([
    ['20', { code: 'rateLimited', retryAfterMs: 20_000 }],
    ['soon', { code: 'rateLimited' }],
    [null, { code: 'rateLimited' }],
  ])('takes a 429 whose Retry-After is %s for what it is, and calls once', async (retryAfter, expected) => {
    const slack = await openBrandSlack();
    slack.failNext('conversations.history', { kind: 'rateLimited', retryAfter });
    expect(await clientOf(slack).history(history)).toEqual({ ok: false, ...expected });
    expect(slack.calls()).toHaveLength(1);
  });

  test('does not know whether a post happened when the answer is lost, and does not try again', async () => {
    const slack = await openBrandSlack();
    slack.failNext('chat.postMessage', { kind: 'lostAnswer', by: 'reset', carriedOut: true });
    const answer = await clientOf(slack).post({
      channelId: URGENT,
      threadTs: null,
      text: 'x',
      ownId: OWN_ID,
    });
    expect(answer).toEqual({ ok: false, code: 'interrupted' });
    expect(slack.messages(URGENT)).toHaveLength(1);
  });

  test('knows that nothing happened when nobody answers at all', async () => {
    const slack = await openBrandSlack();
    const client = clientOf({ url: `http://127.0.0.1:${slack.port}/api/` });
    await slack.close();
    expect(await client.identify()).toEqual({ ok: false, code: 'unreachable' });
  });
});
