import { randomUUID } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { QuestionId } from '../../../src/contract/model/ids.ts';
import { ANNA, openSample, seedWith, URGENT } from '../../demo/slack/sample-workspace.ts';
import type { Engine } from '../support/engine.ts';
import { handledSeed } from '../support/handled-seed.ts';
import { newMessageId, openStage, readUntil, type StaffMember, type Stage } from '../support/stage.ts';
import { lamps, testSeed } from '../support/test-seed.ts';
import { accessTo, giveSampleChannel, PATIENCE, updatesOf } from './bridged-stage.ts';

const engine: Engine = { name: 'PGlite', fresh: async () => ({ kind: 'embedded', folder: 'memory' }) };
const SLOW = { timeout: 180_000 };

let stage: Stage | undefined;

afterEach(async () => {
  await stage?.close();
  stage = undefined;
});

async function openBridged(seed = testSeed()) {
  const workspace = await openSample();
  stage = await openStage(engine, { slack: accessTo(workspace), seed });
  const sofia = await stage.signIn('sofia');
  await giveSampleChannel(sofia);
  return { workspace, stage, sofia, anna: await stage.signIn('anna'), bela: await stage.signIn('bela') };
}

/** What a stream gives of updates, until one satisfies. */
async function heardUntil(member: StaffMember, enough: (text: string, additions: number) => boolean) {
  const { cursor } = await member.call.feed.snapshot({ brandId: lamps });
  const stream = await member.call.feed.stream({ since: `${lamps}:${cursor}` });
  return async () => {
    const items = await readUntil(
      stream,
      (item) =>
        item.type === 'change' &&
        item.change.type === 'update' &&
        enough(item.change.update.text, item.change.update.additions.length),
    );
    await stream.return?.();
    return items.flatMap((item) =>
      item.type === 'change' && item.change.type === 'update' ? [item.change.update] : [],
    );
  };
}

test(
  'a post in Slack is in the feed of two agents within seconds; its edit, reply and deletion follow',
  SLOW,
  async () => {
    const { workspace, anna, bela } = await openBridged();
    const readers = await Promise.all(
      [anna, bela].map((each) => heardUntil(each, (text) => text.includes('Stop'))),
    );
    const ts = workspace.post({
      channel: URGENT,
      user: ANNA,
      text: '<!here> Stop selling *lamps* &amp; bulbs',
    });
    const [first, second] = await Promise.all(readers.map((read) => read()));
    expect(first).toMatchObject([
      {
        level: 'urgent',
        revision: 1,
        source: { type: 'slack', authorName: 'Anna Aalto', channelName: 'urgent', ts },
      },
    ]);
    expect(second).toEqual(first);

    workspace.edit({ channel: URGENT, ts, text: '<!here> Sell lamps again' });
    workspace.reply({ channel: URGENT, user: ANNA, threadTs: ts, text: 'Thanks for your patience' });
    await vi.waitFor(async () => {
      const updates = await updatesOf(anna);
      expect(updates).toMatchObject([{ revision: 2, additions: [{ text: 'Thanks for your patience' }] }]);
    }, PATIENCE);
    workspace.remove({ channel: URGENT, ts });
    await vi.waitFor(async () => {
      expect(await updatesOf(anna)).toMatchObject([{ revision: 2, retractedReason: 'deleted in Slack' }]);
    }, PATIENCE);
  },
);

test('a question becomes a thread in Slack and its answer comes back', SLOW, async () => {
  const { workspace, stage, anna } = await openBridged();
  const { conversationId } = await stage.customerWrites(lamps, 'Is it dimmable?');
  await anna.call.conversations.claim({ conversationId });
  const questionId = QuestionId.parse(randomUUID());
  await anna.call.questions.ask({ brandId: lamps, conversationId, questionId, text: 'Dimmable? <b> & co' });
  const asked = await vi.waitFor(() => {
    const [message] = workspace.messages(URGENT);
    if (!message) throw new Error('nothing is posted yet');
    return message;
  }, PATIENCE);
  expect(asked.text).toContain('Dimmable? &lt;b&gt; &amp; co');
  workspace.reply({ channel: URGENT, user: ANNA, threadTs: asked.ts, text: 'Yes, all of them' });
  await vi.waitFor(async () => {
    const { questions } = await anna.call.feed.snapshot({ brandId: lamps });
    expect(questions).toMatchObject([
      { questionId, state: 'posted', answers: [{ authorName: 'Anna Aalto', text: 'Yes, all of them' }] },
    ]);
  }, PATIENCE);
  expect(await updatesOf(anna)).toEqual([]);
});

test('an escalation is told in the brand’s channel, in words that call nobody', SLOW, async () => {
  const { workspace, stage, anna } = await openBridged(handledSeed());
  const { conversationId } = await stage.customerWrites(lamps, 'Mine is on fire');
  await anna.call.conversations.claim({ conversationId });
  const messageId = newMessageId();
  const escalated = {
    kind: 'escalated',
    messageId,
    reason: 'safety',
    note: '<!channel> call & help',
  } as const;
  await anna.push(anna.event(conversationId, 1, escalated));
  const told = await vi.waitFor(() => {
    const [message] = workspace.messages(URGENT);
    if (!message) throw new Error('nothing is posted yet');
    return message;
  }, PATIENCE);
  expect(told.text).toContain('anna lastname escalated the conversation with Cleo: Somebody may be hurt.');
  expect(told.text).toContain('&lt;!channel&gt; call &amp; help');
  expect(told.text).not.toContain('Mine is on fire');
  expect(await updatesOf(anna)).toEqual([]);
});

test('the summary is posted once under the post, also when Slack’s answer to it was lost', SLOW, async () => {
  const { workspace, anna } = await openBridged();
  workspace.failNext('chat.postMessage', { kind: 'lostAnswer', by: 'reset', carriedOut: true });
  const ts = workspace.post({ channel: URGENT, user: ANNA, text: '<!here> Stop selling lamps' });
  const update = await vi.waitFor(async () => {
    const [found] = await updatesOf(anna);
    if (!found) throw new Error('not heard of yet');
    return found;
  }, PATIENCE);
  const { updateId, brandId, revision } = update;
  await anna.call.updates.receipts({
    deviceId: anna.deviceId,
    receipts: [{ updateId, brandId, revision, state: 'acknowledged', at: Date.now() }],
  });
  const posted = () => workspace.calls().filter(({ method }) => method === 'chat.postMessage').length;
  const summaries = () => workspace.messages(URGENT).filter((message) => message.bot_id !== undefined);
  await vi.waitFor(() => expect(summaries()).toHaveLength(1), PATIENCE);
  // Two more rounds of the lease, in which it would be posted again.
  await new Promise((resolve) => setTimeout(resolve, 25_000));
  expect(summaries()).toMatchObject([
    { thread_ts: ts, text: expect.stringContaining('Acknowledged by all 1') },
  ]);
  expect(posted()).toBe(1);
  expect(await updatesOf(anna)).toEqual([update]);
});

test(
  'the channels of the workspace are listed for team leads, with those it must be invited to',
  SLOW,
  async () => {
    const { sofia } = await openBridged();
    const { teamId, channels } = await sofia.call.slack.channels();
    expect(teamId).toBe('T0SAMPLE');
    expect(channels).toContainEqual({ channelId: URGENT, name: 'urgent', member: true, archived: false });
    expect(channels).toContainEqual(expect.objectContaining({ name: 'lounge', member: false }));
  },
);

test.each([
  {
    what: 'a token that Slack does not take',
    access: { botToken: 'xoxb-wrong' },
    seed: seedWith({}),
    says: /Slack does not accept the token.*invalid_auth/,
  },
  {
    what: 'scopes that are missing',
    access: {},
    seed: seedWith({ botScopes: ['channels:read', 'channels:history', 'groups:read', 'groups:history'] }),
    says: /The token lacks the scopes chat:write and users:read\./,
  },
  {
    what: 'an app token without its scope',
    access: {},
    seed: seedWith({ appScopes: [] }),
    says: /The token lacks the scope connections:write\./,
  },
])('$what: the service starts, and one line and the state say so', SLOW, async ({ access, seed, says }) => {
  const workspace = await openSample({ seed });
  stage = await openStage(engine, { slack: { ...accessTo(workspace), ...access } });
  const { logged } = stage;
  const sofia = await stage.signIn('sofia');
  await vi.waitFor(async () => {
    const { central } = await sofia.call.slack.state();
    expect(central?.problem).toMatch(says);
  }, PATIENCE);
  expect(logged.filter((line) => says.test(line))).toHaveLength(1);
  expect(logged.join('\n')).not.toContain('xoxb-');
  expect(logged.join('\n')).not.toContain('xapp-');
  const anna = await stage.signIn('anna');
  expect((await anna.call.slack.state()).central).toBeNull();
});
