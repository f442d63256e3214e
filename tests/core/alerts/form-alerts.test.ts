import { describe, expect, test } from 'vitest';
import { newId } from '../../../src/adapters/system/new-id.ts';
import type { Conversation } from '../../../src/contract/model/conversation.ts';
import type { SubmittedIntake } from '../../../src/contract/model/conversation-beside.ts';
import { IntakeId, QueueId } from '../../../src/contract/model/ids.ts';
import { colleague, kuuma, me, openAlerts } from './alerts-scene.ts';
import { conversationIdOf, sampleConversation } from './sample-conversations.ts';

type Scene = ReturnType<typeof openAlerts>;

function form(state: SubmittedIntake['state'], changes: Partial<SubmittedIntake> = {}): SubmittedIntake {
  return {
    ...{ intakeId: IntakeId.parse(newId()), formId: 'complaint', title: 'Complaint', by: me, at: 7, state },
    ...changes,
  };
}

/** In the queue, as a conversation that had ended when its form was refused. */
function queued(intakes: SubmittedIntake[], changes: Partial<Conversation> = {}): Conversation {
  return sampleConversation(1, { queueId: QueueId.parse('internal'), intakes, ...changes });
}

const formLives = ({ lives }: Scene) =>
  lives().flatMap(({ kind, state }) => (kind === 'formRefused' ? [state] : []));

describe('An alert to a form that was refused', () => {
  test('is raised once it is refused, stays when it is opened, and is acted when it is handed in again', async () => {
    const scene = openAlerts();
    const { put, held, heard, alerts, store } = scene;
    const refused = form('waiting');
    put(held(1, { intakes: [refused] }));
    expect(formLives(scene)).toEqual([]);
    put(held(1, { intakes: [{ ...refused, state: 'failed' }] }));
    expect(formLives(scene)).toEqual(['raised']);
    expect((await heard()).alerts).toMatchObject([
      { kind: 'formRefused', preview: 'Complaint', customerName: 'Ida', brandId: kuuma, at: 7 },
    ]);
    const [{ alertId } = { alertId: '' }] = store.alerts.standing();
    alerts.opened(alertId);
    expect(formLives(scene)).toEqual(['seen']);
    put(held(1, { intakes: [{ ...refused, state: 'failed' }, form('waiting', { formId: 'idea' })] }));
    expect(formLives(scene)).toEqual(['seen']);
    put(held(1, { intakes: [{ ...refused, state: 'failed' }, form('waiting')] }));
    expect(formLives(scene)).toEqual(['acted']);
    expect((await heard()).alerts).toEqual([]);
  });

  test('reaches who handed it in when the conversation had ended and waits, in whichever queue', () => {
    const scene = openAlerts();
    const refused = form('waiting');
    scene.put(scene.held(1, { status: 'resolved', resolvedAt: 9, intakes: [refused] }));
    scene.put(queued([{ ...refused, state: 'failed' }]));
    expect(formLives(scene)).toEqual(['raised']);
  });

  test('climbs until it is seen', () => {
    const scene = openAlerts();
    scene.put(scene.held(1, { intakes: [form('failed')] }));
    scene.clock.pass(61_000);
    expect(scene.shown.map(({ alert }) => alert.kind)).toEqual(Array(3).fill('formRefused'));
    expect(scene.flashes).toEqual([true]);
  });

  test('passes to who takes the conversation up, and comes back with it', () => {
    const scene = openAlerts();
    const intakes = [form('failed')];
    scene.put(queued(intakes));
    scene.put(scene.held(1, { holder: colleague, intakes }));
    expect(formLives(scene)).toEqual(['withdrawn']);
    scene.put(scene.held(1, { intakes }));
    expect(formLives(scene)).toEqual(['raised']);
    const theirs = openAlerts();
    const made = [form('failed', { by: colleague })];
    theirs.put(queued(made));
    expect(formLives(theirs)).toEqual([]);
    theirs.put(theirs.held(1, { intakes: made }));
    expect(formLives(theirs)).toEqual(['raised']);
  });

  test('goes when the conversation is ended without the form, or is not known any more', () => {
    const scene = openAlerts();
    const intakes = [form('failed')];
    scene.put(scene.held(1, { intakes }));
    scene.put(scene.held(1, { status: 'resolved', resolvedAt: 9, intakes }));
    expect(formLives(scene)).toEqual(['withdrawn']);
    scene.put(scene.held(1, { intakes }));
    expect(formLives(scene)).toEqual(['raised']);
    scene.store.transaction(() => scene.store.conversations.remove(conversationIdOf(1)));
    scene.alerts.lookAgain();
    scene.clock.pass(1_000);
    expect(formLives(scene)).toEqual(['withdrawn']);
  });

  test('is muted as any other, and told again when it no longer is', () => {
    const before = openAlerts();
    before.put(before.held(1, { intakes: [form('failed')] }));
    before.set({ alertRules: [{ brandId: kuuma, kind: 'formRefused', muted: true, sound: true }] });
    expect(formLives(before)).toEqual(['withdrawn']);
    before.set({ alertRules: [] });
    before.clock.pass(1_000);
    expect(formLives(before)).toEqual(['raised']);
  });
});
