import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { ConversationId } from '../../../src/contract/model/ids.ts';
import { codeOf, errorOf } from '../support/central-client.ts';
import { resolved, type Stage } from '../support/stage.ts';
import { boats, lamps, personOf } from '../support/test-seed.ts';

const ROUNDS = 25;

export function claimSuite(stage: () => Stage): void {
  test('a claimed conversation is open, held, and its first event says so', async () => {
    const anna = await stage().signIn('anna');
    const { conversationId } = await stage().customerWrites(lamps, 'Is the lamp\n\nin stock?');
    const conversation = await anna.call.conversations.claim({ conversationId });
    const { personId, name } = personOf('anna');
    expect(conversation).toMatchObject({
      status: 'open',
      holder: { personId, name },
      lastSeq: 2,
      preview: 'Is the lamp in stock?',
      firstResponseAt: null,
    });
    expect(conversation.claimedAt).not.toBeNull();
    expect(conversation.waitingSince).toBe(conversation.createdAt);
    const { messages } = await anna.call.conversations.messages({ conversationId });
    expect(messages.map(({ seq, kind, text, authorName }) => [seq, kind, text, authorName])).toEqual([
      [1, 'incoming', 'Is the lamp\n\nin stock?', 'Cleo'],
      [2, 'event', 'claimed', 'Aino'],
    ]);
  });

  test(`of two who claim at the same moment exactly one wins, ${ROUNDS} times in a row`, async () => {
    const [anna, bela] = [await stage().signIn('anna'), await stage().signIn('bela')];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { conversationId } = await stage().customerWrites(lamps);
      const results = await Promise.allSettled(
        [anna, bela].map((member) => member.call.conversations.claim({ conversationId })),
      );
      const winners = results.filter(({ status }) => status === 'fulfilled');
      const [loser] = results.filter((result) => result.status === 'rejected');
      expect(winners).toHaveLength(1);
      const winner = results[0]?.status === 'fulfilled' ? anna : bela;
      expect(loser?.reason).toMatchObject({
        code: 'ALREADY_CLAIMED',
        status: 409,
        data: { holderName: winner.signedIn.person.name },
      });
      await winner.push(winner.event(conversationId, 1, resolved('answered')));
    }
  });

  test('claiming what one already holds succeeds again and changes nothing', async () => {
    const anna = await stage().signIn('anna');
    const { conversationId } = await stage().customerWrites(lamps);
    const first = await anna.call.conversations.claim({ conversationId });
    expect(await anna.call.conversations.claim({ conversationId })).toEqual(first);
  });

  test('nobody can claim past their capacity, not even with all claims at once', async () => {
    const adam = await stage().signIn('adam');
    const waiting = await Promise.all(Array.from({ length: 6 }, () => stage().customerWrites(lamps)));
    const results = await Promise.allSettled(
      waiting.map(({ conversationId }) => adam.call.conversations.claim({ conversationId })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    const error = await errorOf(
      adam.call.conversations.claim({ conversationId: unclaimed(waiting, results) }),
    );
    expect(error).toMatchObject({ code: 'CAPACITY_REACHED', data: { capacity: 2 } });
  });

  test('a quality analyst may not claim, a supervisor may', async () => {
    const { conversationId } = await stage().customerWrites(lamps);
    const [quentin, sofia] = [await stage().signIn('quentin'), await stage().signIn('sofia')];
    expect(await codeOf(quentin.call.conversations.claim({ conversationId }))).toBe('FORBIDDEN');
    await sofia.call.conversations.claim({ conversationId });
  });

  test('a conversation of a brand that is not theirs does not exist for them', async () => {
    const [sofia, otto] = [await stage().signIn('sofia'), await stage().signIn('otto')];
    const { conversationId } = await stage().customerWrites(boats);
    expect(await codeOf(sofia.call.conversations.claim({ conversationId }))).toBe('NOT_FOUND');
    expect(await codeOf(sofia.call.conversations.messages({ conversationId }))).toBe('NOT_FOUND');
    expect(await codeOf(sofia.call.conversations.typing({ conversationId }))).toBe('NOT_FOUND');
    const nothing = ConversationId.parse(randomUUID());
    expect(await codeOf(otto.call.conversations.claim({ conversationId: nothing }))).toBe('NOT_FOUND');
  });

  test('only those who held it and the brand’s supervisors and analysts read a transcript', async () => {
    const [anna, bela] = [await stage().signIn('anna'), await stage().signIn('bela')];
    const [sofia, quentin] = [await stage().signIn('sofia'), await stage().signIn('quentin')];
    const { conversationId } = await stage().customerWrites(lamps);
    expect(await codeOf(anna.call.conversations.messages({ conversationId }))).toBe('FORBIDDEN');
    await anna.call.conversations.claim({ conversationId });
    expect(await codeOf(bela.call.conversations.messages({ conversationId }))).toBe('FORBIDDEN');
    for (const member of [anna, sofia, quentin]) {
      expect((await member.call.conversations.messages({ conversationId })).messages).toHaveLength(2);
    }
    const page = await anna.call.conversations.messages({ conversationId, afterSeq: 0, limit: 1 });
    expect(page).toMatchObject({ messages: [{ seq: 1 }], more: true });
  });
}

function unclaimed(
  waiting: readonly { readonly conversationId: ConversationId }[],
  results: readonly PromiseSettledResult<unknown>[],
): ConversationId {
  const found = waiting.find((_, index) => results[index]?.status === 'rejected');
  if (!found) throw new Error('all were claimed');
  return found.conversationId;
}
