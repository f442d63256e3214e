import { expect, test } from 'vitest';
import { askForLease, giveChannel } from '../../slack/channels.ts';
import { newMessageId, type Stage } from '../../support/stage.ts';
import { lamps } from '../../support/test-seed.ts';
import { answers, heldBy } from './scene.ts';

const LEASE_MS = 30_001;

export function escalationSuite(stage: () => Stage): void {
  /** What waits to be posted in the brand's channel; the lease of whoever asked before has ended. */
  async function waitingPosts() {
    stage().passTime(LEASE_MS);
    const { outbound } = await askForLease(await stage().signIn('sofia'));
    return outbound;
  }

  test('without a channel of the brand’s the internal queue alone tells of it', async () => {
    const { does, now } = await heldBy(stage(), 'anna');
    await does({ kind: 'escalated', reason: 'safety', note: '' });
    expect((await now()).conversation).toMatchObject({ queueId: 'internal', status: 'queued' });
  });

  test('the brand’s channel is told once: who wrote, why and the note, nothing of what was written', async () => {
    const channel = await giveChannel(await stage().signIn('sofia'), lamps, { questions: true });
    const { member, conversationId, does } = await heldBy(stage(), 'anna');
    await does(answers);
    const messageId = newMessageId();
    const note = 'It smells burnt \u0000 & <!channel>';
    const escalated = { kind: 'escalated', messageId, reason: 'safety', note } as const;
    const event = member.event(conversationId, 2, escalated);
    await Promise.all([member.push(event), member.push(event)]);
    await member.push(event);
    const posts = (await waitingPosts()).filter(({ channelId }) => channelId === channel.channelId);
    expect(posts).toMatchObject([{ outboundId: messageId, threadTs: null }]);
    expect(posts[0]?.text).toBe(
      [
        'anna lastname escalated the conversation with Cleo: Somebody may be hurt.',
        'It smells burnt  & <!channel>',
        'It waits in the queue “Internal team”.',
      ].join('\n\n'),
    );
    for (const written of ['Is the lamp in stock?', 'It is.']) expect(posts[0]?.text).not.toContain(written);
  });

  test('one that was refused is told to nobody', async () => {
    const before = await waitingPosts();
    const { does } = await heldBy(stage(), 'anna');
    await does({ kind: 'escalated', reason: 'boredom', note: '' });
    expect(await waitingPosts()).toEqual(before);
  });

  test('the brand’s own people take it, and the reason stays with it', async () => {
    const { conversationId, does } = await heldBy(stage(), 'anna');
    await does({ kind: 'escalated', reason: 'safety', note: 'call them' });
    const sofia = await stage().signIn('sofia');
    const taken = await sofia.call.conversations.claim({ conversationId });
    expect(taken).toMatchObject({
      status: 'open',
      holder: { name: 'sofia lastname' },
      queueId: 'internal',
      escalation: { reason: 'safety', note: 'call them' },
    });
  });
}
