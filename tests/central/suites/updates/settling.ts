import { expect, test } from 'vitest';
import type { UpdateFact } from '../../../../src/contract/model/urgent-update.ts';
import { readFiles, textFile } from '../../support/import-files.ts';
import { packVersionOf } from '../../support/pack-content.ts';
import { catchUp, type StaffMember, type Stage } from '../../support/stage.ts';
import { boats, lamps } from '../../support/test-seed.ts';
import {
  euros,
  heldBy,
  itemRow,
  newItem,
  priceFact,
  publish,
  publishRows,
  updatesAt,
} from './update-desk.ts';

export function settlingSuite(stage: () => Stage): void {
  async function settledIn(member: StaffMember, updateId: string): Promise<(number | null)[]> {
    const found = (await updatesAt(member, lamps)).find((update) => update.updateId === updateId);
    return (found?.facts ?? []).map((fact) => fact.settledIn);
  }

  test('a price fact outlives unrelated edits and ends with the version that says another price', async () => {
    const [sofia, anna] = [await stage().signIn('sofia'), await stage().signIn('anna')];
    const [item, other] = [newItem(499), newItem(20)];
    await publishRows(sofia, [itemRow(item), itemRow(other)]);
    const { updateId } = await publish(sofia, [priceFact(item, 549), priceFact(other, 21)]);
    await publishRows(sofia, [itemRow({ ...item, note: 'In a week', popularity: 7 })]);
    expect(await settledIn(sofia, updateId)).toEqual([null, null]);

    const { cursor } = await anna.call.feed.snapshot({ brandId: lamps });
    const { packVersion } = await publishRows(sofia, [itemRow({ ...item, price: euros(549) })]);
    expect(await settledIn(sofia, updateId)).toEqual([packVersion, null]);
    const heard = await catchUp(anna, lamps, cursor);
    const changes = heard.flatMap((item) => (item.type === 'change' ? [item.change] : []));
    expect(changes.map(({ type }) => type)).toEqual(['update', 'pack']);
    expect(changes[0]).toMatchObject({
      update: { updateId, revision: 1, facts: [{ settledIn: packVersion }, {}] },
    });

    // Taking the row away settles as well.
    const gone = await publishRows(sofia, [], [{ kind: 'priceItem', id: other.priceItemId }]);
    expect(await settledIn(sofia, updateId)).toEqual([packVersion, gone.packVersion]);
  });

  test('importing a price list and rolling back settle as publishing does', async () => {
    const sofia = await stage().signIn('sofia');
    const item = newItem(30);
    await publishRows(sofia, [itemRow(item)]);
    const first = await publish(sofia, [priceFact(item, 35)]);
    const { importId } = await readFiles(sofia, lamps, 'prices', [
      textFile(`${item.sku}.csv`, `SKU;Nimi;Hinta;Yksikkö\n${item.sku};${item.name};35,00;kpl\n`),
    ]);
    const before = await packVersionOf(sofia, lamps);
    const answer = await sofia.call.imports.publish({
      brandId: lamps,
      importId,
      expectedVersion: before,
      reason: '',
      confirmed: ['massRemoval', 'priceJumps'],
    });
    expect(answer.result).toBe('published');
    expect(await settledIn(sofia, first.updateId)).toEqual([before + 1]);

    const second = await publish(sofia, [priceFact({ ...item, price: euros(35) }, 40)]);
    const back = { brandId: lamps, toVersion: before, expectedVersion: before + 1, reason: 'no' };
    await sofia.call.knowledge.rollBack(back);
    expect(await settledIn(sofia, second.updateId)).toEqual([before + 2]);
  });

  test('a replaced text is settled by a new body and not by confirming it; a missing item by its return', async () => {
    const sofia = await stage().signIn('sofia');
    const item = newItem(30);
    const article = {
      articleId: 'warranty',
      title: 'Warranty',
      body: 'Two years.',
      category: '',
      keywords: [],
      verifiedAt: 0,
    };
    const articleRow = { kind: 'article', id: 'warranty', row: article } as const;
    await publishRows(sofia, [itemRow(item), articleRow]);
    const facts: UpdateFact[] = [
      {
        type: 'textReplaced',
        kind: 'article',
        id: 'warranty',
        title: 'Warranty',
        body: 'Three years.',
        settledIn: null,
      },
      {
        type: 'itemUnavailable',
        priceItemId: item.priceItemId,
        title: item.name,
        until: null,
        settledIn: null,
      },
    ];
    const { updateId } = await publish(sofia, facts);
    await sofia.call.knowledge.verify({ brandId: lamps, rows: [{ kind: 'article', id: 'warranty' }] });
    await publishRows(sofia, [itemRow({ ...item, price: euros(31) })]);
    expect(await settledIn(sofia, updateId)).toEqual([null, null]);
    const third = { ...articleRow, row: { ...article, body: 'Three years.' } };
    const { packVersion } = await publishRows(sofia, [third, itemRow({ ...item, availability: 'onOrder' })]);
    expect(await settledIn(sofia, updateId)).toEqual([packVersion, packVersion]);
  });

  test('a revision keeps facts as they were settled, and looks at new ones as if they were published', async () => {
    const sofia = await stage().signIn('sofia');
    const item = newItem(60);
    await publishRows(sofia, [itemRow(item)]);
    const fact = priceFact(item, 65);
    const { broadcastId, updateId } = await publish(sofia, [fact]);
    const { packVersion } = await publishRows(sofia, [itemRow({ ...item, price: euros(65) })]);
    const revised = await sofia.call.updates.revise({
      broadcastId,
      expectedRevision: 1,
      level: 'urgent',
      text: 'In other words',
      keywords: [],
      acknowledge: true,
      expiresAt: null,
      brands: [{ brandId: lamps, text: null, facts: [fact, priceFact({ ...item, price: euros(65) }, 66)] }],
    });
    expect(revised.updates[0]?.facts.map((one) => one.settledIn)).toEqual([packVersion, null]);
    expect(await settledIn(sofia, updateId)).toEqual([packVersion, null]);
  });

  test('whoever publishes packs and updates, answers and retracts at once waits, but never for ever', async () => {
    const [sofia, lena, anna] = [
      await stage().signIn('sofia'),
      await stage().signIn('lena'),
      await stage().signIn('anna'),
    ];
    const item = newItem(100);
    await publishRows(sofia, [itemRow(item)]);
    const held = await heldBy(stage(), anna);
    const rounds = Array.from({ length: 8 }, (_, index) => index);
    const inTurn = async (work: (index: number) => Promise<unknown>) => {
      for (const index of rounds) await work(index);
    };
    const both = [lamps, boats].map((brandId) => ({ brandId, text: null, facts: [] }));
    await Promise.all([
      inTurn((index) => publishRows(sofia, [itemRow({ ...item, note: `note ${index}` })])),
      inTurn((index) => publish(sofia, [priceFact(item, 200 + index)]).catch(onlyOtherPrice)),
      inTurn(async () => {
        const { broadcastId } = await publish(lena, [], { brands: both });
        await lena.call.updates.retract({ broadcastId, reason: '' });
      }),
      inTurn(() => held.answer(`${item.name} maksaa 100 €`)),
      inTurn(() => held.customer.write('ok')),
    ]);
    await held.resolve();
  });

  /** The first of them is a fact by now, so the next does not fit: that is an answer too. */
  function onlyOtherPrice(error: unknown): void {
    expect(error).toMatchObject({ code: 'FACT_OUTDATED', data: { why: 'otherPrice' } });
  }
}
