import { expect, test } from 'vitest';
import type { FeedItem } from '../../../src/contract/central/feed.ts';
import type { ConversationId } from '../../../src/contract/model/ids.ts';
import { codeOf } from '../support/central-client.ts';
import { catchUp, readUntil, resolved, type StaffMember, type Stage, written } from '../support/stage.ts';
import { boats, lamps } from '../support/test-seed.ts';

const WRITERS = 8;
const MESSAGES_EACH = 25;

export function feedSuite(stage: () => Stage): void {
  async function cursorOf(member: StaffMember): Promise<number> {
    return (await member.call.feed.snapshot({ brandId: lamps })).cursor;
  }

  const changesIn = (items: readonly FeedItem[]) => items.filter((item) => item.type === 'change');

  test('a heartbeat with leases comes at once, then what happened, then that this is all', async () => {
    const anna = await stage().signIn('anna');
    const since = await cursorOf(anna);
    const { conversationId } = await stage().customerWrites(lamps);
    const [heartbeat, change, caughtUp] = await catchUp(anna, lamps, since);
    expect(heartbeat).toMatchObject({ type: 'heartbeat', leases: [{ brandId: lamps }] });
    expect(change).toMatchObject({
      type: 'change',
      brandId: lamps,
      cursor: since + 1,
      change: { type: 'conversation', conversation: { conversationId, status: 'queued', lastSeq: 1 } },
    });
    expect(caughtUp).toEqual({ type: 'caughtUp', brandId: lamps, cursor: since + 1 });
  });

  test(`with ${WRITERS} writers at once a reader who keeps losing the line gets every change once, in order`, async () => {
    const [anna, sofia] = [await stage().signIn('anna'), await stage().signIn('sofia')];
    const since = await cursorOf(anna);
    const customers = await Promise.all(
      Array.from({ length: WRITERS }, (_, index) => stage().customerWrites(lamps, `start ${index}`)),
    );
    const writing = Promise.all(
      customers.map(async (customer, writer) => {
        for (let index = 0; index < MESSAGES_EACH; index += 1) await customer.write(`${writer}: ${index}`);
      }),
    );
    const last = since + WRITERS * (1 + MESSAGES_EACH);

    const seen: FeedItem[] = [];
    let place = since;
    for (let connection = 1; place < last; connection += 1) {
      const stream = await sofia.call.feed.stream({ since: `${lamps}:${place}` });
      // Lose the line after another number of items each time.
      const most = 1 + ((connection * 7) % 23);
      const items = await readUntil(stream, (item, all) => {
        if (item.type === 'change' || item.type === 'caughtUp') place = Math.max(place, item.cursor);
        return place >= last || changesIn(all).length >= most;
      });
      seen.push(...changesIn(items));
      await stream.return?.();
    }
    await writing;
    const cursors = seen.flatMap((item) => (item.type === 'change' ? [item.cursor] : []));
    expect(cursors).toEqual(Array.from({ length: last - since }, (_, index) => since + 1 + index));

    for (const { conversationId } of customers) {
      const { messages } = await sofia.call.conversations.messages({ conversationId });
      expect(messages.map(({ seq }) => seq)).toEqual(
        Array.from({ length: 1 + MESSAGES_EACH }, (_, index) => index + 1),
      );
    }
  });

  test('writers, publishers and claimers of one brand wait for each other, but never for ever', async () => {
    const [anna, sofia] = [await stage().signIn('anna'), await stage().signIn('sofia')];
    const customer = await stage().customerWrites(lamps);
    const { conversationId } = customer;
    await anna.call.conversations.claim({ conversationId });
    const rounds = Array.from({ length: 30 }, (_, index) => index);
    const inTurn = async (work: (index: number) => Promise<unknown>) => {
      for (const index of rounds) await work(index);
    };
    await Promise.all([
      inTurn(() => stage().customerWrites(lamps)),
      inTurn((index) => customer.write(`question ${index}`)),
      inTurn((index) => anna.push(anna.event(conversationId, index + 1, written(`answer ${index}`)))),
      inTurn(() => anna.call.conversations.claim({ conversationId })),
      inTurn(async () => {
        const [state] = await sofia.call.brands.list();
        const expectedVersion = state?.packVersion ?? 0;
        const change = { brandId: lamps, expectedVersion, reason: 'again', upserted: [], removed: [] };
        await sofia.call.brands.publishPack(change);
      }),
      inTurn(() => stage().signIn('anna')),
    ]);
    const { messages } = await anna.call.conversations.messages({ conversationId });
    expect(messages).toHaveLength(2 + 2 * rounds.length);
    await anna.push(anna.event(conversationId, rounds.length + 1, resolved('answered')));
  });

  test('messages go to the holder only; others hear how the conversation stands and move their cursor', async () => {
    const [anna, bela, sofia] = [
      await stage().signIn('anna'),
      await stage().signIn('bela'),
      await stage().signIn('sofia'),
    ];
    const since = await cursorOf(anna);
    const customer = await stage().customerWrites(lamps, 'secret number 4711');
    const { conversationId } = customer;
    await anna.call.conversations.claim({ conversationId });
    await customer.write('secret number 4712');
    await anna.push(
      anna.event(conversationId, 1, written('noted')),
      anna.event(conversationId, 2, resolved('answered')),
    );
    const last = await cursorOf(anna);

    const messagesOf = async (member: StaffMember) => {
      const items = await catchUp(member, lamps, since);
      expect(items.at(-1)).toEqual({ type: 'caughtUp', brandId: lamps, cursor: last });
      return items.flatMap((item) =>
        item.type === 'change' && item.change.type === 'message' ? [item.change.message.text] : [],
      );
    };
    expect(await messagesOf(anna)).toEqual(['claimed', 'secret number 4712', 'noted', 'resolved']);
    expect(await messagesOf(bela)).toEqual([]);
    expect(await messagesOf(sofia)).toEqual([]);
  });

  test('a reader whose last change was not for them is told where they stand, live', async () => {
    const [anna, bela] = [await stage().signIn('anna'), await stage().signIn('bela')];
    const customer = await stage().customerWrites(lamps);
    const { conversationId } = customer;
    const since = await cursorOf(bela);
    const stream = await bela.call.feed.stream({ since: `${lamps}:${since}` });
    await readUntil(stream, (item) => item.type === 'caughtUp');
    await anna.call.conversations.claim({ conversationId });
    const items = await readUntil(stream, (item) => item.type === 'change' && item.cursor === since + 2);
    expect(changesIn(items)).toHaveLength(1);
    await stream.return?.();
    await resolveAll(anna, [conversationId]);
  });

  test('one stream carries several brands, and only those asked for and allowed', async () => {
    const [anna, sofia] = [await stage().signIn('anna'), await stage().signIn('sofia')];
    const { cursor } = await anna.call.feed.snapshot({ brandId: boats });
    const stream = await anna.call.feed.stream({
      since: `${lamps}:${await cursorOf(anna)},${boats}:${cursor}`,
    });
    await stage().customerWrites(boats);
    await readUntil(stream, (item) => item.type === 'change' && item.brandId === boats);
    await stage().customerWrites(lamps);
    await readUntil(stream, (item) => item.type === 'change' && item.brandId === lamps);
    await stream.return?.();
    expect(await codeOf(sofia.call.feed.stream({ since: `${boats}:0` }))).toBe('NOT_FOUND');
    expect(await codeOf(sofia.call.feed.stream({ since: 'no-such-brand:0' }))).toBe('NOT_FOUND');
    expect(await codeOf(sofia.call.feed.stream({ since: 'lamps' }))).toBe('BAD_REQUEST');
    expect(await codeOf(sofia.call.feed.snapshot({ brandId: boats }))).toBe('NOT_FOUND');
  });

  test('a snapshot has what is not resolved, and the feed goes on from its cursor', async () => {
    const anna = await stage().signIn('anna');
    const [kept, done] = [await stage().customerWrites(lamps), await stage().customerWrites(lamps)];
    await anna.call.conversations.claim({ conversationId: done.conversationId });
    await resolveAll(anna, [done.conversationId]);
    const { cursor, conversations } = await anna.call.feed.snapshot({ brandId: lamps });
    const ids = conversations.map(({ conversationId }) => conversationId);
    expect(ids).toContain(kept.conversationId);
    expect(ids).not.toContain(done.conversationId);
    expect(conversations.some(({ status }) => status === 'resolved')).toBe(false);
    expect(await catchUp(anna, lamps, cursor)).toHaveLength(2);
  });

  test('a cursor of the future asks for a snapshot', async () => {
    const anna = await stage().signIn('anna');
    const future = (await cursorOf(anna)) + 1;
    expect(await codeOf(anna.call.feed.stream({ since: `${lamps}:${future}` }))).toBe('CURSOR_TOO_OLD');
    expect(await codeOf(anna.call.feed.stream({ since: `${lamps}:${'9'.repeat(400)}` }))).toBe(
      'CURSOR_TOO_OLD',
    );
  });

  test('the holder sees the customer typing, nobody else does', async () => {
    const [anna, bela] = [await stage().signIn('anna'), await stage().signIn('bela')];
    const customer = await stage().customerWrites(lamps);
    const { conversationId } = customer;
    await anna.call.conversations.claim({ conversationId });
    const since = await cursorOf(anna);
    const [annas, belas] = [
      await anna.call.feed.stream({ since: `${lamps}:${since}` }),
      await bela.call.feed.stream({ since: `${lamps}:${since}` }),
    ];
    for (const stream of [annas, belas]) await readUntil(stream, (item) => item.type === 'caughtUp');
    await customer.call.webChat.typing();
    const signs = await readUntil(annas, (item) => item.type === 'typing');
    expect(signs.at(-1)).toMatchObject({ brandId: lamps, conversationId });
    await customer.write('done typing');
    const others = await readUntil(belas, (item) => item.type === 'change');
    expect(others.some(({ type }) => type === 'typing')).toBe(false);
    for (const stream of [annas, belas]) await stream.return?.();
    await resolveAll(anna, [conversationId]);
  });
}

async function resolveAll(member: StaffMember, conversationIds: readonly ConversationId[]): Promise<void> {
  for (const id of conversationIds) await member.push(member.event(id, 1, resolved('answered')));
}
