import { expect, onTestFinished, test } from 'vitest';
import { createUpdates } from '../../../src/renderer/updates/create-updates.ts';
import { listed } from '../../../src/renderer/updates/list/list-model.ts';
import { steadyViews } from '../../../src/renderer/updates/list/steady-views.ts';
import { eventually } from '../eventually.ts';
import { inProcessClient } from '../stand-in/in-process-client.ts';
import { heldOf, publishUpdate } from '../stand-in/stand-in-updates.ts';
import { mineOf, quietUpdatesWorld } from '../stand-in/update-scenes.ts';
import { updateIdOf, view } from './views.ts';

async function setUp() {
  const world = quietUpdatesWorld();
  const updates = createUpdates(inProcessClient(world));
  onTestFinished(updates.close);
  await eventually(() => expect(updates.model.store.getState().known).not.toBeNull());
  const shown = () =>
    listed(updates.list.store.getState(), updates.model.store.getState().known?.recent)?.map(
      ({ update }) => update.text,
    );
  return { world, updates, shown, brands: mineOf(world).brands };
}

test('All updates are listed, those of one brand when it is chosen', async () => {
  const { updates, shown, brands, world } = await setUp();
  expect(shown()).toHaveLength(world.updates.held.length);
  updates.list.setBrand(brands[1]?.brandId ?? null);
  expect(shown()?.toSorted()).toEqual([
    'Read straight from the channel while the central service was away.',
    'The new catalogue is out; ask for one at the spring fair.',
  ]);
});

test('Words find updates, also those that come while they are looked for', async () => {
  const { updates, shown, brands, world } = await setUp();
  const [brand] = brands;
  if (!brand) throw new Error('there are brands');
  updates.list.setText('recalled');
  await eventually(() => expect(shown()).toEqual(['Boots size 43 are recalled.']));
  publishUpdate(world, brand.brandId, { text: 'Socks are recalled, too.' });
  await eventually(() => expect(shown()).toHaveLength(2));
  updates.list.setText('');
  expect(shown()).toHaveLength(world.updates.held.length);
});

test('One that is opened counts as read, once; opening it again closes it', async () => {
  const { updates, world } = await setUp();
  const unread = updates.model.store.getState().known?.recent[0];
  if (!unread) throw new Error('there are updates');
  updates.list.toggle(unread);
  await eventually(() => expect(heldOf(world, unread.update.updateId).unread).toBe(false));
  expect(updates.list.store.getState().opened).toBe(unread.update.updateId);
  updates.list.toggle(unread);
  expect(updates.list.store.getState().opened).toBeNull();
});

test('One that is shown from elsewhere is not hidden by words or a brand', async () => {
  const { updates, shown, brands, world } = await setUp();
  updates.list.setBrand(brands[1]?.brandId ?? null);
  updates.list.setText('nothing of the kind');
  await eventually(() => expect(shown()).toEqual([]));
  const last = updates.model.store.getState().known?.recent.at(-1);
  if (!last) throw new Error('there are updates');
  updates.list.show(last.update.updateId);
  expect(shown()).toHaveLength(world.updates.held.length);
  expect(updates.list.store.getState().opened).toBe(last.update.updateId);
});

test('The order somebody looks at stays when one is read, and what is new comes first', () => {
  const ids = (views: readonly { update: { updateId: string } }[]) =>
    views.map(({ update }) => update.updateId);
  const order = [updateIdOf(1), updateIdOf(2), updateIdOf(3)];
  const next = [view(4), view(2), view(3), view(1, {}, { unread: false })];
  expect(ids(steadyViews(order, next))).toEqual([4, 1, 2, 3].map(updateIdOf));
  expect(ids(steadyViews(order, [view(3)]))).toEqual([updateIdOf(3)]);
});
