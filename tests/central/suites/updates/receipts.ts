import { expect, test, vi } from 'vitest';
import type { FeedItem } from '../../../../src/contract/central/feed.ts';
import type { ReceiptState, UrgentUpdate } from '../../../../src/contract/model/urgent-update.ts';
import { readUntil, type StaffMember, type Stage } from '../../support/stage.ts';
import { boats, lamps } from '../../support/test-seed.ts';
import { heldBy, publish, resolveAll, written } from './update-desk.ts';

const unhurried = { timeout: 120_000 };

export function receiptSuite(stage: () => Stage): void {
  const receipt = (update: UrgentUpdate, state: ReceiptState, at = update.revisedAt) => ({
    updateId: update.updateId,
    brandId: update.brandId,
    revision: update.revision,
    state,
    at,
  });

  const handIn = ({ call, deviceId }: StaffMember, ...receipts: ReturnType<typeof receipt>[]) =>
    call.updates.receipts({ deviceId, receipts });

  async function lineOf(lead: StaffMember, { broadcastId }: UrgentUpdate, name: string) {
    const { lines } = await lead.call.updates.matrix({ broadcastId });
    return lines.find((line) => line.name.startsWith(name));
  }

  async function follow(member: StaffMember) {
    const { cursor } = await member.call.feed.snapshot({ brandId: lamps });
    const stream = await member.call.feed.stream({ since: `${lamps}:${cursor}` });
    await readUntil(stream, (item) => item.type === 'caughtUp');
    return stream;
  }

  const isReminderOf =
    ({ updateId }: UrgentUpdate) =>
    (item: FeedItem) =>
      item.type === 'reminder' && item.updateId === updateId;

  test('who handed nothing in is not reached; a later state says the earlier ones too', async () => {
    const [sofia, anna, bela] = [
      await stage().signIn('sofia'),
      await stage().signIn('anna'),
      await stage().signIn('bela'),
    ];
    const update = await publish(sofia);
    const { lines, ackLatency } = await sofia.call.updates.matrix({ broadcastId: update.broadcastId });
    expect(lines.map(({ name, state }) => [name.split(' ')[0], state])).toEqual(
      ['adam', 'anna', 'bela', 'lena', 'sofia', 'sven'].map((name) => [name, 'notReached']),
    );
    expect(ackLatency).toBeNull();
    stage().passTime(60_000);
    await handIn(anna, receipt(update, 'acknowledged', update.revisedAt + 9_000));
    await handIn(bela, receipt(update, 'delivered'));
    expect(await lineOf(sofia, update, 'anna')).toMatchObject({
      state: 'acknowledged',
      deliveredAt: update.revisedAt + 9_000,
      shownAt: update.revisedAt + 9_000,
    });
    expect(await lineOf(sofia, update, 'bela')).toMatchObject({ state: 'delivered', shownAt: null });
    await handIn(bela, receipt(update, 'acknowledged', update.revisedAt + 20_000));
    const after = await sofia.call.updates.matrix({ broadcastId: update.broadcastId });
    expect(after.ackLatency).toEqual({ medianMs: 14_500, slowestMs: 20_000 });
  });

  test('a receipt handed in at least once counts once: the earliest moment stays, clocks aside', async () => {
    const [sofia, anna] = [await stage().signIn('sofia'), await stage().signIn('anna')];
    const update = await publish(sofia);
    stage().passTime(60_000);
    const [early, late] = [update.revisedAt + 2_000, update.revisedAt + 5_000];
    const one = receipt(update, 'shown', late);
    await Promise.all(Array.from({ length: 5 }, () => handIn(anna, one, one)));
    await handIn(anna, receipt(update, 'shown', early), receipt(update, 'delivered', 0));
    await handIn(anna, receipt(update, 'shown', late), receipt(update, 'acknowledged', Date.now() * 2));
    const line = await lineOf(sofia, update, 'anna');
    expect(line).toMatchObject({ shownAt: early, deliveredAt: update.publishedAt, state: 'acknowledged' });
    expect(line?.acknowledgedAt).toBeLessThan(Date.now() * 2);
  });

  test('what is not theirs, not known or not published yet is left out', async () => {
    const [sofia, anna, otto] = [
      await stage().signIn('sofia'),
      await stage().signIn('anna'),
      await stage().signIn('otto'),
    ];
    const update = await publish(sofia);
    await handIn(otto, receipt(update, 'acknowledged'), {
      ...receipt(update, 'acknowledged'),
      brandId: boats,
    });
    await handIn(
      anna,
      { ...receipt(update, 'acknowledged'), revision: 2 },
      { ...receipt(update, 'acknowledged'), brandId: boats },
      { ...receipt(await publish(sofia), 'delivered'), updateId: update.updateId },
    );
    const { lines } = await sofia.call.updates.matrix({ broadcastId: update.broadcastId });
    expect(lines.filter(({ state }) => state !== 'notReached')).toMatchObject([
      { name: 'anna lastname', state: 'delivered' },
    ]);
  });

  test('a revision cancels what was acknowledged, and a late receipt of the old one changes nothing', async () => {
    const [sofia, anna] = [await stage().signIn('sofia'), await stage().signIn('anna')];
    const content = written();
    const [first] = (await sofia.call.updates.publish(content)).updates;
    if (!first) throw new Error('it was published');
    await handIn(anna, receipt(first, 'acknowledged'));
    await sofia.call.updates.revise({ ...content, text: 'Read that', expectedRevision: 1 });
    await handIn(anna, receipt(first, 'acknowledged'));
    expect(await lineOf(sofia, first, 'anna')).toMatchObject({ state: 'notReached', acknowledgedAt: null });
  });

  test('the matrix counts each agent’s affected conversations until they acknowledge', async () => {
    const [sofia, anna] = [await stage().signIn('sofia'), await stage().signIn('anna')];
    const update = await publish(sofia, [], { keywords: ['riippukeinu'] });
    const [one, two] = [
      await heldBy(stage(), anna, 'Onko riippukeinuja?'),
      await heldBy(stage(), anna, 'Moi'),
    ];
    expect(await lineOf(sofia, update, 'anna')).toMatchObject({ affected: 1 });
    await two.customer.write('entä riippukeinut');
    const matrix = await sofia.call.updates.matrix({ broadcastId: update.broadcastId });
    expect(matrix.affected).toBe(2);
    expect(await lineOf(sofia, update, 'anna')).toMatchObject({ affected: 2 });
    await handIn(anna, receipt(update, 'acknowledged'));
    expect(await lineOf(sofia, update, 'anna')).toMatchObject({ affected: 0 });
    await resolveAll([one, two]);
    expect((await sofia.call.updates.matrix({ broadcastId: update.broadcastId })).affected).toBe(0);
  });

  test('team leads hear that there is something to look at, agents do not', unhurried, async () => {
    const [sofia, anna, bela] = [
      await stage().signIn('sofia'),
      await stage().signIn('anna'),
      await stage().signIn('bela'),
    ];
    const update = await publish(sofia);
    const [leads, agents] = [await follow(sofia), await follow(bela)];
    await handIn(anna, receipt(update, 'shown'));
    await readUntil(leads, (item) => item.type === 'followUp' && item.broadcastId === update.broadcastId);
    await stage().customerWrites(lamps);
    const heard = await readUntil(agents, (item) => item.type === 'change');
    expect(heard.some(({ type }) => type === 'followUp')).toBe(false);
    for (const stream of [leads, agents]) await stream.return?.();
  });

  test(
    'who is online is reminded after a minute and then every two, until they acknowledge',
    unhurried,
    async () => {
      const [sofia, anna, bela] = [
        await stage().signIn('sofia'),
        await stage().signIn('anna'),
        await stage().signIn('bela'),
      ];
      const update = await publish(sofia);
      const [annas, belas] = [await follow(anna), await follow(bela)];
      expect(await lineOf(sofia, update, 'anna')).toMatchObject({ online: true, reminders: 0 });
      await handIn(bela, receipt(update, 'acknowledged'));
      stage().passTime(61_000);
      await readUntil(annas, isReminderOf(update));
      expect(await lineOf(sofia, update, 'anna')).toMatchObject({
        reminders: 1,
        remindedAt: expect.any(Number),
      });
      stage().passTime(121_000);
      await readUntil(annas, isReminderOf(update));
      expect(await lineOf(sofia, update, 'anna')).toMatchObject({ reminders: 2, state: 'notReached' });
      expect(await lineOf(sofia, update, 'bela')).toMatchObject({ reminders: 0, state: 'acknowledged' });
      expect(await lineOf(sofia, update, 'adam')).toMatchObject({ reminders: 0, online: false });
      await handIn(anna, receipt(update, 'acknowledged'));
      stage().passTime(121_000);
      // What comes next to be reminded of is another update, which shows that the reminders went on.
      const next = await publish(sofia);
      stage().passTime(61_000);
      const heard = await readUntil(annas, isReminderOf(next));
      expect(heard.some(isReminderOf(update))).toBe(false);
      for (const stream of [annas, belas]) await stream.return?.();
      await vi.waitFor(async () =>
        expect(await lineOf(sofia, next, 'anna')).toMatchObject({ online: false }),
      );
    },
  );
}
