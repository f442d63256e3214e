import { implement } from '@orpc/server';
import { queueContract } from '../../../src/contract/workstation/queue.ts';
import { cardOf, finishedHits, queueOf } from './stand-in-queue.ts';
import { agentId, agentName, entryOf, type StandInWorld } from './stand-in-world.ts';

/** The queue over a world in memory. */
export function createStandInQueueRouter(world: StandInWorld) {
  const queue = implement(queueContract);
  const { changes } = world;
  /** Of the same customer at the same brand, ended. */
  const earlierOf = (conversationId: Parameters<typeof entryOf>[1]) => {
    const { conversation } = entryOf(world, conversationId);
    return [...world.conversations.values()].filter(
      (entry) =>
        entry.conversation.conversationId !== conversationId &&
        entry.conversation.brandId === conversation.brandId &&
        entry.conversation.customer.customerId === conversation.customer.customerId,
    );
  };
  return {
    watch: queue.watch.handler(async function* ({ signal }) {
      yield queueOf(world);
      for await (const _ of changes.subscribe('queue', { signal })) yield queueOf(world);
    }),
    claim: queue.claim.handler(({ input: { conversationId } }) => {
      if (world.refuseClaims) return { ok: false, ...world.refuseClaims };
      const { conversation } = entryOf(world, conversationId);
      if (conversation.status !== 'queued') return { ok: false, code: 'notQueued' };
      conversation.status = 'open';
      conversation.holder = { personId: agentId, name: agentName };
      conversation.claimedAt = world.now();
      changes.publish('conversation', { conversationId, tell: 'detail' });
      changes.publish('queue', null);
      changes.publish('status', null);
      return { ok: true, value: { conversationId } };
    }),
    searchFinished: queue.searchFinished.handler(({ input: { text, brandId, limit } }) => ({
      hits: finishedHits(world, text, brandId).slice(0, limit),
    })),
    history: queue.history.handler(({ input: { conversationId } }) => ({
      ok: true,
      value: {
        conversations: earlierOf(conversationId)
          .map((entry) => cardOf(world, entry))
          .sort((a, b) => b.createdAt - a.createdAt),
        offline: world.status.connectivity !== 'connected',
      },
    })),
    historyMessages: queue.historyMessages.handler(({ input: { conversationId, earlierId } }) => {
      const entry = earlierOf(conversationId).find((one) => one.conversation.conversationId === earlierId);
      if (!entry) return { ok: false, code: 'unknownConversation' };
      return { ok: true, value: { messages: entry.messages.slice(-500), hasEarlier: false } };
    }),
  };
}
