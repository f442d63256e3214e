import { expect, test } from 'vitest';
import { centralClient } from '../../support/central-client.ts';
import { newMessageId, type Stage } from '../../support/stage.ts';
import { boats, personOf } from '../../support/test-seed.ts';
import { answers, type Deed, heldBy, says, sceneOf } from './scene.ts';

const LATER = Date.now() + 3_600_000;

/** What a conversation is after each exit, and what its transcript says of it. */
const leavings: readonly {
  readonly deed: Deed;
  readonly after: Record<string, unknown>;
  readonly details: Record<string, unknown>;
}[] = [
  {
    deed: { kind: 'resolved', disposition: 'sold', fields: { orderNumber: 'A-17', channel: 'web' } },
    after: {
      status: 'resolved',
      holder: { name: 'anna lastname' },
      ending: 'resolved',
      disposition: 'sold',
      wrapUp: { orderNumber: 'A-17', channel: 'web' },
      waitingSince: null,
    },
    details: { by: 'anna lastname', reason: 'sold' },
  },
  {
    deed: { kind: 'noResponseNeeded' },
    after: {
      status: 'resolved',
      holder: { name: 'anna lastname' },
      ending: 'noResponseNeeded',
      disposition: null,
      waitingSince: null,
    },
    details: { by: 'anna lastname' },
  },
  {
    deed: { kind: 'escalated', reason: 'safety', note: 'It smells burnt' },
    after: {
      status: 'queued',
      holder: null,
      claimedAt: null,
      queueId: 'internal',
      escalation: { reason: 'safety', note: 'It smells burnt', by: { name: 'anna lastname' } },
    },
    details: { by: 'anna lastname', to: 'Internal team', reason: 'safety', note: 'It smells burnt' },
  },
  {
    deed: { kind: 'skipped', reason: 'language' },
    after: { status: 'queued', holder: null, queueId: 'main', escalation: null },
    details: { by: 'anna lastname', reason: 'language' },
  },
  {
    deed: { kind: 'skipped', reason: null },
    after: { status: 'queued', holder: null },
    details: { by: 'anna lastname' },
  },
  {
    deed: { kind: 'snoozed', until: LATER },
    after: { status: 'snoozed', holder: { name: 'anna lastname' }, snoozedUntil: LATER },
    details: { by: 'anna lastname', until: LATER },
  },
  {
    deed: { kind: 'pending' },
    after: { status: 'pending', holder: { name: 'anna lastname' }, snoozedUntil: null },
    details: { by: 'anna lastname' },
  },
];

export function exitSuite(stage: () => Stage): void {
  test.each(leavings)(
    'what “$deed.kind” leaves behind, and that it is said',
    async ({ deed, after, details }) => {
      const scene = await heldBy(stage(), 'anna');
      await scene.does(answers);
      expect(await scene.does(deed)).toMatchObject({ result: 'accepted', messageSeq: 4 });
      const { conversation, lines } = await scene.now();
      expect(conversation).toMatchObject({ ...after, lastSeq: 4 });
      expect(lines.map(({ seq, text }) => [seq, text])).toEqual([
        [1, 'Is the lamp in stock?'],
        [2, 'claimed'],
        [3, 'It is.'],
        [4, deed.kind],
      ]);
      expect(lines[3]).toMatchObject({ kind: 'event', authorName: 'Aino' });
      expect(lines[3]?.details).toEqual(details);
    },
  );

  test.each(leavings)('“$deed.kind” handed in twice, also at once, happened once', async ({ deed }) => {
    const { member, conversationId, does, now } = await heldBy(stage(), 'anna');
    await does(answers);
    const event = member.event(conversationId, 2, { ...deed, messageId: newMessageId() });
    const rounds = await Promise.all([member.push(event), member.push(event)]);
    const results = rounds.flatMap((round) => round.answers.map(({ result }) => result));
    expect(results.toSorted()).toEqual(['accepted', 'duplicate']);
    expect((await member.push(event)).answers).toMatchObject([{ result: 'duplicate', messageSeq: 4 }]);
    expect((await now()).lines).toHaveLength(4);
  });

  test('who waited goes on waiting when somebody lets go of them', async () => {
    for (const [deed, next] of [
      [{ kind: 'skipped', reason: null }, 'bela'],
      [{ kind: 'escalated', reason: 'safety', note: '' }, 'sofia'],
    ] as const) {
      const { conversationId, does, now } = await heldBy(stage(), 'anna');
      const { waitingSince } = (await now()).conversation;
      await does(deed);
      expect(waitingSince).not.toBeNull();
      expect((await now()).conversation.waitingSince).toBe(waitingSince);
      const { call } = await stage().signIn(next);
      expect(await call.conversations.claim({ conversationId })).toMatchObject({ status: 'open' });
    }
  });

  test('what the brand does not have, or a field that is missing, is refused for good and changes nothing', async () => {
    const { does, now } = await heldBy(stage(), 'anna');
    const before = await now();
    const invalid: Deed[] = [
      { kind: 'resolved', disposition: 'bored' },
      { kind: 'resolved', disposition: 'sold' },
      { kind: 'resolved', disposition: 'sold', fields: { orderNumber: '  ' } },
      { kind: 'resolved', disposition: 'sold', fields: { orderNumber: '1', channel: 'fair' } },
      { kind: 'resolved', disposition: 'answered', fields: { orderNumber: '1' } },
      { kind: 'escalated', reason: 'boredom', note: '' },
      { kind: 'skipped', reason: 'boredom' },
      { kind: 'tagged', tags: ['vip', 'friend'] },
      { kind: 'tagged', tags: ['vip', 'vip'] },
    ];
    for (const deed of invalid) {
      expect(await does(deed)).toMatchObject({ result: 'rejected', code: 'invalidPayload' });
    }
    expect(await now()).toEqual(before);
  });

  test('an exit that is not there as the conversation stands is refused', async () => {
    const { does, now } = await heldBy(stage(), 'anna');
    const notAllowed = { result: 'rejected', code: 'notAllowed' };
    // A chat's customer waits for the first answer.
    expect(await does({ kind: 'snoozed', until: LATER })).toMatchObject(notAllowed);
    expect(await does({ kind: 'pending' })).toMatchObject(notAllowed);
    await does(answers);
    expect(await does({ kind: 'pending' })).toMatchObject({ result: 'accepted' });
    expect(await does({ kind: 'pending' })).toMatchObject(notAllowed);
    expect(await does({ kind: 'snoozed', until: LATER })).toMatchObject({ result: 'accepted' });
    // It takes no room, and may not take some unasked.
    expect(await does({ kind: 'pending' })).toMatchObject(notAllowed);
    expect(await does({ kind: 'skipped', reason: null })).toMatchObject({ result: 'accepted' });
    const notHolder = { result: 'rejected', code: 'notHolder' };
    expect(await does({ kind: 'noResponseNeeded' })).toMatchObject(notHolder);
    expect((await now()).lines.map(({ text }) => text)).toEqual([
      'Is the lamp in stock?',
      'claimed',
      'It is.',
      'pending',
      'snoozed',
      'skipped',
    ]);
  });

  test('a brand that names no internal team has no escalation', async () => {
    const anna = await stage().signIn('anna');
    const { conversationId } = await stage().customerWrites(boats);
    await anna.call.conversations.claim({ conversationId });
    const { does } = sceneOf(stage(), anna, conversationId);
    const answer = await does({ kind: 'escalated', reason: 'safety', note: '' });
    expect(answer).toMatchObject({ result: 'rejected', code: 'notAllowed' });
  });

  test('a message and the exit behind it travel together, and after the exit the lane is over', async () => {
    const { member, conversationId, now } = await heldBy(stage(), 'anna');
    const deeds: Deed[] = [answers, { kind: 'skipped', reason: null }, says('too late')];
    const events = deeds.map((deed, index) =>
      member.event(conversationId, index + 1, { ...deed, messageId: newMessageId() }),
    );
    expect((await member.push(...events)).answers).toMatchObject([
      { result: 'accepted' },
      { result: 'accepted' },
      { result: 'rejected', code: 'notHolder' },
    ]);
    expect((await now()).lines.at(-1)?.text).toBe('skipped');
  });

  test('tags are those of the brand’s list, replace each other, and are said', async () => {
    const { does, now } = await heldBy(stage(), 'anna');
    await does({ kind: 'tagged', tags: ['vip'] });
    await does({ kind: 'tagged', tags: ['refund', 'vip'] });
    const { conversation, lines } = await now();
    expect(conversation).toMatchObject({ status: 'open', tags: ['refund', 'vip'] });
    expect(lines.at(-1)).toMatchObject({ text: 'tagged', details: { note: 'refund, vip' } });
    await does({ kind: 'tagged', tags: [] });
    const cleared = await now();
    expect(cleared.conversation.tags).toEqual([]);
    expect(cleared.lines.at(-1)?.details).toEqual({ by: personOf('anna').name });
  });

  test('what is snoozed takes no room, what waits for the customer does', async () => {
    const [first, second] = [await heldBy(stage(), 'adam'), await heldBy(stage(), 'adam')];
    await first.does(answers);
    await second.does(answers);
    await first.does({ kind: 'pending' });
    const claims = () => heldBy(stage(), 'adam');
    await expect(claims()).rejects.toMatchObject({ code: 'CAPACITY_REACHED', data: { capacity: 2 } });
    await second.does({ kind: 'snoozed', until: LATER });
    const third = await claims();
    await expect(claims()).rejects.toMatchObject({ code: 'CAPACITY_REACHED' });
    for (const scene of [first, second, third]) await scene.does({ kind: 'noResponseNeeded' });
  });

  test('the customer hears of none of it but that it ended', async () => {
    const { customer, does } = await heldBy(stage(), 'anna');
    await does(answers);
    await does({ kind: 'noteWritten', text: 'seems angry' });
    await does({ kind: 'tagged', tags: ['vip'] });
    await does({ kind: 'pending' });
    await does({ kind: 'snoozed', until: LATER });
    await does({ kind: 'escalated', reason: 'safety', note: 'secret of the staff' });
    const call = centralClient(stage().url, customer.token);
    const seen = await call.webChat.read({});
    expect(seen).toMatchObject({ ended: false });
    expect(seen.messages.map(({ text }) => text)).toEqual(['Is the lamp in stock?', 'claimed', 'It is.']);
    expect(JSON.stringify(seen)).not.toContain('lastname');
    expect(JSON.stringify(seen)).not.toContain('secret');

    const other = await heldBy(stage(), 'anna');
    await other.does({ kind: 'noResponseNeeded' });
    const ended = await centralClient(stage().url, other.customer.token).webChat.read({});
    expect(ended.ended).toBe(true);
    expect(ended.messages.map(({ text }) => text)).toEqual(['Is the lamp in stock?', 'claimed']);
  });
}
