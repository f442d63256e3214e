import { expect, test } from 'vitest';
import { createFinishedModel } from '../../../src/renderer/queue/search/finished-model.ts';
import { eventually } from '../eventually.ts';
import { inProcessClient } from '../stand-in/in-process-client.ts';
import { shift } from '../stand-in/queue-scenes.ts';

test('finds by words, marks them, and keeps to the brand', async () => {
  const { world, ended } = shift();
  const model = createFinishedModel(inProcessClient(world));
  model.type('bytte');
  await eventually(() => expect(model.store.getState().hits).toHaveLength(1));
  const [hit] = model.store.getState().hits;
  expect(hit?.card.conversationId).toBe(ended);
  expect(hit?.excerpt.filter(({ match }) => match).map(({ text }) => text)).toEqual(['bytte']);
  const other = world.brands.find(({ brandId }) => brandId !== hit?.card.brandId);
  model.setBrand(other?.brandId ?? null);
  await eventually(() => expect(model.store.getState()).toMatchObject({ hits: [], searched: 'bytte' }));
});

test('an answer that comes late does not replace a newer one', async () => {
  const { world } = shift();
  const client = inProcessClient(world);
  let release = () => {};
  const model = createFinishedModel({
    queue: {
      searchFinished: async (input) => {
        if (input.text === 'voi') await new Promise<void>((resolve) => (release = resolve));
        return client.queue.searchFinished(input);
      },
    },
  });
  model.type('voi');
  model.type('bytte');
  await eventually(() => expect(model.store.getState().searched).toBe('bytte'));
  release();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(model.store.getState().searched).toBe('bytte');
  expect(model.store.getState().hits.map(({ card }) => card.customerName)).toEqual(['Ida Marie']);
});

test('no answer is said, and an empty field asks for nothing', async () => {
  const model = createFinishedModel({
    queue: { searchFinished: () => Promise.reject(new Error('cut')) },
  });
  model.type('voi');
  await eventually(() => expect(model.store.getState().failed).toBe(true));
  model.type(' ');
  expect(model.store.getState()).toMatchObject({ failed: false, hits: [], searched: null });
});
