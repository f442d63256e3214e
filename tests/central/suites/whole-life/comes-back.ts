import { expect, test, vi } from 'vitest';
import { codeOf, errorOf } from '../../support/central-client.ts';
import type { Stage } from '../../support/stage.ts';
import { answers, connect, heldBy, lookAt, type Scene, sceneOf } from './scene.ts';

const PATIENCE = { timeout: 30_000, interval: 100 };
const MINUTE_MS = 60_000;

export function comesBackSuite(stage: () => Stage): void {
  /** Snoozed for a minute, counted by the service's clock. */
  async function snoozedBy(name: 'anna' | 'bela' | 'adam'): Promise<Scene> {
    const scene = await heldBy(stage(), name);
    await scene.does(answers);
    const { claimedAt } = (await scene.now()).conversation;
    await scene.does({ kind: 'snoozed', until: (claimedAt ?? 0) + MINUTE_MS });
    expect((await scene.now()).conversation.status).toBe('snoozed');
    return scene;
  }

  const cameBack = (scene: Scene) =>
    vi.waitFor(async () => {
      const seen = await scene.now();
      expect(seen.conversation.status).not.toBe('snoozed');
      return seen;
    }, PATIENCE);

  test('a snooze that ends is back with its holder, who is connected, and it is said', async () => {
    const scene = await snoozedBy('bela');
    const disconnect = await connect(scene.member);
    stage().passTime(MINUTE_MS);
    const { conversation, lines } = await cameBack(scene);
    expect(conversation).toMatchObject({
      status: 'open',
      holder: { name: 'bela lastname' },
      snoozedUntil: null,
    });
    expect(lines.at(-1)).toMatchObject({ kind: 'event', text: 'snoozeEnded' });
    await disconnect();
    await scene.does({ kind: 'noResponseNeeded' });
  });

  test('it is not back before its moment', async () => {
    const scene = await snoozedBy('bela');
    stage().passTime(MINUTE_MS / 2);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect((await scene.now()).conversation.status).toBe('snoozed');
    await scene.does({ kind: 'noResponseNeeded' });
  });

  test('it waits for anybody when its holder is gone', async () => {
    const scene = await snoozedBy('anna');
    stage().passTime(MINUTE_MS);
    const { conversation } = await cameBack(scene);
    expect(conversation).toMatchObject({ status: 'queued', holder: null, snoozedUntil: null });
    expect(conversation.waitingSince).not.toBeNull();
  });

  test('it waits for anybody when its holder has no room, and never takes more than there is', async () => {
    const scenes = [await snoozedBy('adam'), await snoozedBy('adam'), await snoozedBy('adam')];
    const disconnect = await connect(scenes[0]?.member ?? (await stage().signIn('adam')));
    stage().passTime(MINUTE_MS);
    const states: string[] = [];
    for (const scene of scenes) states.push((await cameBack(scene)).conversation.status);
    expect(states.toSorted()).toEqual(['open', 'open', 'queued']);
    await disconnect();
    const adam = await stage().signIn('adam');
    for (const { conversationId } of scenes) {
      await sceneOf(stage(), adam, conversationId).does({ kind: 'noResponseNeeded' });
    }
  });

  test('its holder takes one up again before its moment, if there is room', async () => {
    const scene = await snoozedBy('adam');
    const adam = await stage().signIn('adam');
    const { conversationId } = scene;
    expect(await adam.call.ownership.reopen({ conversationId })).toMatchObject({
      status: 'open',
      holder: { name: 'adam lastname' },
      snoozedUntil: null,
    });
    expect((await scene.now()).lines.at(-1)).toMatchObject({
      text: 'snoozeEnded',
      details: { by: 'adam lastname' },
    });
    const { claimedAt } = (await scene.now()).conversation;
    await scene.does({ kind: 'snoozed', until: (claimedAt ?? 0) + 600 * MINUTE_MS });
    const others = [await heldBy(stage(), 'adam'), await heldBy(stage(), 'adam')];
    const full = await errorOf(adam.call.ownership.reopen({ conversationId }));
    expect(full).toMatchObject({ code: 'CAPACITY_REACHED', data: { capacity: 2 } });
    for (const each of [scene, ...others]) await each.does({ kind: 'noResponseNeeded' });
  });

  test('one that ended while it was snoozed stays over', async () => {
    const scene = await snoozedBy('anna');
    await scene.does({ kind: 'noResponseNeeded' });
    stage().passTime(MINUTE_MS);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    const { conversation, lines } = await scene.now();
    expect(conversation).toMatchObject({ status: 'resolved', snoozedUntil: null });
    expect(lines.at(-1)?.text).toBe('noResponseNeeded');
  });

  test('the customer’s words end a snooze: to its holder when they are there', async () => {
    const scene = await snoozedBy('bela');
    const disconnect = await connect(scene.member);
    const { at } = await scene.customer.write('Are you there?');
    const { conversation, lines } = await scene.now();
    expect(conversation).toMatchObject({
      status: 'open',
      holder: { name: 'bela lastname' },
      waitingSince: at,
    });
    expect(lines.slice(-2).map(({ text }) => text)).toEqual(['snoozeEnded', 'Are you there?']);
    await disconnect();
    await scene.does({ kind: 'noResponseNeeded' });
  });

  test('the customer’s words end a snooze: to the queue when its holder is gone', async () => {
    const scene = await snoozedBy('anna');
    await scene.customer.write('Are you there?');
    const { conversation } = await lookAt(stage(), scene.conversationId);
    expect(conversation).toMatchObject({ status: 'queued', holder: null });
  });

  test('the customer’s words end the waiting for them', async () => {
    const scene = await heldBy(stage(), 'anna');
    await scene.does(answers);
    await scene.does({ kind: 'pending' });
    const { at } = await scene.customer.write('It is for a kitchen');
    const { conversation, lines } = await scene.now();
    expect(conversation).toMatchObject({
      status: 'open',
      holder: { name: 'anna lastname' },
      waitingSince: at,
    });
    expect(lines.slice(-2).map(({ text }) => text)).toEqual(['pending', 'It is for a kitchen']);
  });

  test('a chat that ended is over for its customer, however it ended', async () => {
    for (const deed of [
      { kind: 'noResponseNeeded' },
      { kind: 'resolved', disposition: 'answered' },
    ] as const) {
      const { customer, does } = await heldBy(stage(), 'anna');
      await does(deed);
      expect(await codeOf(customer.write('Hello?'))).toBe('CONVERSATION_ENDED');
    }
  });
}
