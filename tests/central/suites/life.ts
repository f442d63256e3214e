import { createServer } from 'node:net';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type DatabaseChoice, openDatabase } from '../../../src/central/database/open-database.ts';
import type { DemoPace } from '../../../src/contract/central/demo.ts';
import { centralClient } from '../support/central-client.ts';
import type { Engine } from '../support/engine.ts';
import { openStage, readUntil, written } from '../support/stage.ts';
import { lamps, testSeed } from '../support/test-seed.ts';

/** `lasting` gives a database that a second service can be opened on. */
export function lifeSuite(engine: Engine, lasting: Engine['fresh']): void {
  test('a restart keeps everything: transcripts, sign-ins, tokens, cursors, packs and what was answered', async () => {
    const database = await lasting();
    const before = await openStage(engine, { database });
    const [anna, sofia] = [await before.signIn('anna'), await before.signIn('sofia')];
    const cleo = await before.customerWrites(lamps, 'remember me');
    const { conversationId } = cleo;
    await anna.call.conversations.claim({ conversationId });
    const event = anna.event(conversationId, 1, written('of course'));
    await anna.push(event);
    await sofia.call.brands.publishPack({
      brandId: lamps,
      expectedVersion: 1,
      reason: 'less is more',
      upserted: [],
      removed: [{ kind: 'article', id: 'returns' }],
    });
    const { cursor } = await anna.call.feed.snapshot({ brandId: lamps });
    const transcript = await anna.call.conversations.messages({ conversationId });
    await before.close();

    const after = await openStage(engine, { database });
    try {
      const call = centralClient(after.url, anna.signedIn.accessToken);
      expect(await call.conversations.messages({ conversationId })).toEqual(transcript);
      const { answers } = await call.conversations.pushEvents({ deviceId: anna.deviceId, events: [event] });
      expect(answers).toMatchObject([{ eventId: event.eventId, result: 'duplicate', messageSeq: 3 }]);
      expect((await call.feed.snapshot({ brandId: lamps })).cursor).toBe(cursor);
      expect((await call.brands.packDelta({ brandId: lamps, since: 1 })).removed).toEqual([
        { kind: 'article', id: 'returns', version: 2 },
      ]);
      const customer = centralClient(after.url, cleo.token);
      expect((await customer.webChat.read({})).messages.map(({ text }) => text)).toEqual([
        'remember me',
        'claimed',
        'of course',
      ]);
    } finally {
      await after.close();
    }
  });

  test('what an agent inserted of the brand’s knowledge is remembered with the message', async () => {
    const database = await lasting();
    const stage = await openStage(engine, { database });
    const anna = await stage.signIn('anna');
    const { conversationId } = await stage.customerWrites(lamps, 'how much?');
    await anna.call.conversations.claim({ conversationId });
    const told = { kind: 'priceItem', id: 'item-03', version: 1, text: '10,03\u00a0€\u0000' } as const;
    const message = { ...written('It is 10,03 €'), references: [told] };
    const plain = written('Anything else?');
    const events = [message, plain].map((payload, index) => anna.event(conversationId, index + 1, payload));
    const { answers } = await anna.push(...events);
    expect(answers.map(({ result }) => result)).toEqual(['accepted', 'accepted']);
    await anna.push(...events);
    await stage.close();

    const { db, close } = await openDatabase(database, () => {});
    const rows = await db.selectFrom('message_references').selectAll().execute();
    await close();
    expect(rows).toEqual([
      {
        message_id: message.messageId,
        place: 0,
        brand_id: lamps,
        kind: 'priceItem',
        id: 'item-03',
        version: 1,
        inserted: JSON.stringify(told.text),
      },
    ]);
  });

  test('a seed applied again brings names, roles and capacities up to date, and leaves passwords alone', async () => {
    const database = await lasting();
    await (await openStage(engine, { database })).close();
    const seed = testSeed();
    const people = seed.people.map(({ person }) => ({
      person: { ...person, capacity: 7, roles: person.roles.filter(({ brandId }) => brandId === lamps) },
      password: 'another password',
    }));
    const stage = await openStage(engine, { database, seed: { ...seed, people } });
    try {
      const anna = await stage.signIn('anna');
      expect(anna.signedIn.person).toMatchObject({ capacity: 7, roles: [{ brandId: lamps, role: 'agent' }] });
      expect((await anna.call.brands.list()).map(({ packVersion }) => packVersion)).toEqual([1]);
    } finally {
      await stage.close();
    }
  });

  test('closing ends open streams and answers its callers instead of leaving them hanging', async () => {
    const stage = await openStage(engine);
    const anna = await stage.signIn('anna');
    const cleo = await stage.customerWrites(lamps);
    const feed = await anna.call.feed.stream({ since: `${lamps}:0` });
    const chat = await cleo.call.webChat.stream({});
    await readUntil(feed, (item) => item.type === 'caughtUp');
    await readUntil(chat, (item) => item.type === 'message');
    await stage.close();
    await expect(readUntil(feed, () => false)).rejects.toThrow('the stream ended');
    await expect(readUntil(chat, () => false)).rejects.toThrow('the stream ended');
    await expect(fetch(`${stage.url}/healthz`)).rejects.toThrow();
    expect(stage.logged).toEqual([]);
  });

  test('a port in use is said plainly, and nothing stays open', async () => {
    const squatter = createServer();
    const port = await new Promise<number>((resolve) => {
      squatter.listen(0, '127.0.0.1', () => {
        const address = squatter.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const database = await lasting();
    await expect(openStage(engine, { port, database })).rejects.toMatchObject({
      code: 'portInUse',
      message: expect.stringContaining(`Port ${port}`),
    });
    squatter.close();
    const stage = await openStage(engine, { database });
    await stage.close();
  });

  test('an address that is not of this machine is said plainly', async () => {
    await expect(openStage(engine, { host: '192.0.2.1' })).rejects.toMatchObject({
      code: 'addressUnusable',
      message: expect.stringContaining('192.0.2.1'),
    });
  });

  test('the database of a newer program is left alone', async () => {
    const database = await lasting();
    await (await openStage(engine, { database })).close();
    await markAsNewer(database);
    await expect(openStage(engine, { database })).rejects.toMatchObject({ code: 'databaseNewer' });
  });

  test('with simulated customers their pace can be asked for and changed', async () => {
    let pace: DemoPace = 'calm';
    const demo = {
      pace: () => pace,
      setPace: (next: DemoPace) => {
        pace = next;
      },
    };
    const stage = await openStage(engine, { demo });
    const anna = await stage.signIn('anna');
    expect(await anna.call.demo.pace()).toEqual({ pace: 'calm' });
    expect(await anna.call.demo.setPace({ pace: 'busy' })).toEqual({ pace: 'busy' });
    expect(pace).toBe('busy');
    await stage.close();
  });
}

async function markAsNewer(database: DatabaseChoice): Promise<void> {
  const { db, close } = await openDatabase(database, () => {});
  await sql`insert into kysely_migration (name, timestamp) values ('9999-future', '')`.execute(db);
  await close();
}
