import { expect, onTestFinished, test } from 'vitest';
import { createPresenceModel } from '../../../src/renderer/presence/presence-model.ts';
import { eventually } from '../eventually.ts';
import { inProcessClient } from '../stand-in/in-process-client.ts';
import { shift } from '../stand-in/queue-scenes.ts';
import { changePresence } from '../stand-in/stand-in-ownership.ts';
import type { StandInWorld } from '../stand-in/stand-in-world.ts';

async function openPresence(world: StandInWorld) {
  const clock = { now: 0 };
  const { ownership } = inProcessClient(world);
  const model = createPresenceModel({ ownership, now: () => clock.now });
  onTestFinished(model.close);
  await eventually(() => expect(model.store.getState().presence).not.toBeNull());
  return { model, clock };
}

test('activity is told every ten seconds, however much there is', async () => {
  const { world } = shift();
  const { model, clock } = await openPresence(world);
  for (clock.now = 0; clock.now < 25_000; clock.now += 100) model.touched();
  await eventually(() => expect(world.ownership.active).toBe(3));
});

test('activity is told at once when the agent is about to be away', async () => {
  const { world } = shift();
  const { model, clock } = await openPresence(world);
  model.touched();
  await eventually(() => expect(world.ownership.active).toBe(1));
  changePresence(world, { awayAt: world.now() + 60_000 });
  await eventually(() => expect(model.store.getState().presence?.awayAt).not.toBeNull());
  clock.now = 1000;
  model.touched();
  await eventually(() => expect(model.store.getState().presence?.awayAt).toBeNull());
});

test('who was set away and comes back is told so for a while', async () => {
  const { world } = shift();
  const { model } = await openPresence(world);
  changePresence(world, { presence: 'away', chosen: 'away', awayByItself: true });
  await eventually(() => expect(model.store.getState().presence?.awayByItself).toBe(true));
  model.touched();
  await eventually(() => expect(model.store.getState()).toMatchObject({ returned: true }));
  expect(model.store.getState().presence?.presence).toBe('online');
});

test('a choice without a connection is kept, and holds when it is back', async () => {
  const { world } = shift();
  const { model } = await openPresence(world);
  world.status.connectivity = 'disconnected';
  await model.choose('away');
  const offline = { presence: 'offline', chosen: 'away' };
  await eventually(() => expect(model.store.getState()).toMatchObject({ problem: null, presence: offline }));
  world.status.connectivity = 'connected';
  await model.choose('transfer_only');
  await eventually(() => expect(model.store.getState().presence?.chosen).toBe('transfer_only'));
  expect(model.store.getState().problem).toBeNull();
});

test('what was handed back is listed until it is acknowledged', async () => {
  const { world, email } = shift();
  const [brand] = world.brands;
  if (!brand) throw new Error('there are brands');
  changePresence(world, {
    handedBack: [
      { conversationId: email, brandId: brand.brandId, customerName: 'Per Dahl', at: world.now() },
    ],
  });
  const { model } = await openPresence(world);
  expect(model.store.getState().presence?.handedBack).toHaveLength(1);
  model.acknowledgeHandBacks();
  await eventually(() => expect(model.store.getState().presence?.handedBack).toEqual([]));
});
