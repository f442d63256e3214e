import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, errorOf } from '../../support/central-client.ts';
import type { Engine } from '../../support/engine.ts';
import { newMessageId, openStage, resolved, type Stage } from '../../support/stage.ts';
import { lamps, personOf } from '../../support/test-seed.ts';
import { seedWithQueues } from './ownership-suites.ts';
import { eventsOf, newTransferId, switchOn } from './steps.ts';

export function assignmentSuite(engine: Engine): void {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(engine, { seed: seedWithQueues() });
  });

  afterAll(() => stage.close());

  test('a team lead gives what waits to somebody who is there and has room; an agent may not', async () => {
    const [sofia, anna] = [await stage.signIn('sofia'), await stage.signIn('anna')];
    const { conversationId } = await stage.customerWrites(lamps);
    const { personId } = personOf('anna');
    expect(await codeOf(anna.call.ownership.assign({ conversationId, personId }))).toBe('FORBIDDEN');
    expect(await errorOf(sofia.call.ownership.assign({ conversationId, personId }))).toMatchObject({
      code: 'TRANSFER_REFUSED',
      data: { why: 'offline' },
    });
    const annas = await switchOn(anna);
    expect(await sofia.call.ownership.assign({ conversationId, personId })).toMatchObject({
      status: 'open',
      holder: { personId },
    });
    expect(await sofia.call.ownership.assign({ conversationId, personId })).toMatchObject({ status: 'open' });
    expect(await eventsOf(stage, conversationId)).toEqual(['assigned']);
    await anna.push(anna.event(conversationId, 1, resolved('answered')));
    expect(await codeOf(sofia.call.ownership.assign({ conversationId, personId }))).toBe('NOT_QUEUED');
    await annas.switchOff();
  });

  test('claims, offers and assignments at once never add up to more than somebody may hold', async () => {
    const [adam, bela, sofia] = [
      await stage.signIn('adam'),
      await stage.signIn('bela'),
      await stage.signIn('sofia'),
    ];
    const adams = await switchOn(adam);
    const { personId } = personOf('adam');
    const [offered, ...others] = await Promise.all(
      Array.from({ length: 6 }, () => stage.customerWrites(lamps)),
    );
    if (!offered) throw new Error('six customers wrote');
    const offer = { conversationId: offered.conversationId, transferId: newTransferId() };
    await bela.call.conversations.claim(offer);
    await bela.call.ownership.offerTransfer({ ...offer, personId, note: '' });
    const given = await Promise.allSettled([
      adam.call.ownership.answerTransfer({ ...offer, accept: true }),
      ...others.slice(0, 3).map(({ conversationId }) => adam.call.conversations.claim({ conversationId })),
      ...others
        .slice(3)
        .map(({ conversationId }) => sofia.call.ownership.assign({ conversationId, personId })),
    ]);
    expect(given.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    const colleagues = await sofia.call.ownership.colleagues({ brandId: lamps });
    expect(colleagues.find((each) => each.personId === personId)).toMatchObject({ held: 2, capacity: 2 });
    await adams.switchOff();
  });

  test('a brand that wants it gives the longest waiting to who is online and holds the fewest, and not to who skipped it', async () => {
    const automatic = await openStage(engine, { seed: seedWithQueues({ assignsAutomatically: true }) });
    const [anna, bela, adam] = [
      await automatic.signIn('anna'),
      await automatic.signIn('bela'),
      await automatic.signIn('adam'),
    ];
    const holderOf = async (conversationId: Parameters<typeof eventsOf>[1]) => {
      const { call } = await automatic.signIn('sofia');
      return (await call.conversations.messages({ conversationId })).conversation.holder?.name ?? null;
    };
    const first = await automatic.customerWrites(lamps);
    const annas = await switchOn(anna);
    await expect.poll(() => holderOf(first.conversationId), { timeout: 10_000 }).toBe('anna lastname');
    const belas = await switchOn(bela);
    const adams = await switchOn(adam);
    await adam.call.ownership.setPresence({ presence: 'away' });
    const second = await automatic.customerWrites(lamps);
    await expect.poll(() => holderOf(second.conversationId), { timeout: 10_000 }).toBe('bela lastname');

    const skip = { kind: 'skipped', messageId: newMessageId(), reason: null } as const;
    await bela.push(bela.event(second.conversationId, 1, skip));
    await expect.poll(() => holderOf(second.conversationId), { timeout: 10_000 }).toBe('anna lastname');
    await Promise.all([annas.switchOff(), belas.switchOff(), adams.switchOff()]);
    await automatic.close();
  });
}
