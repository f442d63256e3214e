import { describe, expect, test } from 'vitest';
import { newId } from '../../../src/adapters/system/new-id.ts';
import { ConversationId, PersonId, PromiseId } from '../../../src/contract/model/ids.ts';
import type { WorkstationEvent } from '../../../src/contract/model/workstation-event.ts';
import { acceptAll, openOutboxScene, personId, rejectAll } from '../support/outbox-scene.ts';

const SENTENCE = 'Soitamme sinulle 24 tunnin kuluessa.';
const HOUR_MS = 3_600_000;

const offline = () => ({ ok: false as const, code: 'offline' as const, detail: {} });

type Scene = ReturnType<typeof openOutboxScene>;

function shownOf({ local }: Scene, conversationId: ConversationId) {
  const detail = local.reader.detail(conversationId);
  if (!detail) throw new Error('unknown');
  return detail;
}

function kindsOf(events: readonly WorkstationEvent[]): string[] {
  return events.map(({ payload }) => JSON.parse(payload).kind);
}

/** One of everything that can be noted. */
function noteAll({ beside }: Scene, at: ReturnType<Scene['at']>): void {
  expect(beside.tickStep({ ...at, stepId: 'city', ticked: true })).toMatchObject({ ok: true });
  expect(beside.noteConsent({ ...at, given: true })).toMatchObject({ ok: true });
  const contact = { name: ' Ida Virta ', phone: '+358 40 1234567', city: '' };
  expect(beside.noteContact({ ...at, contact })).toMatchObject({ ok: true });
  expect(beside.setMood({ ...at, mood: 'upset' })).toMatchObject({ ok: true });
}

const noted = {
  steps: [{ stepId: 'city', by: 'agent' }],
  consent: { by: { personId, name: 'Nora' } },
  contact: { name: 'Ida Virta', phone: '+358 40 1234567' },
  sentiment: { mood: 'upset', because: [], by: 'agent' },
};

describe('What is noted beside a conversation', () => {
  test('is shown at once without a network, after a restart too, and stays when the answer comes before the feed', async () => {
    const before = openOutboxScene({ answer: offline });
    const conversationId = before.addConversation();
    noteAll(before, before.at(conversationId));
    await before.pusher.pushOnce();
    expect(shownOf(before, conversationId).conversation).toMatchObject(noted);
    before.close();

    const { folder, clock } = before;
    const after = openOutboxScene({ answer: acceptAll, folder, clock });
    expect(shownOf(after, conversationId).conversation).toMatchObject(noted);
    await after.goOn();
    expect(after.store.outbox.count()).toBe(0);
    expect(shownOf(after, conversationId).conversation).toMatchObject(noted);
    expect(after.store.conversations.find(conversationId)?.conversation).toMatchObject(noted);
    expect(kindsOf(after.pushed.flat())).toEqual([
      'stepTicked',
      'consentNoted',
      'contactNoted',
      'sentimentSet',
    ]);
  });

  test('is not noted twice where it is so already', () => {
    const scene = openOutboxScene({ answer: acceptAll });
    const at = scene.at(scene.addConversation());
    noteAll(scene, at);
    noteAll(scene, at);
    expect(scene.store.outbox.count()).toBe(4);
    scene.beside.tickStep({ ...at, stepId: 'city', ticked: false });
    expect(shownOf(scene, at.conversationId).conversation.steps).toEqual([]);
  });

  test('keeps name and phone with consent only', () => {
    const scene = openOutboxScene({ answer: acceptAll });
    const at = scene.at(scene.addConversation());
    const contact = { phone: '+358 40 1234567', city: 'Turku' };
    expect(scene.beside.noteContact({ ...at, contact })).toMatchObject({ code: 'consentMissing' });
    expect(scene.beside.noteContact({ ...at, contact: { city: 'Turku' } })).toMatchObject({ ok: true });
    scene.beside.noteConsent({ ...at, given: true });
    expect(scene.beside.noteContact({ ...at, contact })).toMatchObject({ ok: true });
    scene.beside.noteConsent({ ...at, given: false });
    expect(shownOf(scene, at.conversationId).conversation).toMatchObject({
      consent: null,
      contact: { city: 'Turku' },
    });
    expect(shownOf(scene, at.conversationId).conversation.contact).not.toHaveProperty('phone');
  });

  test('is for who holds the conversation, while it is not over or being left', () => {
    const scene = openOutboxScene({ answer: acceptAll });
    const tick = (conversationId: ConversationId, brandId = scene.at(conversationId).brandId) =>
      scene.beside.tickStep({ brandId, conversationId, stepId: 'city', ticked: true });
    expect(tick(ConversationId.parse(newId()))).toMatchObject({ code: 'unknownConversation' });
    expect(tick(scene.addConversation({ holder: null }))).toMatchObject({ code: 'notMine' });
    expect(tick(scene.addConversation({ status: 'resolved' }))).toMatchObject({ code: 'resolved' });
    const mine = scene.addConversation();
    expect(tick(mine, 'boats' as never)).toMatchObject({ code: 'brandMismatch' });
    const gone = { ...scene.at(mine), stepId: 'gone', ticked: true };
    expect(scene.beside.tickStep(gone)).toMatchObject({ code: 'stepUnknown' });
    scene.leave(mine, { kind: 'skip', reason: null });
    expect(tick(mine)).toMatchObject({ code: 'resolved' });
  });

  test('goes past a message that waits for the agent', async () => {
    const scene = openOutboxScene({ answer: acceptAll });
    const at = scene.at(scene.addConversation());
    const parked = scene.send(at.conversationId, 'Tomorrow');
    scene.beside.setMood({ ...at, mood: 'upset' });
    scene.customerWrites(at.conversationId, 1);
    scene.pusher.checkAgain();
    await scene.goOn();
    expect(scene.shown(parked)?.delivery).toBe('parked');
    expect(kindsOf(scene.pushed.flat())).toEqual(['sentimentSet']);
  });

  test('is told with its reason when it is refused, until it is noted anew or the agent answers', async () => {
    const scene = openOutboxScene({ answer: rejectAll('notHolder') });
    const at = scene.at(scene.addConversation());
    noteAll(scene, at);
    scene.local.setTags({ ...at, tags: ['invoice'] });
    await scene.goOn();
    const { conversation, refused } = shownOf(scene, at.conversationId);
    expect(conversation).toMatchObject({ steps: [], consent: null, contact: {}, sentiment: null, tags: [] });
    expect(refused).toEqual([
      { kind: 'consentNoted', problem: 'notHolder' },
      { kind: 'contactNoted', contact: noted.contact, problem: 'notHolder' },
      { kind: 'sentimentSet', problem: 'notHolder' },
      { kind: 'stepTicked', problem: 'notHolder' },
      { kind: 'tagged', problem: 'notHolder' },
    ]);
    scene.beside.setMood({ ...at, mood: 'happy' });
    expect(shownOf(scene, at.conversationId).refused?.map(({ kind }) => kind)).toEqual([
      'consentNoted',
      'contactNoted',
      'stepTicked',
      'tagged',
    ]);
    scene.send(at.conversationId, 'Moi');
    expect(shownOf(scene, at.conversationId).refused).toBeUndefined();
  });
});

describe('A message that is sent', () => {
  test('ticks the step that its response takes, and starts the clock of what it promises', async () => {
    const scene = openOutboxScene({ answer: acceptAll });
    const at = scene.at(scene.addConversation());
    const text = `Moi Ida!\n${SENTENCE}`;
    const reference = { kind: 'cannedResponse', id: 'hello', version: 1, text: 'Moi Ida!' } as const;
    const messageId = scene.send(at.conversationId, text, [reference]);
    const now = scene.clock.now();
    const shown = () => shownOf(scene, at.conversationId).conversation;
    expect(shown().steps).toMatchObject([{ stepId: 'greet', by: 'response' }]);
    expect(shown().promises).toMatchObject([
      { promiseId: messageId, code: 'callBack', madeAt: now, dueAt: now + 24 * HOUR_MS, keptAt: null },
    ]);
    await scene.goOn();
    expect(shown().steps).toMatchObject([{ stepId: 'greet', by: 'response' }]);
    // By the central service's clock, as its answer tells.
    expect(shown().promises).toMatchObject([{ promiseId: messageId, madeAt: 7, dueAt: 7 + 24 * HOUR_MS }]);
  });

  test('promises nothing while it waits for the agent', async () => {
    const scene = openOutboxScene({ answer: acceptAll });
    const { conversationId } = scene.at(scene.addConversation());
    scene.send(conversationId, SENTENCE);
    scene.customerWrites(conversationId, 1);
    scene.pusher.checkAgain();
    await scene.goOn();
    expect(shownOf(scene, conversationId).conversation.promises).toEqual([]);
  });
});

describe('A promise', () => {
  const promiseId = PromiseId.parse(newId());
  const colleague = { personId: PersonId.parse(newId()), name: 'Mikko' };
  const promise = {
    ...{ promiseId, code: 'callBack', label: 'Call back', by: colleague },
    ...{ madeAt: 1, dueSoonAt: 2, dueAt: 3, keptAt: null },
  };

  test('is kept by who held its conversation last, whoever made it, also after the end', async () => {
    const scene = openOutboxScene({ answer: acceptAll });
    const conversationId = scene.addConversation({ status: 'resolved', promises: [promise] });
    const keep = () => scene.beside.keepPromise({ ...scene.at(conversationId), promiseId });
    expect(keep()).toMatchObject({ ok: true });
    expect(keep()).toMatchObject({ ok: true });
    await scene.goOn();
    expect(scene.pushed.flat()).toHaveLength(1);
    expect(scene.store.conversations.find(conversationId)?.conversation.promises).toMatchObject([
      { promiseId, keptAt: 7 },
    ]);
  });

  test('is kept by who made it and by who leads, in a conversation of somebody else, and by nobody else', async () => {
    const theirs = { holder: colleague, promises: [promise] };
    const other = openOutboxScene({ answer: acceptAll });
    const refused = { ...other.at(other.addConversation(theirs)), promiseId };
    expect(other.beside.keepPromise(refused)).toMatchObject({ code: 'notMine' });

    const maker = openOutboxScene({ answer: acceptAll });
    const byMe = { ...promise, by: { personId, name: 'Nora' } };
    const made = maker.addConversation({ holder: null, status: 'queued', promises: [byMe] });
    expect(maker.beside.keepPromise({ ...maker.at(made), promiseId })).toMatchObject({ ok: true });
    await maker.goOn();
    expect(maker.store.conversations.find(made)?.conversation.promises).toMatchObject([{ keptAt: 7 }]);

    const leader = openOutboxScene({ answer: acceptAll, leads: true });
    const led = leader.addConversation(theirs);
    expect(leader.beside.keepPromise({ ...leader.at(led), promiseId })).toMatchObject({ ok: true });
    expect(shownOf(leader, led).conversation.promises[0]?.keptAt).toBe(leader.clock.now());
    await leader.goOn();
    expect(leader.pushed.flat()).toHaveLength(1);
  });

  test('is put into words with the deadline it would have now', () => {
    const scene = openOutboxScene({ answer: acceptAll });
    const at = scene.at(scene.addConversation());
    expect(scene.beside.promiseInWords({ ...at, code: 'callBack' })).toEqual({
      ok: true,
      value: { text: SENTENCE, dueAt: scene.clock.now() + 24 * HOUR_MS },
    });
    expect(scene.beside.promiseInWords({ ...at, code: 'gone' })).toMatchObject({ code: 'promiseUnknown' });
    const wrong = { ...at, brandId: 'boats' as never, code: 'callBack' };
    expect(scene.beside.promiseInWords(wrong)).toMatchObject({ code: 'unknownConversation' });
  });
});
