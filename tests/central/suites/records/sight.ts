import { expect, test } from 'vitest';
import type { BrandQueue } from '../../../../src/contract/model/brand.ts';
import { type ConversationId, QueueId } from '../../../../src/contract/model/ids.ts';
import { codeOf, errorOf } from '../../support/central-client.ts';
import { newMessageId, resolved, type StaffMember, type Stage, written } from '../../support/stage.ts';
import { lamps } from '../../support/test-seed.ts';
import { vip } from '../ownership/ownership-suites.ts';
import { claimed, hasLeft, isConversation, switchOn } from '../ownership/steps.ts';
import { isRecord } from './publishing.ts';
import { publish } from './record-suites.ts';

const main = QueueId.parse('main');

/** Anna belongs to the main queue only, Bela to all that are for customers. */
export function recordSightSuite(stage: () => Stage): void {
  const queuesBecome = (member: StaffMember, change: (queues: readonly BrandQueue[]) => BrandQueue[]) =>
    publish(member, (brand) => ({
      ...brand,
      handling: { ...brand.handling, queues: change(brand.handling?.queues ?? []) },
    }));

  async function waitingInVip(): Promise<ConversationId> {
    const bela = await stage().signIn('bela');
    const conversationId = await claimed(stage(), bela);
    await bela.call.ownership.moveToQueue({ conversationId, queueId: vip, note: '' });
    return conversationId;
  }

  const idsOf = async (member: StaffMember) =>
    (await member.call.feed.snapshot({ brandId: lamps })).conversations.map((each) => each.conversationId);

  test('a queue that becomes the internal team’s is hidden from agents from that moment on', async () => {
    const [sofia, bela] = [await stage().signIn('sofia'), await stage().signIn('bela')];
    const conversationId = await waitingInVip();
    const belas = await switchOn(bela);
    const { recordVersion } = await queuesBecome(sofia, (queues) =>
      queues.map((queue) => (queue.queueId === vip ? { ...queue, team: 'internal' } : queue)),
    );
    await belas.hears(isRecord(recordVersion));
    expect(await idsOf(bela)).not.toContain(conversationId);
    await sofia.call.conversations.claim({ conversationId });
    await belas.hears(hasLeft(conversationId));
    expect(await codeOf(bela.call.conversations.claim({ conversationId }))).toBe('NOT_FOUND');

    const back = await queuesBecome(sofia, (queues) =>
      queues.map((queue) => (queue.queueId === vip ? { ...queue, team: 'customers' } : queue)),
    );
    await belas.hears(isRecord(back.recordVersion));
    await sofia.call.ownership.moveToQueue({ conversationId, queueId: vip, note: '' });
    await belas.hears(isConversation(conversationId));
    expect(await idsOf(bela)).toContain(conversationId);
    await belas.switchOff();
    await bela.call.conversations.claim({ conversationId });
    await bela.push(bela.event(conversationId, 1, resolved('answered')));
  });

  test('a queue goes only when nothing in it is left to end', async () => {
    const [sofia, anna, bela] = [
      await stage().signIn('sofia'),
      await stage().signIn('anna'),
      await stage().signIn('bela'),
    ];
    const conversationId = await waitingInVip();
    const withoutVip = () => queuesBecome(sofia, (queues) => queues.filter(({ queueId }) => queueId !== vip));
    const refused = await errorOf(withoutVip());
    expect(refused.data).toEqual({
      problems: [
        'handling.queues: vip cannot be taken away: conversations that have not ended belong to it (1); move them first',
      ],
    });
    // Held, it could come back to its queue.
    await bela.call.conversations.claim({ conversationId });
    expect((await errorOf(withoutVip())).code).toBe('RECORD_REFUSED');
    await bela.push(
      bela.event(conversationId, 1, written('Here you are.')),
      bela.event(conversationId, 2, resolved('answered')),
    );
    await withoutVip();

    // What ended in it and goes on belongs to the first queue now.
    const reopened = await sofia.call.ownership.reopen({ conversationId });
    expect(reopened.queueId).toBe(vip);
    await sofia.push(
      sofia.event(conversationId, 1, { kind: 'skipped', messageId: newMessageId(), reason: null }),
    );
    expect(await idsOf(anna)).toContain(conversationId);
    await anna.call.conversations.claim({ conversationId });
    await anna.call.ownership.moveToQueue({ conversationId, queueId: main, note: '' });
    await queuesBecome(sofia, (queues) => [
      ...queues,
      { queueId: vip, name: 'Special', region: 'SE', team: 'customers' },
    ]);
  });
}
