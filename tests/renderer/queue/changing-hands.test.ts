import { expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { shift } from '../stand-in/queue-scenes.ts';
import { entryOf } from '../stand-in/stand-in-world.ts';
import { openParts } from './open-parts.ts';

test('an offer is answered once, and a refusal says why', async () => {
  const { world, offered } = shift();
  const { offers, queue } = await openParts(world);
  const [card] = queue.store.getState().queue?.offered ?? [];
  if (!card) throw new Error('one is offered');
  world.ownership.refuseAnswer = { code: 'capacityReached', detail: { capacity: '2' } };
  const answers = await Promise.all([offers.answer(card, true), offers.answer(card, true)]);
  expect(answers).toEqual([false, false]);
  expect(offers.store.getState()).toMatchObject({
    answering: null,
    refusal: { code: 'capacityReached', detail: { capacity: '2' } },
  });
  world.ownership.refuseAnswer = null;
  expect(await offers.answer(card, true)).toBe(true);
  await eventually(() =>
    expect(queue.store.getState().queue?.mine.map(({ conversationId }) => conversationId)).toContain(offered),
  );
});

test('what has ended is reopened, or why not is said', async () => {
  const { world, ended } = shift();
  const { reopening, queue } = await openParts(world);
  const card = queue.store.getState().queue?.closed.find((one) => one.conversationId === ended);
  if (!card) throw new Error('it has ended');
  world.status.connectivity = 'disconnected';
  expect(await reopening.reopen(card)).toBe(false);
  expect(reopening.store.getState().refusal?.code).toBe('disconnected');
  world.status.connectivity = 'connected';
  expect(await reopening.reopen(card)).toBe(true);
  expect(reopening.store.getState().refusal).toBeNull();
  expect(entryOf(world, ended).conversation.status).toBe('open');
});

test('colleagues are listed by who can take it, and an assignment closes the list', async () => {
  const { world, email } = shift('supervisor');
  const { assigning, queue } = await openParts(world);
  const card = queue.store.getState().queue?.waiting.find((one) => one.conversationId === email);
  if (!card) throw new Error('it waits');
  assigning.open(card);
  await eventually(() => expect(assigning.store.getState().colleagues).not.toBeNull());
  const { colleagues } = assigning.store.getState();
  expect(colleagues?.map(({ name }) => name)).toEqual([
    'Mikael Berg',
    'Aino Virtanen',
    'Oksana Kovalenko',
    'Jan Nowak',
  ]);
  const [mikael, aino] = colleagues ?? [];
  if (!mikael || !aino) throw new Error('they are there');
  expect(await assigning.assign(aino.personId)).toBe(false);
  expect(assigning.store.getState().refusal).toMatchObject({
    code: 'transferRefused',
    detail: { why: 'capacity', capacity: '2' },
  });
  expect(await assigning.assign(mikael.personId)).toBe(true);
  expect(assigning.store.getState().card).toBeNull();
  expect(entryOf(world, email).conversation.holder?.name).toBe('Mikael Berg');
});
