import { expect, test } from 'vitest';
import type { Engine } from '../../support/engine.ts';
import { newMessageId, openStage, type Stage, written } from '../../support/stage.ts';
import { lamps, type Name } from '../../support/test-seed.ts';
import { seedWithQueues } from './ownership-suites.ts';
import { claimed, eventsOf, switchOn } from './steps.ts';

const HAND_BACK_MS = 600_000;

export function handBackSuite(engine: Engine, lasting: Engine['fresh'], stage: () => Stage): void {
  test('open conversations of somebody who is gone wait again with their history, and they are told on return', async () => {
    const bela = await stage().signIn('bela');
    const first = await switchOn(bela);
    const conversationId = await claimed(stage(), bela);
    const put = await claimed(stage(), bela);
    await bela.push(
      bela.event(put, 1, written('It does.')),
      bela.event(put, 2, { kind: 'pending', messageId: newMessageId() }),
    );
    await first.switchOff();
    await isSeenOffline(stage(), 'bela');
    stage().passTime(HAND_BACK_MS + 1_000);
    await expect
      .poll(() => eventsOf(stage(), conversationId), { timeout: 10_000 })
      .toEqual(['claimed', 'handedBack']);
    // What waits for the customer stays with who asked them.
    expect(await eventsOf(stage(), put)).toEqual(['claimed', 'pending']);
    const sofia = await stage().signIn('sofia');
    const { conversation } = await sofia.call.conversations.messages({ conversationId });
    expect(conversation).toMatchObject({ status: 'queued', holder: null });

    const back = await stage().signIn('bela');
    const told = async () => {
      const again = await switchOn(back);
      const heard = await again.hears((item) => item.type === 'caughtUp');
      await again.switchOff();
      const all = heard.flatMap((item) => (item.type === 'handedBack' ? item.conversations : []));
      // Other tests left her others.
      return all.filter((each) => [conversationId, put].includes(each.conversationId));
    };
    expect(await told()).toMatchObject([{ conversationId, customerName: 'Cleo' }]);
    expect(await told()).toHaveLength(1);
    await back.call.ownership.acknowledgeHandBacks({ conversationIds: [conversationId] });
    expect(await told()).toEqual([]);
  });

  test('while another workstation of theirs is connected nothing is taken back', async () => {
    const bela = await stage().signIn('bela');
    const [first, second] = [await switchOn(bela), await switchOn(bela)];
    const conversationId = await claimed(stage(), bela);
    await first.switchOff();
    stage().passTime(HAND_BACK_MS + 1_000);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(await eventsOf(stage(), conversationId)).toEqual(['claimed']);
    await second.switchOff();
  });

  test('time in which the service itself was down does not count, and what was chosen is remembered', async () => {
    const database = await lasting();
    const before = await openStage(engine, { database, seed: seedWithQueues() });
    const bela = await before.signIn('bela');
    const connected = await switchOn(bela);
    await bela.call.ownership.setPresence({ presence: 'transfer_only' });
    const conversationId = await claimed(before, bela);
    await connected.switchOff();
    await isSeenOffline(before, 'bela');
    await before.close();

    const after = await openStage(engine, { database, seed: seedWithQueues() });
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(await eventsOf(after, conversationId)).toEqual(['claimed']);
    const back = await after.signIn('bela');
    const again = await switchOn(back);
    const colleagues = await back.call.ownership.colleagues({ brandId: lamps });
    expect(colleagues.find(({ name }) => name.startsWith('bela'))).toMatchObject({
      presence: 'transfer_only',
    });
    await again.switchOff();
    await isSeenOffline(after, 'bela');
    after.passTime(HAND_BACK_MS + 5_000);
    await expect
      .poll(() => eventsOf(after, conversationId), { timeout: 10_000 })
      .toEqual(['claimed', 'handedBack']);
    await after.close();
  });
}

/** The service hears of a line that was cut a moment later. */
async function isSeenOffline(stage: Stage, name: Name): Promise<void> {
  const { call } = await stage.signIn('sofia');
  const presenceOf = async () =>
    (await call.ownership.colleagues({ brandId: lamps })).find((each) => each.name.startsWith(name))
      ?.presence;
  await expect.poll(presenceOf, { timeout: 10_000 }).toBe('offline');
}
