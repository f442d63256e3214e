import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { ConversationId } from '../../../src/contract/model/ids.ts';
import type { EventPayload } from '../../../src/contract/model/workstation-event.ts';
import { codeOf } from '../support/central-client.ts';
import {
  newDeviceId,
  newMessageId,
  resolved,
  type StaffMember,
  type Stage,
  written,
} from '../support/stage.ts';
import { boats, lamps } from '../support/test-seed.ts';

export function ingestSuite(stage: () => Stage): void {
  async function held(name: 'anna' | 'sofia' = 'anna') {
    const member = await stage().signIn(name);
    const customer = await stage().customerWrites(lamps);
    const { conversationId } = customer;
    await member.call.conversations.claim({ conversationId });
    return { member, customer, conversationId };
  }

  async function texts(member: StaffMember, conversationId: ConversationId): Promise<string[]> {
    const { messages } = await member.call.conversations.messages({ conversationId });
    return messages.map(({ text }) => text);
  }

  async function finish(member: StaffMember, conversationId: ConversationId, seq: number): Promise<void> {
    await member.push(member.event(conversationId, seq, resolved('answered')));
  }

  test('what an agent did arrives in order, byte for byte, under the brand’s alias', async () => {
    const { member, customer, conversationId } = await held();
    const hostile = 'Ääkköset 👩‍👩‍👧 \u0000 \u202e "quotes" \\ \r\n\t кириллица';
    const { answers } = await member.push(
      member.event(conversationId, 1, written(hostile)),
      member.event(conversationId, 2, {
        kind: 'noteWritten',
        messageId: newMessageId(),
        text: 'regular customer',
      }),
      member.event(conversationId, 3, resolved('answered')),
    );
    expect(answers.map((answer) => answer.result)).toEqual(['accepted', 'accepted', 'accepted']);
    const { conversation, messages } = await member.call.conversations.messages({ conversationId });
    expect(messages.map(({ seq, kind, text, authorName }) => [seq, kind, text, authorName])).toEqual([
      [1, 'incoming', 'Hello', 'Cleo'],
      [2, 'event', 'claimed', 'Aino'],
      [3, 'outgoing', hostile, 'Aino'],
      [4, 'note', 'regular customer', 'anna lastname'],
      [5, 'event', 'resolved', 'Aino'],
    ]);
    expect(conversation).toMatchObject({
      status: 'resolved',
      disposition: 'answered',
      waitingSince: null,
      lastSeq: 5,
    });
    expect(conversation.firstResponseAt).toBe(messages[2]?.receivedAt);
    const seen = await customer.call.webChat.read({});
    expect(seen.messages.map(({ from, text, authorName }) => [from, text, authorName])).toEqual([
      ['customer', 'Hello', 'Cleo'],
      ['system', 'claimed', 'Aino'],
      ['brand', hostile, 'Aino'],
      ['system', 'resolved', 'Aino'],
    ]);
  });

  test('an answer stops the customer’s waiting; the next question starts it again', async () => {
    const { member, customer, conversationId } = await held();
    await member.push(member.event(conversationId, 1, written('one moment')));
    const state = async () => (await member.call.conversations.messages({ conversationId })).conversation;
    expect((await state()).waitingSince).toBeNull();
    const { at } = await customer.write('and now?');
    await customer.write('hello?');
    expect((await state()).waitingSince).toBe(at);
    await finish(member, conversationId, 2);
  });

  test('a push repeated whole, in part or all at once stores everything once', async () => {
    const { member, conversationId } = await held();
    const events = Array.from({ length: 12 }, (_, index) =>
      member.event(conversationId, index + 1, written(`message ${index}`)),
    );
    await member.push(...events.slice(0, 5));
    const rounds = await Promise.all([
      member.push(...events),
      member.push(...events),
      member.push(...events.slice(0, 8)),
    ]);
    for (const { answers } of rounds) {
      for (const answer of answers) expect(['accepted', 'duplicate']).toContain(answer.result);
    }
    const again = await member.push(...events);
    expect(again.answers).toEqual(
      events.map(({ eventId }, index) => ({
        eventId,
        result: 'duplicate',
        messageSeq: index + 3,
        receivedAt: expect.any(Number),
      })),
    );
    expect(await texts(member, conversationId)).toEqual([
      'Hello',
      'claimed',
      ...events.map((_, index) => `message ${index}`),
    ]);
    await finish(member, conversationId, 13);
  });

  test('a hole in the lane is named, and nothing after it is taken', async () => {
    const { member, conversationId } = await held();
    const [first, second, third] = [1, 2, 3].map((seq) =>
      member.event(conversationId, seq, written(`m${seq}`)),
    );
    if (!first || !second || !third) throw new Error('three events');
    const { answers } = await member.push(second, third, first);
    expect(answers).toMatchObject([
      { result: 'gap', expectSeq: 1 },
      { result: 'gap', expectSeq: 1 },
      { result: 'accepted' },
    ]);
    expect((await member.push(third)).answers).toMatchObject([{ result: 'gap', expectSeq: 2 }]);
    await member.push(second, third);
    expect(await texts(member, conversationId)).toEqual(['Hello', 'claimed', 'm1', 'm2', 'm3']);
    await finish(member, conversationId, 4);
  });

  test('an id, a seq or a message id that other bytes took is a conflict, and stores nothing', async () => {
    const { member, conversationId } = await held();
    const payload = written('first');
    const first = member.event(conversationId, 1, payload);
    await member.push(first);
    const sameId = member.event(conversationId, 1, written('other'), { eventId: first.eventId });
    const sameSeq = member.event(conversationId, 1, written('other'));
    const sameMessage = member.event(conversationId, 2, payload);
    const { answers } = await member.push(sameId, sameSeq, sameMessage);
    expect(answers.map(({ result }) => result)).toEqual(['conflict', 'conflict', 'conflict']);
    expect(await texts(member, conversationId)).toEqual(['Hello', 'claimed', 'first']);
    await finish(member, conversationId, 2);
  });

  test('what is refused for good uses its seq up; what comes after is judged on its own', async () => {
    const { member, conversationId } = await held();
    const unknownDisposition = member.event(conversationId, 1, resolved('bored'));
    const damaged = member.event(conversationId, 2, written('x'), { sha256: '0'.repeat(64) });
    const nonsense = member.event(conversationId, 3, written('x'), { payload: '{"kind":"danced"}' });
    const fine = member.event(conversationId, 4, written('fine'));
    const expected = [
      { result: 'rejected', code: 'invalidPayload' },
      { result: 'rejected', code: 'invalidPayload' },
      { result: 'rejected', code: 'invalidPayload' },
      { result: 'accepted' },
    ];
    const events = [unknownDisposition, damaged, nonsense, fine];
    expect((await member.push(...events)).answers).toMatchObject(expected);
    expect((await member.push(...events)).answers).toMatchObject([
      ...expected.slice(0, 3),
      { result: 'duplicate' },
    ]);
    expect(await texts(member, conversationId)).toEqual(['Hello', 'claimed', 'fine']);
    await finish(member, conversationId, 5);
  });

  test('each reason to refuse has its code', async () => {
    const { member: sofia, conversationId } = await held('sofia');
    const elsewhere = await stage().customerWrites(boats);
    const waiting = await stage().customerWrites(lamps);
    const nowhere = ConversationId.parse(randomUUID());
    const refusal = async (target: ConversationId, seq = 1, payload: EventPayload = written('hi')) =>
      (await sofia.push(sofia.event(target, seq, payload))).answers[0];
    expect(await refusal(nowhere)).toMatchObject({ code: 'unknownConversation' });
    expect(await refusal(elsewhere.conversationId)).toMatchObject({ code: 'forbiddenBrand' });
    expect(await refusal(waiting.conversationId)).toMatchObject({ code: 'notHolder' });
    await finish(sofia, conversationId, 1);
    expect(await refusal(conversationId, 2)).toMatchObject({ code: 'conversationResolved' });
  });

  test('lanes do not hinder each other, and answers come in the order of the events', async () => {
    const { member, conversationId } = await held();
    const other = await stage().customerWrites(lamps);
    await member.call.conversations.claim({ conversationId: other.conversationId });
    const events = [
      member.event(conversationId, 1, written('a1')),
      member.event(other.conversationId, 2, written('b2')),
      member.event(conversationId, 2, written('a2')),
      member.event(other.conversationId, 1, written('b1')),
      member.event(conversationId, 1, written('after a rebuild'), { epoch: 4_000_000_000 }),
    ];
    const { answers } = await member.push(...events);
    expect(answers.map(({ eventId }) => eventId)).toEqual(events.map(({ eventId }) => eventId));
    expect(answers.map(({ result }) => result)).toEqual([
      'accepted',
      'gap',
      'accepted',
      'accepted',
      'accepted',
    ]);
    await finish(member, conversationId, 3);
    await finish(member, other.conversationId, 2);
  });

  test('events of another device than the one signed in are refused as a whole', async () => {
    const { member, conversationId } = await held();
    const foreign = newDeviceId();
    const event = member.event(conversationId, 1, written('x'), { deviceId: foreign });
    expect(await codeOf(member.call.conversations.pushEvents({ deviceId: foreign, events: [event] }))).toBe(
      'FORBIDDEN',
    );
    expect(await codeOf(member.push(event))).toBe('FORBIDDEN');
    await finish(member, conversationId, 1);
  });

  test('the longest text there may be and the most events there may be are both taken', async () => {
    const { member, conversationId } = await held();
    const longest = '\u0001'.repeat(32_000);
    const { answers } = await member.push(member.event(conversationId, 1, written(longest)));
    expect(answers).toMatchObject([{ result: 'accepted' }]);
    expect((await texts(member, conversationId)).at(-1)).toBe(longest);
    const many = Array.from({ length: 200 }, (_, index) =>
      member.event(conversationId, index + 2, written('m')),
    );
    expect((await member.push(...many)).answers.map(({ result }) => result)).toEqual(
      many.map(() => 'accepted'),
    );
    await finish(member, conversationId, 202);
  });
}
