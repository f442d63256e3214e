import { describe, expect, onTestFinished, test } from 'vitest';
import { newId } from '../../../src/adapters/system/new-id.ts';
import type { Conversation } from '../../../src/contract/model/conversation.ts';
import type { CustomerPromise, Sentiment } from '../../../src/contract/model/conversation-beside.ts';
import { PersonId, PromiseId, QueueId } from '../../../src/contract/model/ids.ts';
import type { Role } from '../../../src/contract/model/person.ts';
import { openPromises } from '../../../src/core/queue/open-promises.ts';
import { createQueueBoard } from '../../../src/core/queue/queue-board.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { brandIdOf, sampleBrand } from '../../support/sample-brand.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { conversationIdOf, sampleConversation } from '../alerts/sample-conversations.ts';
import { openMemory } from '../knowledge/open-memory.ts';

const me = { personId: PersonId.parse(newId()), name: 'Nora' };
const colleague = { personId: PersonId.parse(newId()), name: 'Mikko' };
const kuuma = brandIdOf('kuuma');

function promise(label: string, dueAt: number, changes: Partial<CustomerPromise> = {}): CustomerPromise {
  const promiseId = PromiseId.parse(newId());
  const rule = { code: 'callBack', label, by: me, madeAt: 1, dueSoonAt: 2 };
  return { promiseId, ...rule, dueAt, keptAt: null, ...changes };
}

/** The lists at the left of the screen, over a real database. */
function openBoard({
  leads = false,
  role = 'agent' as Role,
  asDecided = (conversation: Conversation) => conversation,
} = {}) {
  const store = openMemory(tempFolder());
  onTestFinished(store.close);
  const brands = { brand: (brandId: string) => (brandId === kuuma ? sampleBrand('kuuma') : null) };
  const parts = { ...store, brands, personId: me.personId, asDecided };
  const board = createQueueBoard({
    ...parts,
    openPromises: () => openPromises({ ...parts, leads: () => leads }),
    roles: () => [{ brandId: kuuma, role }],
    namesAt: () => [],
    leaving: () => null,
    clock: createManualClock(),
  });
  onTestFinished(board.close);
  return {
    store,
    put: (...conversations: readonly Conversation[]) =>
      store.transaction(() => conversations.forEach(store.conversations.upsert)),
    queue: async () => {
      const mailbox = board.watch();
      const { value } = await mailbox.next();
      mailbox.close();
      if (!value) throw new Error('no queue');
      return value;
    },
  };
}

describe('Promises in the lists', () => {
  const mine = { status: 'open', holder: me } as const;
  const theirs = { status: 'open', holder: colleague } as const;

  test('are mine, the next deadline first, also of conversations that are over; kept ones are gone', async () => {
    const { put, queue } = openBoard();
    put(
      sampleConversation(1, { ...mine, promises: [promise('Later', 30), promise('Kept', 5, { keptAt: 4 })] }),
      sampleConversation(2, { ...mine, status: 'resolved', resolvedAt: 3, promises: [promise('Soon', 10)] }),
      sampleConversation(3, { ...theirs, promises: [promise('Made by me', 20)] }),
      sampleConversation(4, { ...theirs, promises: [promise('Not mine', 15, { by: colleague })] }),
    );
    const { promises } = await queue();
    expect(promises.map(({ label, mine: isMine }) => [label, isMine])).toEqual([
      ['Soon', true],
      ['Made by me', true],
      ['Later', true],
    ]);
    expect(promises[0]).toMatchObject({
      conversationId: conversationIdOf(2),
      ...{ customerName: 'Ida', byName: 'Nora', madeAt: 1, dueSoonAt: 2, dueAt: 10 },
    });
  });

  test('are those of the whole team for who leads it', async () => {
    const { put, queue } = openBoard({ leads: true });
    put(sampleConversation(4, { ...theirs, promises: [promise('Not mine', 15, { by: colleague })] }));
    expect((await queue()).promises).toMatchObject([{ label: 'Not mine', mine: false, byName: 'Mikko' }]);
  });

  test('hold what waits to be sent: one that is made is there, one that was kept is not', async () => {
    const made = promise('Just made', 40);
    const { put, queue } = openBoard({
      asDecided: (conversation) => ({
        ...conversation,
        promises: [...conversation.promises.map((each) => ({ ...each, keptAt: 3 })), made],
      }),
    });
    put(sampleConversation(1, { ...mine, promises: [promise('Kept just now', 30)] }));
    expect((await queue()).promises.map(({ label }) => label)).toEqual(['Just made']);
  });

  test('are none of a brand that was taken away', async () => {
    const { put, queue } = openBoard();
    put(sampleConversation(1, { ...mine, brandId: brandIdOf('gone'), promises: [promise('Lost', 30)] }));
    expect((await queue()).promises).toEqual([]);
  });
});

describe('Who waits', () => {
  const upset: Sentiment = { mood: 'upset', because: ['skandaali'], by: 'words' };

  test('is listed by mood and then by time, and what I put back comes last', async () => {
    const { put, queue, store } = openBoard();
    put(
      sampleConversation(1, { waitingSince: 1 }),
      sampleConversation(2, { waitingSince: 2, customerStanding: 'returning' }),
      sampleConversation(3, { waitingSince: 3, sentiment: upset }),
      sampleConversation(4, { waitingSince: 4, sentiment: { ...upset, mood: 'happy' } }),
      sampleConversation(5, { waitingSince: 5, sentiment: upset }),
    );
    store.transaction(() => store.conversations.setSkipped(conversationIdOf(3), true));
    const { waiting } = await queue();
    expect(waiting.map(({ conversationId }) => conversationId)).toEqual(
      [5, 1, 2, 4, 3].map(conversationIdOf),
    );
    expect(waiting[0]).toMatchObject({ mood: 'upset', urgent: true, customerStanding: 'prospect' });
    expect(waiting[2]).toMatchObject({ mood: null, urgent: false, customerStanding: 'returning' });
    expect(waiting[3]).toMatchObject({ mood: 'happy', urgent: false });
  });

  test('in a queue of others, and is known only for a promise, is none to take', async () => {
    const escalated = sampleConversation(1, {
      ...{ queueId: QueueId.parse('internal'), promises: [promise('Call back', 30)] },
    });
    const [agent, leader] = [openBoard(), openBoard({ role: 'supervisor' })];
    for (const { put } of [agent, leader]) put(escalated);
    expect(await agent.queue()).toMatchObject({ waiting: [], promises: [{ label: 'Call back' }] });
    expect(await leader.queue()).toMatchObject({ waiting: [{ queueId: 'internal' }] });
  });
});
