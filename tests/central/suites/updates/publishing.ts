import { expect, test } from 'vitest';
import { codeOf, errorOf } from '../../support/central-client.ts';
import { catchUp, type Stage } from '../../support/stage.ts';
import { boats, lamps } from '../../support/test-seed.ts';
import {
  euros,
  heldBy,
  idsOf,
  itemRow,
  newItem,
  priceFact,
  publish,
  publishRows,
  resolveAll,
  updatesAt,
  written,
} from './update-desk.ts';

export function publishingSuite(stage: () => Stage): void {
  const both = [
    { brandId: lamps, text: null, facts: [] },
    { brandId: boats, text: 'Lue tämä', facts: [] },
  ];

  test('an update reaches the feeds and snapshots of its brands, and of no other', async () => {
    const [lena, anna, sofia, otto] = [
      await stage().signIn('lena'),
      await stage().signIn('anna'),
      await stage().signIn('sofia'),
      await stage().signIn('otto'),
    ];
    const { cursor } = await anna.call.feed.snapshot({ brandId: lamps });
    const { updates } = await lena.call.updates.publish(written([], { brands: both }));
    expect(updates.map(({ brandId, text }) => [brandId, text])).toEqual([
      [boats, 'Lue tämä'],
      [lamps, 'Read this'],
    ]);
    expect(updates[1]).toMatchObject({ revision: 1, previousText: null, acknowledge: true });
    const heard = (await catchUp(anna, lamps, cursor)).filter(({ type }) => type === 'change');
    expect(heard).toMatchObject([{ change: { type: 'update', update: updates[1] } }]);
    expect(await updatesAt(sofia, lamps)).toContainEqual(updates[1]);
    expect(await updatesAt(otto, boats)).toEqual([updates[0]]);
  });

  test('published again, also ten times at once, it is the same update and nobody hears of it twice', async () => {
    const sofia = await stage().signIn('sofia');
    const content = written();
    const answers = await Promise.all(Array.from({ length: 10 }, () => sofia.call.updates.publish(content)));
    const { cursor } = await sofia.call.feed.snapshot({ brandId: lamps });
    const again = await sofia.call.updates.publish({ ...content, text: 'Other words' });
    expect(new Set([...answers, again].map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await sofia.call.feed.snapshot({ brandId: lamps })).cursor).toBe(cursor);
  });

  test('only supervisors of every brand named may publish, and then all brands get it or none does', async () => {
    const [lena, sofia, anna, quentin] = [
      await stage().signIn('lena'),
      await stage().signIn('sofia'),
      await stage().signIn('anna'),
      await stage().signIn('quentin'),
    ];
    expect(await codeOf(anna.call.updates.publish(written()))).toBe('FORBIDDEN');
    expect(await codeOf(quentin.call.updates.preview(written()))).toBe('FORBIDDEN');
    expect(await codeOf(sofia.call.updates.publish(written([], { brands: both })))).toBe('NOT_FOUND');
    const before = await updatesAt(lena, lamps);
    const missing = priceFact(newItem(10), 12);
    const halfWrong = [
      { brandId: lamps, text: null, facts: [] },
      { brandId: boats, text: null, facts: [missing] },
    ];
    const error = await errorOf(lena.call.updates.publish(written([], { brands: halfWrong })));
    expect(error).toMatchObject({
      code: 'FACT_OUTDATED',
      data: { brandId: boats, fact: 0, why: 'missing' },
    });
    expect(await updatesAt(lena, lamps)).toEqual(before);
    expect(await codeOf(sofia.call.updates.publish(written([], { expiresAt: 1 })))).toBe('BAD_REQUEST');
  });

  test('a price fact starts from what customers pay now, other updates counted in, and says what that is', async () => {
    const sofia = await stage().signIn('sofia');
    const item = newItem(499, { campaign: { price: euros(399), from: 0, to: Date.now() * 2, name: 'Sale' } });
    await publishRows(sofia, [itemRow(item)]);
    const outdated = await errorOf(sofia.call.updates.publish(written([priceFact(item, 449)])));
    expect(outdated.data).toMatchObject({ why: 'otherPrice', now: expect.stringMatching(/^399,00\s€$/) });
    const swedish = priceFact(item, 449, { to: { amountMinor: 44_900, currency: 'SEK' } });
    expect((await errorOf(sofia.call.updates.publish(written([swedish])))).data).toMatchObject({
      why: 'otherCurrency',
    });
    await publish(sofia, [priceFact(item, 449, { from: euros(399) })]);
    const stale = await errorOf(
      sofia.call.updates.preview(written([priceFact(item, 429, { from: euros(399) })])),
    );
    expect(stale.data).toMatchObject({ why: 'otherPrice', now: expect.stringMatching(/^449,00\s€$/) });
    await publish(sofia, [priceFact(item, 429, { from: euros(449) })]);
  });

  test('a revision says what it was before; made again it is the same, made on another it is refused', async () => {
    const [sofia, anna, lena] = [
      await stage().signIn('sofia'),
      await stage().signIn('anna'),
      await stage().signIn('lena'),
    ];
    const content = written();
    await sofia.call.updates.publish(content);
    const revision = { ...content, text: 'Read that', expectedRevision: 1 };
    expect(await codeOf(anna.call.updates.revise(revision))).toBe('FORBIDDEN');
    const [revised] = (await lena.call.updates.revise(revision)).updates;
    expect(revised).toMatchObject({ revision: 2, text: 'Read that', previousText: 'Read this' });
    const { cursor } = await sofia.call.feed.snapshot({ brandId: lamps });
    expect((await sofia.call.updates.revise(revision)).updates).toEqual([revised]);
    expect((await sofia.call.feed.snapshot({ brandId: lamps })).cursor).toBe(cursor);
    expect(await codeOf(sofia.call.updates.revise({ ...revision, text: 'Read these' }))).toBe(
      'UPDATE_CHANGED',
    );
    expect(await codeOf(lena.call.updates.revise({ ...revision, expectedRevision: 2, brands: both }))).toBe(
      'BAD_REQUEST',
    );
    expect(await codeOf(sofia.call.updates.revise({ ...revision, broadcastId: written().broadcastId }))).toBe(
      'NOT_FOUND',
    );
  });

  test('a retracted or expired update is not revised; retracting twice is retracting once', async () => {
    const sofia = await stage().signIn('sofia');
    const content = written();
    await sofia.call.updates.publish(content);
    const retracting = { broadcastId: content.broadcastId, reason: 'a mistake' };
    const [retracted] = (await sofia.call.updates.retract(retracting)).updates;
    expect(retracted).toMatchObject({ retractedReason: 'a mistake', retractedAt: expect.any(Number) });
    expect((await sofia.call.updates.retract({ ...retracting, reason: 'again' })).updates).toEqual([
      retracted,
    ]);
    expect(await codeOf(sofia.call.updates.revise({ ...content, expectedRevision: 1 }))).toBe('UPDATE_ENDED');
    const short = written([], { expiresAt: (retracted?.retractedAt ?? 0) + 60_000 });
    await sofia.call.updates.publish(short);
    stage().passTime(120_000);
    const later = { ...short, expiresAt: null, expectedRevision: 1 };
    expect(await codeOf(sofia.call.updates.revise(later))).toBe('UPDATE_ENDED');
  });

  test('what was written for brands of others too is theirs to change, and nobody adds a brand to it', async () => {
    const [lena, sofia, anna, otto] = [
      await stage().signIn('lena'),
      await stage().signIn('sofia'),
      await stage().signIn('anna'),
      await stage().signIn('otto'),
    ];
    const content = written([], { brands: both });
    await lena.call.updates.publish(content);
    const { broadcastId } = content;
    expect(await codeOf(sofia.call.updates.retract({ broadcastId, reason: '' }))).toBe('FORBIDDEN');
    const mine = { ...content, brands: both.slice(0, 1), expectedRevision: 1 };
    expect(await codeOf(sofia.call.updates.revise(mine))).toBe('FORBIDDEN');
    const seen = await sofia.call.updates.matrix({ broadcastId });
    expect(seen.updates.map(({ brandId }) => brandId)).toEqual([lamps]);
    expect(new Set(seen.lines.map(({ brandId }) => brandId))).toEqual(new Set([lamps]));
    expect(await codeOf(anna.call.updates.matrix({ broadcastId }))).toBe('FORBIDDEN');
    const boatsOnly = written([], { brands: both.slice(1) });
    await lena.call.updates.publish(boatsOnly);
    expect(await codeOf(sofia.call.updates.matrix({ broadcastId: boatsOnly.broadcastId }))).toBe('NOT_FOUND');
    expect(await codeOf(sofia.call.updates.retract({ broadcastId: boatsOnly.broadcastId, reason: '' }))).toBe(
      'NOT_FOUND',
    );
    const taken = written([], { broadcastId: boatsOnly.broadcastId });
    expect(await codeOf(sofia.call.updates.publish(taken))).toBe('FORBIDDEN');
    expect(await codeOf(otto.call.updates.sweep({ brandId: lamps }))).toBe('NOT_FOUND');
  });

  test('a preview counts the conversations it affects, what was told already, and whom it reaches', async () => {
    const [sofia, anna] = [await stage().signIn('sofia'), await stage().signIn('anna')];
    const item = newItem(70);
    await publishRows(sofia, [itemRow(item)]);
    const named = await heldBy(stage(), anna, `Onko ${item.sku.toLowerCase()} varastossa?`);
    const told = await heldBy(stage(), anna);
    await told.answer('70,00 €', [inserted70(item.priceItemId)]);
    const keyword = await heldBy(stage(), anna, 'Miten palautukset toimivat?');
    const other = await heldBy(stage(), anna);
    const content = written([priceFact(item, 75)], { keywords: ['palautus'] });
    const before = await updatesAt(sofia, lamps);
    const preview = await sofia.call.updates.preview(content);
    expect(preview).toMatchObject({ affectedTotal: 3, alreadyTold: 1, agents: 6 });
    expect(preview.affected.map(({ conversationId, why }) => [conversationId, why])).toEqual([
      [named.conversationId, 'item'],
      [told.conversationId, 'inserted'],
      [keyword.conversationId, 'keyword'],
    ]);
    expect(preview.affected[0]).toMatchObject({ customerName: 'Cleo', holderName: 'anna lastname' });
    const everything = await sofia.call.updates.preview(written());
    expect(idsOf(everything.affected)).toContain(other.conversationId);
    expect(await updatesAt(sofia, lamps)).toEqual(before);
    await resolveAll([named, told, keyword, other]);
    expect((await sofia.call.updates.preview(content)).affectedTotal).toBe(0);
  });

  const inserted70 = (id: string) => ({ kind: 'priceItem', id, version: 1, text: '70,00 €' }) as const;
}
