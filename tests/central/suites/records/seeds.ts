import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { CentralSeed } from '../../../../src/central/central-seed.ts';
import { openDatabase } from '../../../../src/central/database/open-database.ts';
import type { CentralOptions } from '../../../../src/central/open-central.ts';
import type { Brand } from '../../../../src/contract/model/brand.ts';
import { QueueId } from '../../../../src/contract/model/ids.ts';
import type { Engine } from '../../support/engine.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { lamps, testSeed } from '../../support/test-seed.ts';
import { seedWithQueues, vip } from '../ownership/ownership-suites.ts';
import { publish, recordOf } from './record-suites.ts';

const changed = (seed: CentralSeed, change: (brand: Brand) => Brand): CentralSeed => ({
  ...seed,
  brands: seed.brands.map((each) =>
    each.brand.brandId === lamps ? { ...each, brand: change(each.brand) } : each,
  ),
});
const named = (name: string) => (brand: Brand) => ({ ...brand, name });

/** Services that are started again and again on one database. */
export function recordSeedSuite(engine: Engine, lasting: Engine['fresh']): void {
  async function during<Value>(
    database: CentralOptions['database'],
    seed: CentralSeed,
    work: (stage: Stage) => Promise<Value>,
  ): Promise<Value> {
    const stage = await openStage(engine, { database, seed });
    try {
      return await work(stage);
    } finally {
      await stage.close();
      expect(stage.logged).toEqual([]);
    }
  }
  const lampsNow = (stage: Stage) => stage.signIn('sofia').then(recordOf);

  test('an unchanged seed leaves what was published; a changed one is the next version, once', async () => {
    const database = await lasting();
    const first = await during(database, testSeed(), async (stage) => {
      await publish(await stage.signIn('sofia'), named('Published lamps'));
      return lampsNow(stage);
    });
    expect(first).toMatchObject({ recordVersion: 2, brand: { name: 'Published lamps' } });
    expect(await during(database, testSeed(), lampsNow)).toEqual(first);

    const another = changed(testSeed(), named('Seeded lamps'));
    const second = await during(database, another, lampsNow);
    expect(second).toMatchObject({ recordVersion: 3, brand: { name: 'Seeded lamps' } });
    expect(second.publications.map(({ origin, reason }) => `${origin}: ${reason}`)).toEqual([
      'seed: the seed changed',
      'published: a test',
      'seed: first record',
    ]);
    expect(await during(database, another, lampsNow)).toEqual(second);
  });

  test('a seed that only writes its properties in another order is the same one', async () => {
    const database = await lasting();
    await during(database, testSeed(), async (stage) => {
      await publish(await stage.signIn('sofia'), named('Published lamps'));
    });
    const turned = changed(
      testSeed(),
      (brand) => Object.fromEntries(Object.entries(brand).reverse()) as unknown as Brand,
    );
    expect(await during(database, turned, lampsNow)).toMatchObject({ recordVersion: 2 });
  });

  test('a database from before records had versions keeps its record as the first', async () => {
    const database = await lasting();
    await during(database, testSeed(), async () => {});
    const { db, close } = await openDatabase(database, () => {});
    await sql`update brands set seed_digest = null`.execute(db);
    await close();
    const { recordVersion, publications } = await during(database, testSeed(), lampsNow);
    expect([recordVersion, publications.length]).toEqual([1, 1]);
  });

  test('what waits in a queue that a seed takes away waits in the first one', async () => {
    const database = await lasting();
    const conversationId = await during(database, seedWithQueues(), async (stage) => {
      const bela = await stage.signIn('bela');
      const customer = await stage.customerWrites(lamps);
      await bela.call.conversations.claim({ conversationId: customer.conversationId });
      await bela.call.ownership.moveToQueue({
        conversationId: customer.conversationId,
        queueId: vip,
        note: '',
      });
      const anna = await stage.signIn('anna');
      expect((await anna.call.feed.snapshot({ brandId: lamps })).conversations).toEqual([]);
      return customer.conversationId;
    });
    const main = { queueId: QueueId.parse('main'), name: 'Main', region: null, team: 'customers' as const };
    await during(database, seedWithQueues({ queues: [main] }), async (stage) => {
      const anna = await stage.signIn('anna');
      const { conversations } = await anna.call.feed.snapshot({ brandId: lamps });
      expect(conversations.map((each) => each.conversationId)).toEqual([conversationId]);
      await anna.call.conversations.claim({ conversationId });
    });
  });

  test('a role that the seed gives anew is told with the brands, whatever the token says', async () => {
    const database = await lasting();
    const anna = await during(database, testSeed(), (stage) => stage.signIn('anna'));
    await during(database, seedWithQueues(), async (stage) => {
      const answer = await fetch(`${stage.url}/v1/brands`, {
        headers: { authorization: `Bearer ${anna.signedIn.accessToken}` },
      });
      const [, lampsState] = (await answer.json()) as { role: unknown }[];
      expect(lampsState?.role).toEqual({ brandId: lamps, role: 'agent', queues: ['main'] });
    });
  });
}
