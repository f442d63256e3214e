import { describe, expect, test } from 'vitest';
import { EventPayload } from '../../../src/contract/model/workstation-event.ts';
import type { Undoable } from '../../../src/contract/workstation/conversations.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { acceptAll, openOutboxScene } from '../support/outbox-scene.ts';
import { until } from '../support/until.ts';

type Scene = ReturnType<typeof openOutboxScene>;

const resolve = { kind: 'resolve', disposition: 'answered', fields: {} } as const;

function kindsPushed({ pushed }: Scene): string[] {
  return pushed.flat().map(({ payload }) => EventPayload.parse(JSON.parse(payload)).kind);
}

async function undoable({ local }: Scene): Promise<Undoable[]> {
  const watch = local.watchUndoable();
  const next = await watch.next();
  await watch.return?.();
  return next.done ? [] : next.value;
}

async function left(scene: Scene, ...given: Parameters<Scene['leave']>) {
  const answer = scene.leave(...given);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value.eventId;
}

describe('An exit', () => {
  test('goes five seconds later, behind the messages, and not before', async () => {
    const scene = openOutboxScene({ answer: acceptAll });
    const conversationId = scene.addConversation();
    scene.pushLoop.setConnected(true);
    scene.send(conversationId, 'Goodbye');
    const eventId = await left(scene, conversationId, resolve);
    await until('the message went', () => kindsPushed(scene).length === 1);
    const [open] = await undoable(scene);
    expect(open).toMatchObject({ eventId, conversationId, what: 'resolve', customerName: 'Ida' });
    expect(open?.until).toBe(scene.clock.now() + 5_000);
    expect(scene.local.reader.detail(conversationId)).toMatchObject({ leaving: 'resolve' });

    scene.clock.pass(4_999);
    await new Promise((done) => setTimeout(done, 20));
    expect(kindsPushed(scene)).toEqual(['messageWritten']);
    scene.clock.pass(1);
    await until('it went', () => scene.store.outbox.count() === 0);
    expect(kindsPushed(scene)).toEqual(['messageWritten', 'resolved']);
    expect(await undoable(scene)).toEqual([]);
    expect(scene.local.undo(eventId)).toMatchObject({ code: 'tooLate' });
    const detail = scene.local.reader.detail(conversationId);
    expect(detail).toMatchObject({ leaving: null, writing: 'resolved' });
    expect(detail?.conversation).toMatchObject({ ending: 'resolved', resolvedAt: 7 });
  });

  test('that is taken back did not happen', async () => {
    const scene = openOutboxScene({ answer: acceptAll });
    const conversationId = scene.addConversation();
    scene.pushLoop.setConnected(true);
    const eventId = await left(scene, conversationId, { kind: 'skip', reason: 'language' });
    expect(scene.local.undo(eventId)).toMatchObject({ ok: true });
    expect(scene.local.undo(eventId)).toMatchObject({ code: 'tooLate' });
    scene.clock.pass(10_000);
    scene.send(conversationId, 'Still here');
    await until('the message went', () => scene.store.outbox.count() === 0);
    expect(kindsPushed(scene)).toEqual(['messageWritten']);
    expect(scene.local.reader.detail(conversationId)).toMatchObject({ leaving: null, writing: 'allowed' });
  });

  test('is held over a restart for the rest of its time', async () => {
    const first = openOutboxScene({ answer: acceptAll });
    const conversationId = first.addConversation();
    const eventId = await left(first, conversationId, resolve);
    first.clock.pass(2_000);
    first.close();

    const later = createManualClock(first.clock.now() + 1_000);
    const second = openOutboxScene({ answer: acceptAll, folder: first.folder, clock: later });
    second.pushLoop.setConnected(true);
    later.pass(1_999);
    expect((await undoable(second)).map((open) => open.eventId)).toEqual([eventId]);
    later.pass(1);
    await until('it went', () => second.store.outbox.count() === 0);
  });

  test('is held for five seconds at most by a clock that was set back', async () => {
    const first = openOutboxScene({ answer: acceptAll });
    await left(first, first.addConversation(), resolve);
    first.close();

    const earlier = createManualClock(first.clock.now() - 24 * 3600 * 1000);
    const second = openOutboxScene({ answer: acceptAll, folder: first.folder, clock: earlier });
    second.pushLoop.setConnected(true);
    earlier.pass(5_000);
    await until('it went', () => second.store.outbox.count() === 0);

    const third = openOutboxScene({ answer: acceptAll });
    third.pushLoop.setConnected(true);
    await left(third, third.addConversation(), resolve);
    third.clock.setWall(0);
    third.clock.pass(5_000);
    await until('it went', () => third.store.outbox.count() === 0);
  });

  test('makes room at once for whoever claims the next', async () => {
    const scene = openOutboxScene({ answer: acceptAll });
    const conversationId = scene.addConversation({ kind: 'email' });
    scene.pushLoop.setConnected(true);
    expect(await scene.local.freeRoom()).toBe(false);
    scene.send(conversationId, 'Held too');
    await left(scene, conversationId, resolve);
    expect(kindsPushed(scene)).toEqual([]);
    expect(await scene.local.freeRoom()).toBe(true);
    expect(kindsPushed(scene)).toEqual(['messageWritten', 'resolved']);
  });

  test('makes no room when nobody answers', async () => {
    const scene = openOutboxScene({ answer: () => ({ ok: false, code: 'offline' }) });
    await left(scene, scene.addConversation(), resolve);
    const freed = scene.local.freeRoom();
    scene.clock.pass(5_000);
    expect(await freed).toBe(false);
  });
});

describe('A message that can be taken back', () => {
  test('is back before what is in the composer, and what left behind it is taken back too', async () => {
    const scene = openOutboxScene({ answer: acceptAll });
    const conversationId = scene.addConversation({ kind: 'email' });
    scene.pushLoop.setConnected(true);
    const messageId = scene.send(conversationId, 'Dear Ida');
    expect(scene.local.reader.newest(conversationId, 1).messages).toMatchObject([
      { delivery: 'queued', heldUntil: scene.clock.now() + 5_000 },
    ]);
    scene.local.saveDraft({ ...scene.at(conversationId), text: 'PS', references: [] });
    await left(scene, conversationId, { kind: 'noResponseNeeded' });
    const open = await undoable(scene);
    expect(open.map(({ what }) => what)).toEqual(['message', 'noResponseNeeded']);
    const [message] = open;
    if (!message) throw new Error('nothing can be taken back');
    expect(scene.local.undo(message.eventId)).toMatchObject({ ok: true });
    expect(scene.local.reader.draft(conversationId)?.text).toBe('Dear Ida\nPS');
    expect(scene.store.messages.find(messageId)).toBeNull();
    expect(scene.store.outbox.count()).toBe(0);
    expect(await undoable(scene)).toEqual([]);
  });

  test('waits for the agent when the customer wrote before it went', async () => {
    const scene = openOutboxScene({ answer: acceptAll, holdsChats: true });
    const conversationId = scene.addConversation();
    scene.pushLoop.setConnected(true);
    const messageId = scene.send(conversationId, 'It is 449');
    scene.customerWrites(conversationId, 1);
    scene.clock.pass(5_000);
    await until('it was looked at', () => scene.shown(messageId)?.delivery === 'parked');
    expect(scene.shown(messageId)).toMatchObject({ problem: 'customerWroteMeanwhile' });
    expect(kindsPushed(scene)).toEqual([]);
  });

  test('lets none past it in its lane, and all in others', async () => {
    const scene = openOutboxScene({ answer: acceptAll });
    const [email, chat] = [scene.addConversation({ kind: 'email' }), scene.addConversation()];
    scene.pushLoop.setConnected(true);
    scene.send(email, 'one');
    scene.local.setTags({ ...scene.at(email), tags: ['invoice'] });
    const other = scene.send(chat, 'not held');
    await until('the chat went', () => scene.shown(other)?.delivery === 'sent');
    expect(kindsPushed(scene)).toEqual(['messageWritten']);
    scene.clock.pass(5_000);
    await until('all went', () => scene.store.outbox.count() === 0);
    expect(kindsPushed(scene)).toEqual(['messageWritten', 'messageWritten', 'tagged']);
  });

  test('is one of a chat only where the agent wants it so', async () => {
    const scene = openOutboxScene({ answer: acceptAll, holdsChats: true });
    scene.send(scene.addConversation(), 'Hi');
    expect((await undoable(scene)).map(({ what }) => what)).toEqual(['message']);
  });
});
