import { expect, test } from 'vitest';
import { QueueId } from '../../../../src/contract/model/ids.ts';
import { codeOf, errorOf } from '../../support/central-client.ts';
import { newMessageId, type Stage, written } from '../../support/stage.ts';
import { lamps, personOf } from '../../support/test-seed.ts';
import { claimed, eventsOf, hasLeft, isConversation, newTransferId, switchOn } from './steps.ts';

const OFFER_MS = 60_000;

export function transferSuite(stage: () => Stage): void {
  test('a colleague who accepts has the conversation with all that was written, and who offered it has it no more', async () => {
    const [anna, bela] = [await stage().signIn('anna'), await stage().signIn('bela')];
    const [annas, belas] = [await switchOn(anna), await switchOn(bela)];
    const conversationId = await claimed(stage(), anna);
    const transferId = newTransferId();
    const offer = {
      conversationId,
      transferId,
      personId: personOf('bela').personId,
      note: 'She knows dimmers.',
    };
    const offered = await anna.call.ownership.offerTransfer(offer);
    expect(offered).toMatchObject({
      holder: { personId: personOf('anna').personId },
      transfer: { transferId },
    });
    expect(await anna.call.ownership.offerTransfer(offer)).toEqual(offered);
    const heard = await belas.hears(
      (item) => isConversation(conversationId)(item) && JSON.stringify(item).includes(transferId),
    );
    expect(JSON.stringify(heard.at(-1))).toContain('She knows dimmers.');
    // Until then the holder goes on writing.
    const said = await anna.push(anna.event(conversationId, 1, written('One moment.')));
    expect(said.answers).toMatchObject([{ result: 'accepted' }]);

    const accept = { conversationId, transferId, accept: true };
    const accepted = await bela.call.ownership.answerTransfer(accept);
    expect(accepted).toMatchObject({ holder: { personId: personOf('bela').personId }, transfer: null });
    expect(await bela.call.ownership.answerTransfer(accept)).toEqual(accepted);
    const { messages } = await bela.call.conversations.messages({ conversationId });
    expect(messages.map(({ text }) => text)).toEqual([
      'Does it dim?',
      'claimed',
      'transferOffered',
      'One moment.',
      'transferAccepted',
    ]);
    await annas.hears(hasLeft(conversationId));
    const late = await anna.push(anna.event(conversationId, 2, written('And another thing')));
    expect(late.answers).toMatchObject([{ result: 'rejected', code: 'notHolder' }]);
    await Promise.all([annas.switchOff(), belas.switchOff()]);
  });

  test('who is away, offline, full, without the queue, without the role or the holder cannot be offered anything', async () => {
    const anna = await stage().signIn('anna');
    const conversationId = await claimed(stage(), anna);
    const why = async (name: Parameters<typeof personOf>[0]) => {
      const { personId } = personOf(name);
      const offer = { conversationId, transferId: newTransferId(), personId, note: '' };
      return (await errorOf(anna.call.ownership.offerTransfer(offer))) as { code: string; data: unknown };
    };
    expect(await why('bela')).toMatchObject({ code: 'TRANSFER_REFUSED', data: { why: 'offline' } });
    expect(await why('anna')).toMatchObject({ data: { why: 'self' } });
    expect(await why('quentin')).toMatchObject({ data: { why: 'noRole' } });
    expect(await why('otto')).toMatchObject({ data: { why: 'noRole' } });

    const bela = await stage().signIn('bela');
    const belas = await switchOn(bela);
    await bela.call.ownership.setPresence({ presence: 'away' });
    expect(await why('bela')).toMatchObject({ data: { why: 'away' } });
    await bela.call.ownership.setPresence({ presence: 'online' });

    const adam = await stage().signIn('adam');
    const adams = await switchOn(adam);
    await claimed(stage(), adam);
    await claimed(stage(), adam);
    expect(await why('adam')).toMatchObject({ data: { why: 'capacity', capacity: 2 } });
    await Promise.all([belas.switchOff(), adams.switchOff()]);
  });

  test('who takes hand-overs only can be offered one', async () => {
    const [anna, bela] = [await stage().signIn('anna'), await stage().signIn('bela')];
    const belas = await switchOn(bela);
    await bela.call.ownership.setPresence({ presence: 'transfer_only' });
    await belas.hears((item) => item.type === 'presence' && item.presence === 'transfer_only');
    const conversationId = await claimed(stage(), anna);
    const offer = {
      conversationId,
      transferId: newTransferId(),
      personId: personOf('bela').personId,
      note: '',
    };
    expect(await anna.call.ownership.offerTransfer(offer)).toMatchObject({ transfer: { note: '' } });
    await bela.call.ownership.setPresence({ presence: 'online' });
    await belas.switchOff();
  });

  test('what is declined, withdrawn or not answered in time stays with who offered it', async () => {
    const [anna, bela] = [await stage().signIn('anna'), await stage().signIn('bela')];
    const [annas, belas] = [await switchOn(anna), await switchOn(bela)];
    const conversationId = await claimed(stage(), anna);
    const offer = async () => {
      const transferId = newTransferId();
      const { personId } = personOf('bela');
      await anna.call.ownership.offerTransfer({ conversationId, transferId, personId, note: '' });
      return { conversationId, transferId };
    };
    const declined = await bela.call.ownership.answerTransfer({ ...(await offer()), accept: false });
    expect(declined).toMatchObject({ holder: { personId: personOf('anna').personId }, transfer: null });

    const second = await offer();
    expect(await codeOf(bela.call.ownership.withdrawTransfer(second))).toBe('FORBIDDEN');
    await anna.call.ownership.withdrawTransfer(second);
    expect(await codeOf(bela.call.ownership.answerTransfer({ ...second, accept: true }))).toBe(
      'TRANSFER_OVER',
    );

    const third = await offer();
    stage().passTime(OFFER_MS);
    expect(await codeOf(bela.call.ownership.answerTransfer({ ...third, accept: true }))).toBe(
      'TRANSFER_OVER',
    );
    await annas.hears(
      (item) => isConversation(conversationId)(item) && JSON.stringify(item).includes('"transfer":null'),
    );
    await expect
      .poll(() => eventsOf(stage(), conversationId), { timeout: 5_000 })
      .toEqual([
        'claimed',
        'transferOffered',
        'transferDeclined',
        'transferOffered',
        'transferWithdrawn',
        'transferOffered',
        'transferTimedOut',
      ]);
    await Promise.all([annas.switchOff(), belas.switchOff()]);
  });

  test('while it is on offer nothing else is decided about it', async () => {
    const [anna, bela] = [await stage().signIn('anna'), await stage().signIn('bela')];
    const belas = await switchOn(bela);
    const conversationId = await claimed(stage(), anna);
    const { personId } = personOf('bela');
    await anna.call.ownership.offerTransfer({
      conversationId,
      transferId: newTransferId(),
      personId,
      note: '',
    });
    const again = { conversationId, transferId: newTransferId(), personId, note: '' };
    expect(await errorOf(anna.call.ownership.offerTransfer(again))).toMatchObject({
      data: { why: 'offered' },
    });
    const messageId = newMessageId();
    const { answers } = await anna.push(
      anna.event(conversationId, 1, { kind: 'skipped', messageId, reason: null }),
    );
    expect(answers).toMatchObject([{ result: 'rejected', code: 'notAllowed' }]);
    await belas.switchOff();
  });

  test('a conversation that is moved to another queue waits there, and an unknown queue is said to be', async () => {
    const bela = await stage().signIn('bela');
    const conversationId = await claimed(stage(), bela);
    const move = { conversationId, queueId: QueueId.parse('vip'), note: 'A Swedish customer.' };
    const nowhere = { ...move, queueId: QueueId.parse('nowhere') };
    expect(await errorOf(bela.call.ownership.moveToQueue(nowhere))).toMatchObject({
      code: 'TRANSFER_REFUSED',
      data: { why: 'unknownQueue' },
    });
    expect(await bela.call.ownership.moveToQueue(move)).toMatchObject({
      status: 'queued',
      queueId: 'vip',
      holder: null,
    });
    expect(await eventsOf(stage(), conversationId)).toEqual(['claimed', 'movedToQueue']);
  });

  test('colleagues are told with what they hold and how they are present', async () => {
    const sofia = await stage().signIn('sofia');
    const adam = await stage().signIn('adam');
    const adams = await switchOn(adam);
    const colleagues = await sofia.call.ownership.colleagues({ brandId: lamps });
    expect(colleagues.map(({ name }) => name)).not.toContain('quentin lastname');
    expect(colleagues.find(({ name }) => name.startsWith('adam'))).toMatchObject({
      presence: 'online',
      held: 2,
      capacity: 2,
      queues: ['main', 'vip'],
    });
    expect(colleagues.find(({ name }) => name.startsWith('anna'))).toMatchObject({ queues: ['main'] });
    await adams.switchOff();
  });
}
