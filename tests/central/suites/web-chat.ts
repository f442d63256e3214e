import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { BrandId } from '../../../src/contract/model/ids.ts';
import { centralClient, codeOf } from '../support/central-client.ts';
import { newMessageId, readUntil, resolved, type Stage, written } from '../support/stage.ts';
import { boats, lamps } from '../support/test-seed.ts';

export function webChatSuite(stage: () => Stage): void {
  const start = (changes: Record<string, unknown> = {}) =>
    centralClient(stage().url).webChat.start({
      brandId: lamps,
      messageId: newMessageId(),
      customerName: 'Cleo',
      locale: 'fi-FI',
      text: 'Hello',
      ...changes,
    });

  test('starting twice with the same message gives the same conversation, also at the same moment', async () => {
    const messageId = newMessageId();
    const results = await Promise.all([start({ messageId }), start({ messageId }), start({ messageId })]);
    expect(new Set(results.map(({ conversationId }) => conversationId)).size).toBe(1);
    const [first] = results;
    const view = await centralClient(stage().url, first?.customerToken).webChat.read({});
    expect(view.messages).toHaveLength(1);
  });

  test('knowing a message id is not enough to get into its conversation', async () => {
    const messageId = newMessageId();
    await start({ messageId, text: 'my contract number is 4711' });
    expect(await codeOf(start({ messageId, text: 'let me in' }))).toBe('NOT_FOUND');
    expect(await codeOf(start({ messageId, text: 'my contract number is 4711', customerName: 'Eve' }))).toBe(
      'NOT_FOUND',
    );
    expect(await codeOf(start({ messageId, text: 'my contract number is 4711', brandId: boats }))).toBe(
      'NOT_FOUND',
    );
  });

  test('a brand that does not exist has no chat', async () => {
    expect(await codeOf(start({ brandId: BrandId.parse('nobody') }))).toBe('NOT_FOUND');
  });

  test('a token opens its own conversation and no other', async () => {
    const [cleo, dora] = [
      await stage().customerWrites(lamps, 'I am Cleo'),
      await stage().customerWrites(lamps, 'I am Dora'),
    ];
    const view = await cleo.call.webChat.read({});
    expect(view).toMatchObject({ conversationId: cleo.conversationId, brandId: lamps, ended: false });
    expect(view.messages.map(({ text }) => text)).toEqual(['I am Cleo']);
    const [header, , signature] = cleo.token.split('.');
    const [, foreignClaims] = dora.token.split('.');
    const forged = `${header}.${foreignClaims}.${signature}`;
    for (const token of [forged, 'nonsense', '']) {
      const call = centralClient(stage().url, token);
      expect(await codeOf(call.webChat.read({}))).toBe('SIGN_IN_REQUIRED');
      expect(await codeOf(call.webChat.write({ messageId: newMessageId(), text: 'x' }))).toBe(
        'SIGN_IN_REQUIRED',
      );
      expect(await codeOf(call.webChat.stream({}))).toBe('SIGN_IN_REQUIRED');
    }
    const anna = await stage().signIn('anna');
    expect(await codeOf(anna.call.webChat.read({}))).toBe('SIGN_IN_REQUIRED');
  });

  test('a message repeated with its id is stored once; the id with another text is refused', async () => {
    const cleo = await stage().customerWrites(lamps);
    const message = { messageId: newMessageId(), text: 'again' };
    const answers = await Promise.all([1, 2, 3].map(() => cleo.call.webChat.write(message)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await cleo.call.webChat.read({})).messages.map(({ text }) => text)).toEqual(['Hello', 'again']);
    expect(await codeOf(cleo.call.webChat.write({ ...message, text: 'other' }))).toBe('BAD_REQUEST');
    const dora = await stage().customerWrites(lamps);
    expect(await codeOf(dora.call.webChat.write(message))).toBe('BAD_REQUEST');
  });

  test('32,000 characters are taken and kept, one more is refused', async () => {
    const cleo = await stage().customerWrites(lamps);
    for (const longest of ['ж'.repeat(32_000), '👍'.repeat(16_000), '\u0000'.repeat(32_000)]) {
      await cleo.write(longest);
      expect((await cleo.call.webChat.read({})).messages.at(-1)?.text).toBe(longest);
    }
    expect(await codeOf(cleo.write('x'.repeat(32_001)))).toBe('BAD_REQUEST');
    expect(await codeOf(cleo.write(''))).toBe('BAD_REQUEST');
    expect(await codeOf(start({ text: 'x'.repeat(32_001) }))).toBe('BAD_REQUEST');
  });

  test('a lone surrogate and a name full of control characters do no harm', async () => {
    const cleo = await stage().customerWrites(lamps, 'hi', '\u0000Cle\u0000o\n ');
    expect((await cleo.call.webChat.read({})).customerName).toBe('Cle o');
    const response = await fetch(`${stage().url}/v1/web-chat/conversation/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${cleo.token}` },
      body: `{"messageId":"${randomUUID()}","text":"\\ud800"}`,
    });
    expect(response.status).toBe(400);
    const strange = await start({ locale: 'no such\u0000locale' });
    expect(strange.message.text).toBe('Hello');
  });

  test('the customer follows live: heartbeat, the past, the agent’s typing and words, and the end', async () => {
    const anna = await stage().signIn('anna');
    const cleo = await stage().customerWrites(lamps);
    const { conversationId } = cleo;
    const stream = await cleo.call.webChat.stream({});
    const past = await readUntil(stream, (item) => item.type === 'message');
    expect(past.map(({ type }) => type)).toEqual(['heartbeat', 'message']);
    await anna.call.conversations.claim({ conversationId });
    await readUntil(stream, (item) => item.type === 'message' && item.message.text === 'claimed');
    await anna.call.conversations.typing({ conversationId });
    await readUntil(stream, (item) => item.type === 'typing');
    await anna.push(
      anna.event(conversationId, 1, { kind: 'noteWritten', messageId: newMessageId(), text: 'grumpy' }),
      anna.event(conversationId, 2, written('Good day')),
      anna.event(conversationId, 3, resolved('answered')),
    );
    const rest = await readUntil(stream, (item) => item.type === 'ended');
    expect(rest.flatMap((item) => (item.type === 'message' ? [item.message.text] : []))).toEqual([
      'Good day',
      'resolved',
    ]);
    await stream.return?.();
    expect(await codeOf(cleo.write('one more thing'))).toBe('CONVERSATION_ENDED');
    expect((await cleo.call.webChat.read({ afterSeq: 4 })).messages.map(({ text }) => text)).toEqual([
      'resolved',
    ]);
    const late = await cleo.call.webChat.stream({ afterSeq: 5 });
    expect((await readUntil(late, (item) => item.type === 'ended')).map(({ type }) => type)).toEqual([
      'heartbeat',
      'ended',
    ]);
  });

  test('only the holder is seen typing', async () => {
    const [anna, bela] = [await stage().signIn('anna'), await stage().signIn('bela')];
    const { conversationId } = await stage().customerWrites(lamps);
    await anna.call.conversations.claim({ conversationId });
    expect(await codeOf(bela.call.conversations.typing({ conversationId }))).toBe('FORBIDDEN');
    await anna.push(anna.event(conversationId, 1, resolved('answered')));
  });

  test('a token of an earlier conversation makes the same customer, of that brand and no other', async () => {
    const anna = await stage().signIn('anna');
    const first = await start({ customerName: 'Rita', text: 'first' });
    const second = await start({
      customerName: 'Rita R.',
      text: 'second',
      earlierToken: first.customerToken,
    });
    const elsewhere = await start({
      ...{ brandId: boats, customerName: 'Rita', text: 'elsewhere' },
      earlierToken: first.customerToken,
    });
    const unknown = await start({ customerName: 'Rita', text: 'unknown', earlierToken: 'nonsense' });
    const [customer, otherBrand, stranger] = await Promise.all(
      [second, elsewhere, unknown].map(async ({ conversationId }) => {
        return (await anna.call.conversations.claim({ conversationId })).customer;
      }),
    );
    expect(customer?.name).toBe('Rita R.');
    expect(new Set([customer?.customerId, otherBrand?.customerId, stranger?.customerId]).size).toBe(3);
    const historyOf = async ({ conversationId }: { conversationId: typeof first.conversationId }) =>
      (await anna.call.conversations.history({ conversationId })).map((one) => one.preview);
    expect(await historyOf(second)).toEqual(['first']);
    expect(await historyOf(elsewhere)).toEqual([]);
    expect(await historyOf(unknown)).toEqual([]);
  });

  test('who holds a customer’s conversation may read their others while they hold it; nobody else may', async () => {
    const [anna, bela] = [await stage().signIn('anna'), await stage().signIn('bela')];
    const first = await start({ text: 'first' });
    await bela.call.conversations.claim(first);
    await bela.push(bela.event(first.conversationId, 1, resolved('answered')));
    const second = await start({ text: 'second', earlierToken: first.customerToken });
    expect(await codeOf(anna.call.conversations.history(second))).toBe('FORBIDDEN');
    expect(await codeOf(anna.call.conversations.messages(first))).toBe('FORBIDDEN');

    await anna.call.conversations.claim(second);
    expect((await anna.call.conversations.history(second)).map(({ preview }) => preview)).toEqual(['first']);
    expect((await anna.call.conversations.messages(first)).messages[0]?.text).toBe('first');

    await anna.push(anna.event(second.conversationId, 1, resolved('answered')));
    expect(await codeOf(anna.call.conversations.messages(first))).toBe('FORBIDDEN');
    const adam = await stage().signIn('otto');
    expect(await codeOf(adam.call.conversations.history(second))).toBe('NOT_FOUND');
  });

  test('a page that is still open hears of what happens after the end', async () => {
    const anna = await stage().signIn('anna');
    const cleo = await stage().customerWrites(lamps);
    const { conversationId } = cleo;
    await anna.call.conversations.claim({ conversationId });
    await anna.push(anna.event(conversationId, 1, resolved('answered')));
    const stream = await cleo.call.webChat.stream({ afterSeq: 2 });
    await readUntil(stream, (item) => item.type === 'ended');
    await anna.call.ownership.reopen({ conversationId });
    await anna.push(anna.event(conversationId, 2, written('one more thing')));
    const rest = await readUntil(stream, (item) => item.type === 'message' && item.message.from === 'brand');
    expect(rest.flatMap((item) => (item.type === 'message' ? item.message.text : []))).toEqual([
      'reopened',
      'one more thing',
    ]);
    await stream.return?.();
  });
}
