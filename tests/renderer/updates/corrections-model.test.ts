import { v7 as newUuid } from 'uuid';
import { expect, onTestFinished, test } from 'vitest';
import type { MessageId } from '../../../src/contract/model/ids.ts';
import {
  createCorrectionsModel,
  sweepItems,
} from '../../../src/renderer/updates/corrections/corrections-model.ts';
import { eventually } from '../eventually.ts';
import { inProcessClient } from '../stand-in/in-process-client.ts';
import { correctionsWorld } from '../stand-in/update-scenes.ts';

async function setUp({ cuts = 0 } = {}) {
  const world = correctionsWorld();
  const { updates: client } = inProcessClient(world);
  let left = cuts;
  const model = createCorrectionsModel({
    client: {
      watchSweep: client.watchSweep,
      dismiss: client.dismiss,
      correct: async (...given) => {
        if (left-- > 0) throw new Error('cut');
        return client.correct(...given);
      },
    },
    newMessageId: () => newUuid() as MessageId,
  });
  onTestFinished(model.close);
  model.setBrands(world.brands.map(({ brandId }) => brandId));
  const items = () => sweepItems(model.store.getState()) ?? [];
  await eventually(() => expect(items()).toHaveLength(2));
  const [first, second] = items();
  if (!first || !second) throw new Error('two are to be corrected');
  return { world, model, items, first, second };
}

test('Answers of all brands are one list, the oldest first', async () => {
  const { first, second } = await setUp();
  expect(first.brandId).not.toBe(second.brandId);
  expect(first.at).toBeLessThan(second.at);
});

test('A correction is sent as it was written, and its answer leaves the list', async () => {
  const { world, model, items, first } = await setUp();
  expect(model.draftOf(first.sweepItemId).text).toBe('');
  model.edit(first, ' It costs 449 kr now. ');
  await model.correct(first);
  expect(world.updates.corrected.map(({ text }) => text)).toEqual(['It costs 449 kr now.']);
  expect(items()).toHaveLength(1);
});

test('Nothing written sends nothing', async () => {
  const { world, model, first } = await setUp();
  model.edit(first, '   ');
  await model.correct(first);
  expect(world.updates.corrected).toEqual([]);
});

test('A dismissal needs a reason, and what was written is there again when it is not made', async () => {
  const { world, model, items, first } = await setUp();
  model.edit(first, 'Half a corr');
  model.setReason(first, '  ');
  await model.dismiss(first);
  expect(world.updates.dismissed).toEqual([]);
  model.setReason(first, null);
  expect(model.draftOf(first.sweepItemId).text).toBe('Half a corr');
  model.setReason(first, 'told by phone');
  await model.dismiss(first);
  expect(world.updates.dismissed.map(({ reason }) => reason)).toEqual(['told by phone']);
  expect(items()).toHaveLength(1);
});

test('A cut keeps the text, and trying again sends the same message', async () => {
  const { world, model, first } = await setUp({ cuts: 1 });
  model.edit(first, 'It costs 449 kr now.');
  await model.correct(first);
  expect(model.draftOf(first.sweepItemId)).toMatchObject({
    text: 'It costs 449 kr now.',
    trouble: 'unreachable',
  });
  await model.correct(first);
  expect(world.updates.corrected).toHaveLength(1);
});

test('Without the central service the list says so, brand by brand, and nothing is sent', async () => {
  const { world, model, first } = await setUp();
  world.status.connectivity = 'disconnected';
  model.edit(first, 'It costs 449 kr now.');
  await model.correct(first);
  expect(model.draftOf(first.sweepItemId)).toMatchObject({ trouble: 'disconnected' });
  world.changes.publish('updates', null);
  await eventually(() => expect(model.store.getState().trouble.size).toBe(world.brands.length));
});
