import { expect, test } from 'vitest';
import { FRIDAY, MONDAY, PROMISE } from '../../support/beside-seed.ts';
import { catchUp, resolved, type StaffMember, type Stage } from '../../support/stage.ts';
import { lamps, personOf } from '../../support/test-seed.ts';
import { type Deed, heldBy, says, sceneOf } from '../whole-life/scene.ts';
import { complaint } from './forms.ts';

/** At a service whose clock stands on a Friday afternoon. */
export function promiseSuite(stage: () => Stage): void {
  const anna = { personId: personOf('anna').personId, name: 'anna lastname' };
  const promised = async () => {
    const scene = await heldBy(stage(), 'anna');
    await scene.does(says(`Moi!\n\n${PROMISE}`));
    const [promise] = (await scene.now()).conversation.promises;
    if (!promise) throw new Error('the message made no promise');
    const kept: Deed = { kind: 'promiseKept', promiseId: promise.promiseId };
    return { ...scene, promise, kept };
  };
  const snapshotOf = async ({ call }: StaffMember) => {
    const { conversations } = await call.feed.snapshot({ brandId: lamps });
    return conversations.map(({ conversationId }) => conversationId);
  };

  test('telling a promise starts its clock, which a weekend does not move', async () => {
    const { now } = await promised();
    const { conversation, lines } = await now();
    const message = lines.find(({ kind }) => kind === 'outgoing');
    expect(conversation.promises).toEqual([
      {
        promiseId: message?.messageId,
        code: 'answer',
        label: 'Answer',
        by: anna,
        madeAt: FRIDAY,
        dueSoonAt: MONDAY - 3_600_000,
        dueAt: MONDAY,
        keptAt: null,
      },
    ]);
    expect(lines.at(-1)).toMatchObject({
      kind: 'event',
      text: 'promiseMade',
      details: { by: 'anna lastname', note: 'Answer', until: MONDAY },
    });
  });

  test('a form makes its promise once, though its confirmation tells it too', async () => {
    const { does, now } = await heldBy(stage(), 'anna');
    const intake = complaint();
    await does({
      ...intake,
      confirmation: intake.confirmation && { ...intake.confirmation, text: PROMISE },
    });
    const { conversation } = await now();
    expect(conversation.promises).toMatchObject([{ promiseId: intake.intakeId, dueAt: MONDAY, by: anna }]);
  });

  test('a message that tells none makes none, and neither does a note', async () => {
    const { does, now } = await heldBy(stage(), 'anna');
    await does(says('Vastaamme 24 tunnin kuluessa.'));
    await does({ kind: 'noteWritten', text: PROMISE });
    const { conversation, lines } = await now();
    expect(conversation.promises).toEqual([]);
    expect(lines).toHaveLength(4);
  });

  test('a promise outlives its conversation, until who made it says that it was kept', async () => {
    const { conversationId, does, kept, member, now } = await promised();
    await does(resolved('answered'));
    expect(await snapshotOf(member)).toContain(conversationId);
    const { cursor } = await member.call.feed.snapshot({ brandId: lamps });
    expect(await does(kept)).toMatchObject({ result: 'accepted' });
    expect(await does(kept)).toMatchObject({ result: 'accepted' });
    const { conversation, lines } = await now();
    expect(conversation).toMatchObject({ status: 'resolved', promises: [{ keptAt: FRIDAY }] });
    expect(lines.at(-1)).toMatchObject({ text: 'promiseKept', details: { note: 'Answer' } });
    expect(await snapshotOf(member)).not.toContain(conversationId);
    const told = (await catchUp(member, lamps, cursor)).filter(({ type }) => type === 'change');
    expect(told).toContainEqual(
      expect.objectContaining({ change: expect.objectContaining({ type: 'conversation' }) }),
    );
  });

  test('what has ended with an open promise is shown to its maker, its last holder and team leads alone', async () => {
    const { conversationId, does } = await promised();
    await does({ kind: 'skipped', reason: null });
    const bela = await stage().signIn('bela');
    await bela.call.conversations.claim({ conversationId });
    await sceneOf(stage(), bela, conversationId).does(resolved('answered'));
    for (const [name, sees] of [
      ['anna', true],
      ['bela', true],
      ['sofia', true],
      ['adam', false],
      ['quentin', false],
    ] as const) {
      const shown = await snapshotOf(await stage().signIn(name));
      expect([name, shown.includes(conversationId)]).toEqual([name, sees]);
    }
  });

  test('its maker goes on hearing of it by the feed; a colleague hears that it left', async () => {
    const { conversationId, does } = await promised();
    await does({ kind: 'skipped', reason: null });
    const bela = await stage().signIn('bela');
    await bela.call.conversations.claim({ conversationId });
    const typesFor = async (name: 'anna' | 'adam') => {
      const items = await catchUp(await stage().signIn(name), lamps, 0);
      return items.flatMap((item) => {
        if (item.type !== 'change') return [];
        const { change } = item;
        const isIt =
          (change.type === 'conversation' && change.conversation.conversationId === conversationId) ||
          (change.type === 'conversationLeft' && change.conversationId === conversationId);
        return isIt ? [change.type] : [];
      });
    };
    expect((await typesFor('anna')).at(-1)).toBe('conversation');
    expect((await typesFor('adam')).at(-1)).toBe('conversationLeft');
  });

  test('a team lead may say that a promise was kept; a colleague who did not make it may not', async () => {
    const { conversationId, does, kept, now } = await promised();
    await does(resolved('answered'));
    const adam = sceneOf(stage(), await stage().signIn('adam'), conversationId);
    expect(await adam.does(kept)).toMatchObject({ result: 'rejected', code: 'notHolder' });
    const sofia = sceneOf(stage(), await stage().signIn('sofia'), conversationId);
    expect(await sofia.does(kept)).toMatchObject({ result: 'accepted' });
    expect((await now()).lines.at(-1)?.details).toMatchObject({ by: 'sofia lastname' });
  });

  test('a promise that nobody made cannot be kept', async () => {
    const { does } = await heldBy(stage(), 'anna');
    const other = await promised();
    expect(await does(other.kept)).toMatchObject({ result: 'rejected', code: 'invalidPayload' });
  });

  test('more promises than a conversation holds are taken as messages all the same', async () => {
    const { does, now } = await promised();
    for (let more = 0; more < 52; more += 1) {
      expect(await does(says(PROMISE))).toMatchObject({ result: 'accepted' });
    }
    expect((await now()).conversation.promises).toHaveLength(50);
  });
}
