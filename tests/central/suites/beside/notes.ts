import { expect, test } from 'vitest';
import type { Stage } from '../../support/stage.ts';
import { newMessageId, resolved, written } from '../../support/stage.ts';
import { boats } from '../../support/test-seed.ts';
import { type Deed, heldBy, sceneOf } from '../whole-life/scene.ts';
import { COMPLAINT, complaint } from './forms.ts';

export function noteSuite(stage: () => Stage): void {
  test('a step is ticked and unticked by hand, and ticked by a message sent with its response', async () => {
    const { does, now } = await heldBy(stage(), 'anna');
    await does({ kind: 'stepTicked', stepId: 'city', ticked: true });
    const hello = { kind: 'cannedResponse', id: 'hello', version: 1, text: 'Moi Cleo!' } as const;
    await does({ kind: 'messageWritten', text: 'Moi Cleo!', origin: 'edited', references: [hello] });
    const { conversation, lines } = await now();
    expect(conversation.steps).toEqual([
      { stepId: 'city', by: 'agent', at: lines[2]?.receivedAt },
      { stepId: 'greet', by: 'response', at: lines[3]?.receivedAt },
    ]);
    expect(lines.map(({ text }) => text)).toEqual([
      'Is the lamp in stock?',
      'claimed',
      'stepsTicked',
      'Moi Cleo!',
    ]);
    await does({ kind: 'stepTicked', stepId: 'greet', ticked: false });
    expect((await now()).conversation.steps.map(({ stepId }) => stepId)).toEqual(['city']);
  });

  test('name and phone are kept only with consent, and go when it is taken back', async () => {
    const { does, now } = await heldBy(stage(), 'anna');
    const contact = { name: 'Ida Berg', phone: '040 123 4567', city: 'Turku' };
    const refused = { result: 'rejected', code: 'notAllowed' };
    expect(await does({ kind: 'contactNoted', contact })).toMatchObject(refused);
    expect(await does({ kind: 'contactNoted', contact: { city: 'Turku' } })).toMatchObject({
      result: 'accepted',
    });
    await does({ kind: 'consentNoted', given: true });
    expect(await does({ kind: 'contactNoted', contact })).toMatchObject({ result: 'accepted' });
    const agreed = (await now()).conversation;
    expect(agreed).toMatchObject({ contact, consent: { by: { name: 'anna lastname' } } });
    await does({ kind: 'consentNoted', given: false });
    const { conversation, lines } = await now();
    expect(conversation).toMatchObject({ contact: { city: 'Turku' }, consent: null });
    expect(lines.slice(2).map(({ text }) => text)).toEqual([
      'contactNoted',
      'consentGiven',
      'contactNoted',
      'consentWithdrawn',
    ]);
    // What was noted is not repeated in the transcript, which would keep it.
    expect(JSON.stringify(lines)).not.toContain('Ida');
  });

  test('what an agent hears in the customer’s words holds, whatever is written next', async () => {
    const { customer, does, now } = await heldBy(stage(), 'anna');
    await does({ kind: 'sentimentSet', mood: 'happy' });
    await customer.write('TÄMÄ ON TÖRKEÄÄ!!!');
    expect((await now()).conversation.sentiment).toEqual({ mood: 'happy', because: [], by: 'agent' });
  });

  test('only who holds the conversation notes anything, and nothing after its end', async () => {
    const scene = await heldBy(stage(), 'anna');
    const bela = await stage().signIn('bela');
    const deeds: Deed[] = [
      { kind: 'stepTicked', stepId: 'city', ticked: true },
      { kind: 'consentNoted', given: true },
      { kind: 'contactNoted', contact: { city: 'Turku' } },
      { kind: 'sentimentSet', mood: 'upset' },
      complaint(),
    ];
    const other = sceneOf(stage(), bela, scene.conversationId);
    const before = await scene.now();
    for (const deed of deeds) {
      expect(await other.does(deed)).toMatchObject({ result: 'rejected', code: 'notHolder' });
    }
    expect(await scene.now()).toEqual(before);
    await scene.does(resolved('answered'));
    const ended = await scene.now();
    for (const deed of deeds) {
      expect(await scene.does(deed)).toMatchObject({ result: 'rejected', code: 'conversationResolved' });
    }
    expect(await scene.now()).toEqual(ended);
  });

  test('what the brand does not have, or a form that is not filled in right, is refused and changes nothing', async () => {
    const { does, now } = await heldBy(stage(), 'anna');
    const before = await now();
    const invalid: Deed[] = [
      { kind: 'stepTicked', stepId: 'gone', ticked: true },
      complaint({ formId: 'gone' }),
      complaint({ values: { ...COMPLAINT, contract: '123' } }),
      complaint({ values: { ...COMPLAINT, name: 'Ida' } }),
      complaint({ values: { ...COMPLAINT, colour: 'red' } }),
      complaint({ values: {} }),
    ];
    for (const deed of invalid) {
      expect(await does(deed)).toMatchObject({ result: 'rejected', code: 'invalidPayload' });
    }
    expect(await does(complaint({ consent: false }))).toMatchObject({
      result: 'rejected',
      code: 'notAllowed',
    });
    expect(await now()).toEqual(before);
  });

  test('a brand that asks for nothing has nothing to note', async () => {
    const anna = await stage().signIn('anna');
    const { conversationId } = await stage().customerWrites(boats);
    await anna.call.conversations.claim({ conversationId });
    const { does } = sceneOf(stage(), anna, conversationId);
    const refused = { result: 'rejected', code: 'invalidPayload' };
    expect(await does({ kind: 'stepTicked', stepId: 'city', ticked: true })).toMatchObject(refused);
    expect(await does(complaint())).toMatchObject(refused);
  });

  test('the customer hears nothing of what is noted, but what a form tells them', async () => {
    const { customer, does } = await heldBy(stage(), 'anna');
    await does({ kind: 'stepTicked', stepId: 'city', ticked: true });
    await does({ kind: 'consentNoted', given: true });
    await does({ kind: 'contactNoted', contact: { name: 'Ida Berg' } });
    await does({ kind: 'sentimentSet', mood: 'upset' });
    await does(complaint());
    const seen = await customer.call.webChat.read({});
    expect(seen.messages.map(({ text }) => text)).toEqual([
      'Is the lamp in stock?',
      'claimed',
      'Kiitos, asia on kirjattu.',
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/lastname|Ida|NS-123456/);
  });

  test('a note handed in twice, also at once, happened once', async () => {
    const { member, conversationId, now } = await heldBy(stage(), 'anna');
    const event = member.event(conversationId, 1, {
      ...{ kind: 'sentimentSet', mood: 'upset' },
      messageId: newMessageId(),
    } as const);
    const rounds = await Promise.all([member.push(event), member.push(event)]);
    const results = rounds.flatMap(({ answers }) => answers.map(({ result }) => result));
    expect(results.toSorted()).toEqual(['accepted', 'duplicate']);
    expect((await now()).lines).toHaveLength(3);
  });

  test('the lane goes on behind a form, whose own line and confirmation take two places', async () => {
    const { member, conversationId, now } = await heldBy(stage(), 'anna');
    const payloads = [complaint(), written('Anything else?')];
    const events = payloads.map((payload, index) => member.event(conversationId, index + 1, payload));
    const { answers } = await member.push(...events);
    expect(answers).toMatchObject([
      { result: 'accepted', messageSeq: 3 },
      { result: 'accepted', messageSeq: 5 },
    ]);
    const { conversation, lines } = await now();
    expect(lines.map(({ seq, text }) => [seq, text])).toEqual([
      [1, 'Is the lamp in stock?'],
      [2, 'claimed'],
      [3, 'intakeSubmitted'],
      [4, 'Kiitos, asia on kirjattu.'],
      [5, 'Anything else?'],
    ]);
    expect(conversation).toMatchObject({ waitingSince: null, lastSeq: 5, preview: 'Anything else?' });
  });
}
