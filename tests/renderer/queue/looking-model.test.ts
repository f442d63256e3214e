import { expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { shift } from '../stand-in/queue-scenes.ts';
import { entryOf } from '../stand-in/stand-in-world.ts';
import { openParts } from './open-parts.ts';

test('a peek is told at once, and that it is over too', async () => {
  const { world, email } = shift();
  const { looking } = await openParts(world);
  looking.peek(email);
  await eventually(() => expect(world.ownership.looked).toEqual([email]));
  expect(looking.store.getState().peeked?.subject).toBe('Reklamasjon på ordre 100-4471');
  looking.peek(email);
  await eventually(() => expect(world.ownership.looked).toEqual([email, null]));
  expect(looking.store.getState().peeked).toBeNull();
});

test('a peeked comment shows the post it stands under', async () => {
  const { world, comment } = shift();
  const { looking } = await openParts(world);
  looking.peek(comment);
  await eventually(() => expect(looking.store.getState().post?.text).toMatch(/^Uusi Saari-sohva/));
});

test('who takes it away ends the looking, but leaves what is read in place', async () => {
  const { world, email } = shift();
  const { looking } = await openParts(world);
  looking.peek(email);
  entryOf(world, email).conversation.status = 'open';
  world.changes.publish('queue', null);
  await eventually(() => expect(looking.store.getState()).toMatchObject({ gone: true }));
  expect(looking.store.getState().peeked?.customerName).toBe('Per Dahl');
  await eventually(() => expect(world.ownership.looked).toEqual([email, null]));
});

test('resting on a line is looking, passing over lines is not', async () => {
  const { world, email, comment, escalated } = shift();
  const { looking } = await openParts(world);
  looking.rest(escalated);
  looking.rest(comment);
  looking.rest(email);
  await eventually(() => expect(world.ownership.looked).toEqual([email]));
  looking.rest(null);
  await eventually(() => expect(world.ownership.looked).toEqual([email, null]));
});
