import { describe, expect, test } from 'vitest';
import { newId } from '../../../src/adapters/system/new-id.ts';
import { type ConversationId, IntakeId, MessageId } from '../../../src/contract/model/ids.ts';
import { acceptAll, openOutboxScene, rejectAll } from '../support/outbox-scene.ts';

const offline = () => ({ ok: false as const, code: 'offline' as const, detail: {} });
const TOLD = 'Kiitos Ida, valituksesi on vastaanotettu.';
const HOUR_MS = 3_600_000;

const values = { who: 'Ida Virta', phone: '040 123 4567', what: 'The lamp hums' };

type Scene = ReturnType<typeof openOutboxScene>;

function complaint(scene: Scene, conversationId: ConversationId) {
  return {
    ...scene.at(conversationId),
    ...{ formId: 'complaint', values, consent: true },
    intakeId: IntakeId.parse(newId()),
    messageId: MessageId.parse(newId()),
  };
}

function opened({ beside, at }: Scene, conversationId: ConversationId, formId = 'complaint') {
  const answer = beside.openIntake({ ...at(conversationId), formId });
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}

function texts({ local }: Scene, conversationId: ConversationId): string[] {
  return local.reader.newest(conversationId, 50).messages.map(({ text }) => text);
}

describe('A form', () => {
  test('opens with what the customer gave already, what they will be told, and the deadline', () => {
    const scene = openOutboxScene({ answer: acceptAll });
    const conversationId = scene.addConversation({ contact: { name: 'Ida Virta', city: 'Turku' } });
    expect(opened(scene, conversationId)).toEqual({
      values: { who: 'Ida Virta', place: 'Turku' },
      confirmation: TOLD,
      dueAt: scene.clock.now() + 24 * HOUR_MS,
    });
    expect(opened(scene, conversationId, 'estimate')).toMatchObject({ confirmation: null, dueAt: null });
    const gone = { ...scene.at(conversationId), formId: 'gone' };
    expect(scene.beside.openIntake(gone)).toMatchObject({ code: 'formUnknown' });
  });

  test('keeps what is half filled in, over a restart, until it is emptied', () => {
    const before = openOutboxScene({ answer: acceptAll });
    const conversationId = before.addConversation({ contact: { name: 'Ida Virta' } });
    const draft = { ...before.at(conversationId), formId: 'complaint' };
    const filled = { who: 'Ida', noLongerAsked: 'x' };
    expect(before.beside.saveIntakeDraft({ ...draft, values: filled })).toMatchObject({ ok: true });
    before.close();

    const after = openOutboxScene({ answer: acceptAll, folder: before.folder });
    expect(opened(after, conversationId).values).toEqual(filled);
    after.beside.saveIntakeDraft({ ...draft, values: { who: ' ' } });
    expect(opened(after, conversationId).values).toEqual({ who: 'Ida Virta' });
  });

  test('is handed in once, with what the customer is told, and stays so when the answer comes', async () => {
    const before = openOutboxScene({ answer: offline });
    const conversationId = before.addConversation();
    const form = complaint(before, conversationId);
    before.beside.saveIntakeDraft(form);
    expect(before.beside.submitIntake({ ...form, values: { ...values, place: ' ' } })).toMatchObject({
      ok: true,
    });
    expect(before.beside.submitIntake(form)).toMatchObject({ ok: true });
    expect(before.store.outbox.count()).toBe(1);
    expect(texts(before, conversationId)).toEqual([TOLD]);
    const { conversation } = before.local.reader.detail(conversationId) ?? {};
    expect(conversation?.intakes).toMatchObject([{ intakeId: form.intakeId, state: 'waiting' }]);
    expect(conversation?.promises).toMatchObject([{ promiseId: form.intakeId, code: 'callBack' }]);
    expect(conversation?.consent).toMatchObject({ by: { name: 'Nora' } });
    expect(before.store.intakeDrafts.find(conversationId, 'complaint')).toBeNull();
    before.close();

    const after = openOutboxScene({ answer: acceptAll, folder: before.folder, clock: before.clock });
    expect(after.beside.submitIntake(form)).toMatchObject({ ok: true });
    await after.goOn();
    expect(after.beside.submitIntake(form)).toMatchObject({ ok: true });
    await after.goOn();
    const [event, ...more] = after.pushed.flat();
    expect(more).toEqual([]);
    expect(JSON.parse(event?.payload ?? '{}')).toMatchObject({
      kind: 'intakeSubmitted',
      intakeId: form.intakeId,
      values,
      confirmation: { messageId: form.messageId, text: TOLD },
    });
    expect(JSON.parse(event?.payload ?? '{}').values).not.toHaveProperty('place');
    expect(after.store.conversations.find(conversationId)?.conversation.intakes).toHaveLength(1);
  });

  test('is not handed in while something is the matter with it, and says what', () => {
    let locked = false;
    const scene = openOutboxScene({ answer: acceptAll, isLocked: () => locked });
    const conversationId = scene.addConversation();
    const form = complaint(scene, conversationId);
    const { submitIntake } = scene.beside;
    expect(submitIntake({ ...form, formId: 'gone' })).toMatchObject({ code: 'formUnknown' });
    expect(submitIntake({ ...form, values: { ...values, phone: 'soon' } })).toEqual({
      ok: false,
      code: 'fieldInvalid',
      detail: { field: 'phone', why: 'notAPhone' },
    });
    expect(submitIntake({ ...form, consent: false })).toMatchObject({ code: 'consentMissing' });
    locked = true;
    expect(submitIntake(form)).toMatchObject({ code: 'updateUnacknowledged' });
    locked = false;
    const theirs = scene.addConversation({ holder: null });
    expect(submitIntake(complaint(scene, theirs))).toMatchObject({ code: 'notMine' });
    expect(scene.store.outbox.count()).toBe(0);
    expect(texts(scene, conversationId)).toEqual([]);
  });

  test('that tells the customer something waits for what the agent has to decide first', async () => {
    const scene = openOutboxScene({ answer: acceptAll });
    const conversationId = scene.addConversation();
    scene.send(conversationId, 'Tomorrow');
    scene.customerWrites(conversationId, 1);
    scene.pusher.checkAgain();
    await scene.goOn();
    const form = complaint(scene, conversationId);
    expect(scene.beside.submitIntake(form)).toMatchObject({ code: 'messagesParked' });
    const silent = { ...form, formId: 'estimate', values: { place: 'Turku' }, consent: false };
    expect(scene.beside.submitIntake(silent)).toMatchObject({ ok: true });
    await scene.goOn();
    expect(scene.pushed.flat()).toHaveLength(1);
  });

  test('goes though the customer wrote meanwhile', async () => {
    const scene = openOutboxScene({ answer: acceptAll });
    const conversationId = scene.addConversation();
    scene.beside.submitIntake(complaint(scene, conversationId));
    scene.customerWrites(conversationId, 1);
    scene.pusher.checkAgain();
    await scene.goOn();
    expect(scene.pushed.flat()).toHaveLength(1);
  });
});

describe('A form that is not taken in', () => {
  test('is in its draft again with its reason, and the customer is told nothing', async () => {
    const scene = openOutboxScene({ answer: rejectAll('notAllowed') });
    const conversationId = scene.addConversation();
    const form = complaint(scene, conversationId);
    scene.beside.submitIntake(form);
    // Begun anew meanwhile: what was filled in last counts.
    scene.clock.pass(1_000);
    scene.beside.saveIntakeDraft({ ...form, values: { what: 'The lamp hums loudly' } });
    await scene.goOn();
    const detail = () => scene.local.reader.detail(conversationId);
    expect(detail()?.refused).toEqual([{ kind: 'intakeSubmitted', formId: 'complaint', problem: 'refused' }]);
    expect(detail()?.conversation).toMatchObject({ intakes: [], promises: [], consent: null });
    expect(texts(scene, conversationId)).toEqual([]);
    expect(opened(scene, conversationId).values).toEqual({ ...values, what: 'The lamp hums loudly' });
    expect(scene.store.handedInForms.of(conversationId)).toEqual([]);

    scene.send(conversationId, 'A moment');
    expect(detail()?.refused).toHaveLength(1);
    expect(scene.beside.submitIntake({ ...form, messageId: MessageId.parse(newId()) })).toMatchObject({
      ok: true,
    });
    expect(detail()?.refused).toBeUndefined();
  });

  test('since a message before it waits for the agent, comes back too', async () => {
    const scene = openOutboxScene({ answer: acceptAll });
    const conversationId = scene.addConversation();
    scene.send(conversationId, 'Tomorrow');
    scene.beside.submitIntake(complaint(scene, conversationId));
    scene.customerWrites(conversationId, 1);
    scene.pusher.checkAgain();
    await scene.goOn();
    expect(scene.pushed.flat()).toEqual([]);
    expect(scene.local.reader.detail(conversationId)?.refused).toEqual([
      { kind: 'intakeSubmitted', formId: 'complaint', problem: 'earlierMessageParked' },
    ]);
    expect(opened(scene, conversationId).values).toEqual(values);
    expect(texts(scene, conversationId)).toEqual(['One more thing', 'Tomorrow']);
  });

  test('is no longer told of once its draft is emptied', async () => {
    const scene = openOutboxScene({ answer: rejectAll('invalidPayload') });
    const conversationId = scene.addConversation();
    const form = complaint(scene, conversationId);
    scene.beside.submitIntake(form);
    await scene.goOn();
    scene.beside.saveIntakeDraft({ ...form, values: {} });
    expect(scene.local.reader.detail(conversationId)?.refused).toBeUndefined();
  });
});

describe('A form that the brand’s mail server refused for good', () => {
  /** What the feed tells of the conversation as it is known here once its newest form has come to this. */
  const becomes = ({ local }: Scene, conversationId: ConversationId, state: 'sent' | 'failed') =>
    local.write((record) => {
      const known = local.reader.detail(conversationId)?.conversation;
      const intake = known?.intakes.at(-1);
      if (!known || !intake) throw new Error('no form was handed in');
      const intakes = [...known.intakes.slice(0, -1), { ...intake, state }];
      local.intake.conversation(record, { ...known, lastSeq: known.lastSeq + 1, intakes }, 'feed');
    });

  test('is filled in as it was, over a restart too, and is handed in again without telling or promising twice', async () => {
    const before = openOutboxScene({ answer: acceptAll });
    const conversationId = before.addConversation();
    const form = complaint(before, conversationId);
    before.beside.submitIntake(form);
    await before.goOn();
    before.close();

    const after = openOutboxScene({ answer: acceptAll, folder: before.folder, clock: before.clock });
    const promised = after.store.conversations.find(conversationId)?.conversation.promises;
    after.clock.pass(HOUR_MS);
    becomes(after, conversationId, 'failed');
    expect(opened(after, conversationId)).toEqual({
      values,
      confirmation: null,
      dueAt: promised?.[0]?.dueAt,
    });
    const again = complaint(after, conversationId);
    expect(after.beside.submitIntake(again)).toMatchObject({ ok: true });
    const { conversation } = after.local.reader.detail(conversationId) ?? {};
    expect(conversation?.intakes).toMatchObject([{ state: 'failed' }, { state: 'waiting' }]);
    expect(conversation?.promises).toEqual(promised);
    expect(texts(after, conversationId)).toEqual([TOLD]);
    // The feed may be faster than the answer.
    becomes(after, conversationId, 'sent');
    await after.goOn();
    expect(JSON.parse(after.pushed.flat()[0]?.payload ?? '{}')).toMatchObject({
      ...{ intakeId: again.intakeId, values, confirmation: null },
    });
    expect(after.store.handedInForms.of(conversationId)).toEqual([]);
    // The next one is another one.
    expect(opened(after, conversationId)).toMatchObject({ confirmation: TOLD });
  });

  test('keeps what was filled in anew meanwhile', async () => {
    const scene = openOutboxScene({ answer: acceptAll });
    const conversationId = scene.addConversation();
    const form = complaint(scene, conversationId);
    scene.beside.submitIntake(form);
    await scene.goOn();
    scene.clock.pass(1_000);
    scene.beside.saveIntakeDraft({ ...form, values: { what: 'And it flickers' } });
    becomes(scene, conversationId, 'failed');
    expect(opened(scene, conversationId).values).toEqual({ ...values, what: 'And it flickers' });
  });

  test('is nobody’s here any more once the conversation is somebody else’s', async () => {
    const scene = openOutboxScene({ answer: acceptAll });
    const conversationId = scene.addConversation();
    scene.beside.submitIntake(complaint(scene, conversationId));
    await scene.goOn();
    becomes(scene, conversationId, 'failed');
    const { brandId } = scene.at(conversationId);
    scene.local.write((record) => scene.local.intake.left(record, brandId, conversationId));
    expect(scene.local.reader.detail(conversationId)?.conversation.intakes).toEqual([]);
  });
});
