import { expect, test } from 'vitest';
import { createBriefingModel } from '../../../src/renderer/updates/briefing/briefing-model.ts';
import { inProcessClient } from '../stand-in/in-process-client.ts';
import { addConversation } from '../stand-in/stand-in-world.ts';
import { briefingWorld, mineOf } from '../stand-in/update-scenes.ts';

function setUp() {
  const world = briefingWorld();
  const { ids, brands } = mineOf(world);
  const [first, other] = ids;
  const [brand] = brands;
  if (!first || !other || !brand) throw new Error('two are mine');
  const second = addConversation(world, { brand, customerName: 'Bo', said: ['Hei'], mine: true });
  const model = createBriefingModel(inProcessClient(world).updates);
  const shownIn = () => [...model.store.getState().values()].map(({ conversationId }) => conversationId);
  return { world, model, first, second, other, brandId: brand.brandId, shownIn };
}

test('What changed at a brand is told in the first of its conversations, and in no other', async () => {
  const { model, first, second, other, shownIn } = setUp();
  await model.opened(first);
  await model.opened(second);
  await model.opened(other);
  expect(shownIn()).toEqual([first]);
});

test('Dismissed, it is read and not told again', async () => {
  const { world, model, first, second, brandId, shownIn } = setUp();
  await model.opened(first);
  model.dismiss(brandId);
  await model.opened(second);
  expect([shownIn(), world.updates.briefings.size]).toEqual([[], 0]);
});

test('Not dismissed before its pane was closed, it is told in the next', async () => {
  const { model, first, second, shownIn } = setUp();
  await model.opened(first);
  model.left(first);
  expect(shownIn()).toEqual([]);
  await model.opened(second);
  expect(shownIn()).toEqual([second]);
});
