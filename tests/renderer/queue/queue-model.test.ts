import { expect, onTestFinished, test } from 'vitest';
import { createQueueModel, waitingInOrder, waitingLines } from '../../../src/renderer/queue/queue-model.ts';
import { eventually } from '../eventually.ts';
import { inProcessClient } from '../stand-in/in-process-client.ts';
import { addWaiting, emptyWorld, ordinaryWorld } from '../stand-in/scenes.ts';
import { queueOf } from '../stand-in/stand-in-queue.ts';
import type { StandInWorld } from '../stand-in/stand-in-world.ts';

async function openQueue(world: StandInWorld) {
  const model = createQueueModel({ client: inProcessClient(world) });
  onTestFinished(model.close);
  await eventually(() => expect(model.store.getState().queue).not.toBeNull());
  return model;
}

test('a claim moves the conversation from the waiting to mine', async () => {
  const world = ordinaryWorld();
  const model = await openQueue(world);
  const wanted = queueOf(world).waiting[2];
  if (!wanted) throw new Error('five wait');
  expect(await model.claim(wanted.conversationId)).toBe(true);
  await eventually(() =>
    expect(model.store.getState().queue?.mine.at(-1)?.conversationId).toBe(wanted.conversationId),
  );
  expect(model.store.getState()).toMatchObject({ claiming: null, refusal: null });
});

test('a refused claim says who has the conversation and changes nothing', async () => {
  const world = ordinaryWorld();
  const model = await openQueue(world);
  world.refuseClaims = { code: 'alreadyClaimed', detail: { holderName: 'Mikael' } };
  const wanted = queueOf(world).waiting[0];
  if (!wanted) throw new Error('five wait');
  expect(await model.claim(wanted.conversationId)).toBe(false);
  expect(model.store.getState()).toMatchObject({
    claiming: null,
    refusal: {
      conversationId: wanted.conversationId,
      code: 'alreadyClaimed',
      detail: { holderName: 'Mikael' },
    },
  });
  expect(queueOf(world).mine).toHaveLength(2);
});

test('a claim that the core does not answer is refused as unreachable', async () => {
  const world = ordinaryWorld();
  const client = inProcessClient(world);
  const model = createQueueModel({
    client: { queue: { watch: client.queue.watch, claim: () => Promise.reject(new Error('cut')) } },
  });
  onTestFinished(model.close);
  const wanted = queueOf(world).waiting[0];
  if (!wanted) throw new Error('five wait');
  expect(await model.claim(wanted.conversationId)).toBe(false);
  expect(model.store.getState().refusal?.code).toBe('unreachable');
});

test('while the pointer holds the list its lines stay, and fall into order when it leaves', async () => {
  const world = emptyWorld();
  addWaiting(world, 3);
  const model = await openQueue(world);
  const shown = () => waitingLines(model.store.getState()).map(({ card }) => card.customerName);
  const before = shown();
  model.hold();
  const longest = queueOf(world).waiting[0];
  if (!longest) throw new Error('three wait');
  const entry = world.conversations.get(longest.conversationId);
  if (!entry) throw new Error('it is there');
  entry.conversation.waitingSince = world.now();
  world.changes.publish('queue', null);
  await eventually(() =>
    expect(model.store.getState().queue?.waiting.at(-1)?.conversationId).toBe(longest.conversationId),
  );
  expect(shown()).toEqual(before);
  model.release();
  expect(shown()).toEqual([...before.slice(1), before[0]]);
});

test('Alt+Down walks first through mine who wait longest, then through the waiting', () => {
  const world = ordinaryWorld();
  const lists = queueOf(world);
  const order = waitingInOrder(lists);
  expect(order).toHaveLength(7);
  expect(order.slice(0, 2).every((card) => lists.mine.includes(card))).toBe(true);
  expect(order[0]?.waitingSince ?? 0).toBeLessThanOrEqual(order[1]?.waitingSince ?? 0);
  expect(order.slice(2)).toEqual(lists.waiting);
});
