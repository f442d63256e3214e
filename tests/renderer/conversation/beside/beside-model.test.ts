import { expect, onTestFinished, test } from 'vitest';
import { IntakeId, MessageId } from '../../../../src/contract/model/ids.ts';
import { createBesideModel } from '../../../../src/renderer/conversation/beside/beside-model.ts';
import { besideScene } from '../../stand-in/beside-scenes.ts';
import { inProcessClient } from '../../stand-in/in-process-client.ts';
import { entryOf, nextUuid } from '../../stand-in/stand-in-world.ts';

function openModel({ unreachable = false } = {}) {
  const { world, chat, brand } = besideScene();
  const { beside: client } = inProcessClient(world);
  const entry = entryOf(world, chat);
  const putAway: ReadonlySet<string>[] = [];
  const fails = () => Promise.reject(new Error('the line is cut'));
  const model = createBesideModel({
    client: unreachable ? { ...client, setMood: fails, submitIntake: fails } : client,
    conversationId: chat,
    brandId: () => brand.brandId,
    contact: () => entry.conversation.contact,
    newIntakeId: () => IntakeId.parse(nextUuid()),
    newMessageId: () => MessageId.parse(nextUuid()),
    putAwayBefore: new Set(['length']),
    onPutAway: (keys) => putAway.push(keys),
  });
  onTestFinished(() => world.conversations.clear());
  return { world, chat, entry, model, putAway };
}

test('noting one thing of the customer keeps the others, and an empty value takes its own out', async () => {
  const { entry, model } = openModel();
  await model.noteConsent(true);
  await model.noteContact({ city: ' Bergen ' });
  await model.noteContact({ name: 'Ida Nordmann' });
  expect(entry.conversation.contact).toEqual({ city: 'Bergen', name: 'Ida Nordmann' });
  await model.noteContact({ city: '  ' });
  expect(entry.conversation.contact).toEqual({ name: 'Ida Nordmann' });
});

test('what is refused says why until the next thing is noted', async () => {
  const { entry, model } = openModel();
  expect(await model.noteContact({ name: 'Ida Nordmann' })).toBe(false);
  expect(model.store.getState().problem).toBe('consentMissing');
  expect(entry.conversation.contact).toEqual({});
  expect(await model.tickStep('greeting', true)).toBe(true);
  expect(model.store.getState().problem).toBeNull();
});

test('without an answer nothing is known to have happened, and it is said', async () => {
  const { model } = openModel({ unreachable: true });
  expect(await model.setMood('happy')).toBe(false);
  expect(model.store.getState().problem).toBe('unreachable');
  expect(
    await model.submitIntake({ ...model.newIntake(), formId: 'complaint', values: {}, consent: true }),
  ).toEqual({ ok: false, code: 'unreachable' });
});

test('a hint that was put away stays so beside those put away before', () => {
  const { model, putAway } = openModel();
  model.putAway(['topic:allergy']);
  expect([...model.store.getState().putAway]).toEqual(['length', 'topic:allergy']);
  expect(putAway).toEqual([new Set(['length', 'topic:allergy'])]);
});

test('in a pane that gets wide or narrow, what lies over it is put away', () => {
  const { model } = openModel();
  model.setOver(true);
  model.setWide(true);
  expect(model.store.getState()).toMatchObject({ wide: true, over: false });
});
