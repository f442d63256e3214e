import { expect, test } from 'vitest';
import { codeOf, errorOf } from '../../support/central-client.ts';
import { newMessageId, type Stage, written } from '../../support/stage.ts';
import { personOf } from '../../support/test-seed.ts';
import { claimed, eventsOf, newTransferId, switchOn } from './steps.ts';

export function repeatSuite(stage: () => Stage): void {
  test('an offer that says something else under the same id is refused; one withdrawn again is withdrawn', async () => {
    const [anna, bela] = [await stage().signIn('anna'), await stage().signIn('bela')];
    const belas = await switchOn(bela);
    const conversationId = await claimed(stage(), anna);
    const ids = { conversationId, transferId: newTransferId() };
    const offer = { ...ids, personId: personOf('bela').personId, note: 'Yours?' };
    await anna.call.ownership.offerTransfer(offer);
    expect(await errorOf(anna.call.ownership.offerTransfer({ ...offer, note: 'Mine.' }))).toMatchObject({
      code: 'TRANSFER_REFUSED',
      data: { why: 'offered' },
    });
    const other = { conversationId, transferId: newTransferId() };
    expect(await codeOf(anna.call.ownership.withdrawTransfer(other))).toBe('TRANSFER_OVER');
    const withdrawn = await anna.call.ownership.withdrawTransfer(ids);
    expect(withdrawn).toMatchObject({ transfer: null });
    expect(await anna.call.ownership.withdrawTransfer(ids)).toEqual(withdrawn);
    expect(await eventsOf(stage(), conversationId)).toEqual([
      'claimed',
      'transferOffered',
      'transferWithdrawn',
    ]);
    await belas.switchOff();
  });

  test('accepted at two workstations at once it changes hands once; nobody else can answer', async () => {
    const [anna, bela, adam] = [
      await stage().signIn('anna'),
      await stage().signIn('bela'),
      await stage().signIn('adam'),
    ];
    const belas = await switchOn(bela);
    const conversationId = await claimed(stage(), anna);
    const answer = { conversationId, transferId: newTransferId(), accept: true };
    await anna.call.ownership.offerTransfer({ ...answer, personId: personOf('bela').personId, note: '' });
    expect(await codeOf(adam.call.ownership.answerTransfer(answer))).toBe('FORBIDDEN');
    const other = await stage().signIn('bela');
    const both = await Promise.all([
      bela.call.ownership.answerTransfer(answer),
      other.call.ownership.answerTransfer(answer),
    ]);
    for (const one of both) expect(one.holder).toMatchObject({ personId: personOf('bela').personId });
    expect(await codeOf(anna.call.ownership.withdrawTransfer(answer))).toBe('TRANSFER_OVER');
    expect(await eventsOf(stage(), conversationId)).toEqual([
      'claimed',
      'transferOffered',
      'transferAccepted',
    ]);
    await belas.switchOff();
  });

  test('what was snoozed when it was offered is open with whoever accepts it, and does not come back a second time', async () => {
    const [anna, bela] = [await stage().signIn('anna'), await stage().signIn('bela')];
    const belas = await switchOn(bela);
    const conversationId = await claimed(stage(), anna);
    const until = Date.now() + 365 * 24 * 3600 * 1000;
    const { answers } = await anna.push(
      anna.event(conversationId, 1, written('I will ask.')),
      anna.event(conversationId, 2, { kind: 'snoozed', messageId: newMessageId(), until }),
    );
    expect(answers).toMatchObject([{ result: 'accepted' }, { result: 'accepted' }]);
    const answer = { conversationId, transferId: newTransferId(), accept: true };
    await anna.call.ownership.offerTransfer({ ...answer, personId: personOf('bela').personId, note: '' });
    expect(await bela.call.ownership.answerTransfer(answer)).toMatchObject({
      status: 'open',
      snoozedUntil: null,
    });
    await belas.switchOff();
  });
}
