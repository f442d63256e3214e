import { ErrorCode } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../support/manual-clock.ts';
import { openSample, URGENT, webClient } from './sample-workspace.ts';

describe('The stand-in Slack refuses too many calls', () => {
  it('says with 429 how many seconds to wait, and lets the next one in after them', async () => {
    const clock = createManualClock();
    const workspace = await openSample({ clock });
    workspace.setRateLimit('conversations.history', { calls: 2, perMs: 60_000 });
    const slack = webClient(workspace);
    const read = () => slack.conversations.history({ channel: URGENT });
    await read();
    clock.pass(10_000);
    await read();
    await expect(read()).rejects.toMatchObject({ code: ErrorCode.RateLimitedError, retryAfter: 50 });
    clock.pass(50_000);
    await expect(read()).resolves.toMatchObject({ ok: true });
    expect(workspace.calls().map(({ status, error }) => error ?? status)).toEqual([
      200,
      200,
      'ratelimited',
      200,
    ]);
  });

  it('counts each method by itself', async () => {
    const workspace = await openSample();
    workspace.setRateLimit('conversations.history', { calls: 1, perMs: 60_000 });
    const slack = webClient(workspace);
    await slack.conversations.history({ channel: URGENT });
    await expect(slack.conversations.info({ channel: URGENT })).resolves.toMatchObject({ ok: true });
    workspace.setRateLimit('conversations.history', null);
    await expect(slack.conversations.history({ channel: URGENT })).resolves.toMatchObject({ ok: true });
  });

  it.each([{ retryAfter: null }, { retryAfter: 'in a moment' }])(
    'may refuse with $retryAfter in place of seconds, which the real client does not call a rate limit',
    async ({ retryAfter }) => {
      const workspace = await openSample();
      workspace.failNext('auth.test', { kind: 'rateLimited', retryAfter });
      const slack = webClient(workspace);
      await expect(slack.auth.test()).rejects.toThrow('Retry header did not contain a valid timeout');
      await expect(slack.auth.test()).resolves.toMatchObject({ ok: true });
    },
  );
});

describe('The stand-in Slack fails', () => {
  it('with an error of its own, for as many calls as asked', async () => {
    const workspace = await openSample();
    workspace.failNext('auth.test', { kind: 'error', error: 'token_revoked' }, 2);
    const slack = webClient(workspace);
    await expect(slack.auth.test()).rejects.toThrow('token_revoked');
    await expect(slack.auth.test()).rejects.toThrow('token_revoked');
    await expect(slack.auth.test()).resolves.toMatchObject({ ok: true });
  });

  it('with a bare status, as a gateway does', async () => {
    const workspace = await openSample();
    workspace.failNext('auth.test', { kind: 'status', status: 503 });
    await expect(webClient(workspace).auth.test()).rejects.toMatchObject({
      code: ErrorCode.HTTPError,
      statusCode: 503,
    });
  });

  it('by keeping a post and losing the answer, and metadata tells that the post is there', async () => {
    const workspace = await openSample();
    workspace.failNext('chat.postMessage', { kind: 'lostAnswer', by: 'reset', carriedOut: true });
    const slack = webClient(workspace);
    const metadata = { event_type: 'polydesk_question', event_payload: { questionId: 'q-7' } };
    await expect(
      slack.chat.postMessage({ channel: URGENT, text: 'Is it in stock?', metadata }),
    ).rejects.toMatchObject({ code: ErrorCode.RequestError });
    const { messages } = await slack.conversations.history({ channel: URGENT, include_all_metadata: true });
    expect(messages?.map((message) => message.metadata)).toEqual([metadata]);
    expect(workspace.calls()).toMatchObject([{ method: 'chat.postMessage', status: null }, { status: 200 }]);
  });

  it('by resetting the connection before a post is kept', async () => {
    const workspace = await openSample();
    workspace.failNext('chat.postMessage', { kind: 'lostAnswer', by: 'reset', carriedOut: false });
    await expect(
      webClient(workspace).chat.postMessage({ channel: URGENT, text: 'Hello?' }),
    ).rejects.toMatchObject({ code: ErrorCode.RequestError });
    expect(workspace.messages(URGENT)).toEqual([]);
  });

  it('by never answering, until the client’s own time is up', async () => {
    const workspace = await openSample();
    workspace.failNext('chat.postMessage', { kind: 'lostAnswer', by: 'silence', carriedOut: true });
    const hasty = webClient(workspace, undefined, { timeout: 200 });
    await expect(hasty.chat.postMessage({ channel: URGENT, text: 'Hello?' })).rejects.toMatchObject({
      code: ErrorCode.RequestError,
    });
    expect(workspace.messages(URGENT)).toMatchObject([{ text: 'Hello?' }]);
  });
});
