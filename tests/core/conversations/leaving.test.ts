import { describe, expect, test } from 'vitest';
import { newId } from '../../../src/adapters/system/new-id.ts';
import { MessageId } from '../../../src/contract/model/ids.ts';
import type { WorkstationEvent } from '../../../src/contract/model/workstation-event.ts';
import type { Exit } from '../../../src/contract/workstation/conversations.ts';
import { acceptAll, openOutboxScene } from '../support/outbox-scene.ts';

type Scene = ReturnType<typeof openOutboxScene>;

const exits: Exit[] = [
  { kind: 'resolve', disposition: 'answered', fields: {} },
  { kind: 'noResponseNeeded' },
  { kind: 'escalate', reason: 'contract', note: 'Wants the paper' },
  { kind: 'skip', reason: null },
  { kind: 'snooze', until: 2_000_000_000_000 },
  { kind: 'pending' },
];

/** Time passes until holds are over, and what may go goes. */
async function goOn({ clock, pusher }: Scene): Promise<void> {
  clock.pass(5_000);
  while ((await pusher.pushOnce()).kind === 'progress');
}

describe('Leaving a conversation', () => {
  test.each(exits)('by $kind takes effect with the answer, before the feed tells', async (exit) => {
    const scene = openOutboxScene({ answer: acceptAll });
    const conversationId = scene.addConversation({ waitingSince: null });
    expect(scene.leave(conversationId, exit)).toMatchObject({ ok: true });
    expect(scene.leave(conversationId, exit)).toMatchObject({ ok: true });
    const refused = { ...scene.at(conversationId), messageId: MessageId.parse(newId()), text: 'Late' };
    expect(scene.local.send(refused)).toMatchObject({ code: 'resolved' });
    await goOn(scene);
    const conversation = scene.store.conversations.find(conversationId)?.conversation;
    const status = { resolve: 'resolved', noResponseNeeded: 'resolved', escalate: 'queued', skip: 'queued' };
    expect(conversation?.status).toBe({ ...status, snooze: 'snoozed', pending: 'pending' }[exit.kind]);
    expect(scene.store.conversations.isSkipped(conversationId)).toBe(exit.kind === 'skip');
    expect(scene.pushed.flat()).toHaveLength(1);
  });

  test('never undoes what the feed told in the meantime', async () => {
    const scene = openOutboxScene({ answer: acceptAll });
    const conversationId = scene.addConversation();
    scene.leave(conversationId, { kind: 'skip', reason: null });
    const known = scene.store.conversations.find(conversationId)?.conversation;
    if (!known) throw new Error('unknown');
    // Skipped, and taken again: seq 3 is past the exit, which got 1.
    scene.clock.pass(5_000);
    scene.store.conversations.upsert({ ...known, lastSeq: 3 });
    await goOn(scene);
    expect(scene.store.conversations.find(conversationId)?.conversation).toMatchObject({
      status: 'open',
      lastSeq: 3,
    });
  });

  test('names what keeps it from happening', () => {
    const scene = openOutboxScene({ answer: acceptAll });
    const mine = scene.addConversation();
    const returned = { kind: 'resolve', disposition: 'returned' } as const;
    expect(scene.leave(mine, { ...returned, fields: {} })).toEqual({
      ok: false,
      code: 'fieldMissing',
      detail: { field: 'order', why: 'missing' },
    });
    expect(scene.leave(mine, { kind: 'pending' })).toMatchObject({ detail: { why: 'customerWaits' } });
    expect(scene.leave(mine, { kind: 'skip', reason: 'mood' })).toMatchObject({ code: 'notAllowed' });
    const theirs = scene.addConversation({ holder: null });
    expect(scene.leave(theirs, { kind: 'noResponseNeeded' })).toMatchObject({ code: 'notMine' });
    const over = scene.addConversation({ status: 'resolved' });
    expect(scene.leave(over, { kind: 'noResponseNeeded' })).toMatchObject({ code: 'resolved' });
    expect(scene.store.outbox.count()).toBe(0);
  });

  test('counts an answer that has not gone yet', () => {
    const scene = openOutboxScene({ answer: acceptAll });
    const conversationId = scene.addConversation();
    scene.send(conversationId, 'It is in the post');
    const pending = scene.local.reader.detail(conversationId)?.exits.find(({ kind }) => kind === 'pending');
    expect(pending?.why).toBeNull();
    expect(scene.leave(conversationId, { kind: 'pending' })).toMatchObject({ ok: true });
  });
});

describe('An exit that meets other facts than it was decided on', () => {
  test.each(exits)('by $kind is withdrawn, or goes, when the customer wrote', async (exit) => {
    const scene = openOutboxScene({ answer: acceptAll });
    const conversationId = scene.addConversation({ waitingSince: null });
    scene.leave(conversationId, exit);
    scene.customerWrites(conversationId, 1);
    await goOn(scene);
    const goes = exit.kind === 'escalate' || exit.kind === 'skip';
    expect(scene.pushed.flat()).toHaveLength(goes ? 1 : 0);
    const detail = scene.local.reader.detail(conversationId);
    expect(detail?.leaving).toBeNull();
    expect(detail?.withdrawn).toEqual(
      goes ? undefined : { kind: exit.kind, problem: 'customerWroteMeanwhile' },
    );
  });

  test('is withdrawn when the central service refuses it, until the agent acts', async () => {
    const answer = (events: readonly WorkstationEvent[]) => ({
      ok: true as const,
      value: events.map(({ eventId }) => ({
        ...{ eventId, result: 'rejected' as const, code: 'notAllowed' as const },
      })),
    });
    const scene = openOutboxScene({ answer });
    const conversationId = scene.addConversation();
    scene.leave(conversationId, { kind: 'escalate', reason: 'contract', note: '' });
    await goOn(scene);
    const withdrawn = { kind: 'escalate', problem: 'refused' };
    expect(scene.local.reader.detail(conversationId)).toMatchObject({ withdrawn, writing: 'allowed' });
    scene.close();
    const again = openOutboxScene({ answer, folder: scene.folder });
    expect(again.local.reader.detail(conversationId)).toMatchObject({ withdrawn });
    again.send(conversationId, 'Then I answer it myself');
    expect(again.local.reader.detail(conversationId)?.withdrawn).toBeUndefined();
  });
});

describe('What is for colleagues', () => {
  test('shows at once, and goes past a message that waits for a decision', async () => {
    const scene = openOutboxScene({ answer: acceptAll });
    const conversationId = scene.addConversation();
    const parked = scene.send(conversationId, 'Yes');
    scene.local.setTags({ ...scene.at(conversationId), tags: ['moving', 'unheard-of', 'moving'] });
    const messageId = MessageId.parse(newId());
    const note = { ...scene.at(conversationId), messageId, text: 'Calls back at six' };
    expect(scene.local.writeNote(note)).toMatchObject({
      value: { message: { kind: 'note', authorName: 'Nora', delivery: 'queued' } },
    });
    expect(scene.local.writeNote(note)).toMatchObject({ ok: true });
    expect(scene.local.reader.detail(conversationId)?.conversation.tags).toEqual(['moving']);

    scene.customerWrites(conversationId, 1);
    scene.pusher.checkAgain();
    await goOn(scene);
    expect(scene.shown(parked)).toEqual({ delivery: 'parked', problem: 'customerWroteMeanwhile' });
    expect(scene.local.reader.messages(new Set([parked]))).toMatchObject([{ seenSeq: 0 }]);
    expect(scene.shown(messageId)?.delivery).toBe('sent');
    expect(scene.store.outbox.count()).toBe(0);
    expect(scene.local.reader.detail(conversationId)?.conversation.tags).toEqual(['moving']);
  });

  test('never gets into the composer', async () => {
    const answer = (events: readonly WorkstationEvent[]) => ({
      ok: true as const,
      value: events.map(({ eventId }) => ({
        ...{ eventId, result: 'rejected' as const, code: 'notHolder' as const },
      })),
    });
    const scene = openOutboxScene({ answer });
    const at = scene.at(scene.addConversation());
    const messageId = MessageId.parse(newId());
    scene.local.writeNote({ ...at, messageId, text: 'Difficult' });
    await goOn(scene);
    expect(scene.shown(messageId)).toEqual({ delivery: 'parked', problem: 'notHolder' });
    expect(scene.local.decide({ ...at, messageId, decision: 'toDraft' })).toMatchObject({
      code: 'notParked',
    });
    expect(scene.local.decide({ ...at, messageId, decision: 'discard' })).toMatchObject({ ok: true });
    expect(scene.local.reader.draft(at.conversationId)).toBeNull();
  });
});
