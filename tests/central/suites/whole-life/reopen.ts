import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { ConversationId } from '../../../../src/contract/model/ids.ts';
import { centralClient, codeOf, errorOf } from '../../support/central-client.ts';
import type { Stage } from '../../support/stage.ts';
import { answers, heldBy, says, sceneOf } from './scene.ts';

export function reopenSuite(stage: () => Stage): void {
  async function resolvedBy(name: 'anna' | 'adam') {
    const scene = await heldBy(stage(), name);
    await scene.does(answers);
    await scene.does({ kind: 'resolved', disposition: 'sold', fields: { orderNumber: '1' } });
    return scene;
  }

  test('who held it last goes on with it, and its end is undone', async () => {
    const { member, conversationId, customer, does, now } = await resolvedBy('anna');
    const reopened = await member.call.ownership.reopen({ conversationId });
    expect(reopened).toMatchObject({
      status: 'open',
      holder: { name: 'anna lastname' },
      resolvedAt: null,
      disposition: null,
      ending: null,
      wrapUp: {},
    });
    // Asked again, as after an answer that was lost, it is the same.
    expect(await member.call.ownership.reopen({ conversationId })).toEqual(reopened);
    expect(await does(says('One more thing'))).toMatchObject({ result: 'accepted' });
    await customer.write('Yes?');
    expect((await now()).lines.map(({ text }) => text).slice(3)).toEqual([
      'resolved',
      'reopened',
      'One more thing',
      'Yes?',
    ]);
    const seen = await centralClient(stage().url, customer.token).webChat.read({});
    expect(seen.messages.map(({ text }) => text).slice(3)).toEqual([
      'resolved',
      'reopened',
      'One more thing',
      'Yes?',
    ]);
    expect(JSON.stringify(seen)).not.toContain('lastname');
  });

  test('a team lead may reopen whatever ended; colleagues, analysts and strangers may not', async () => {
    const { conversationId } = await resolvedBy('anna');
    const reopen = async (name: 'bela' | 'quentin' | 'otto' | 'sofia') =>
      (await stage().signIn(name)).call.ownership.reopen({ conversationId });
    expect(await codeOf(reopen('bela'))).toBe('FORBIDDEN');
    expect(await codeOf(reopen('quentin'))).toBe('FORBIDDEN');
    expect(await codeOf(reopen('otto'))).toBe('NOT_FOUND');
    expect(await reopen('sofia')).toMatchObject({ status: 'open', holder: { name: 'sofia lastname' } });
    const anna = await stage().signIn('anna');
    const nothing = ConversationId.parse(randomUUID());
    expect(await codeOf(anna.call.ownership.reopen({ conversationId: nothing }))).toBe('NOT_FOUND');
  });

  test('one that goes on already cannot be taken from its holder by reopening it', async () => {
    const { conversationId } = await heldBy(stage(), 'anna');
    const sofia = await stage().signIn('sofia');
    const error = await errorOf(sofia.call.ownership.reopen({ conversationId }));
    expect(error).toMatchObject({ code: 'NOT_ALLOWED', data: { why: 'alreadySo' } });
  });

  test('it needs room, also when several are reopened at once', async () => {
    const scenes = [await resolvedBy('adam'), await resolvedBy('adam'), await resolvedBy('adam')];
    const adam = await stage().signIn('adam');
    const results = await Promise.allSettled(
      scenes.map(({ conversationId }) => adam.call.ownership.reopen({ conversationId })),
    );
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(refused).toMatchObject([{ code: 'CAPACITY_REACHED', data: { capacity: 2 } }]);
    for (const { conversationId } of scenes) {
      await sceneOf(stage(), adam, conversationId).does({ kind: 'noResponseNeeded' });
    }
  });
}
