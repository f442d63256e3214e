import { implement } from '@orpc/server';
import type { ConversationId } from '../../../src/contract/model/ids.ts';
import type { ConversationUpdate } from '../../../src/contract/workstation/conversations.ts';
import { workstationContract } from '../../../src/contract/workstation.ts';
import type { DemoBrand } from '../../../src/demo/brands/demo-brand.ts';
import { createStandInKnowledgeRouter } from './stand-in-knowledge-router.ts';
import { createStandInLookupRouter } from './stand-in-lookup-router.ts';
import { createStandInSlackRouter } from './stand-in-slack-router.ts';
import { updatesOf } from './stand-in-updates.ts';
import { createStandInQuestionsRouter, createStandInUpdatesRouter } from './stand-in-updates-router.ts';
import {
  agentId,
  agentName,
  appendMessage,
  entryOf,
  queueOf,
  type StandInConversation,
  type StandInWorld,
  statusOf,
} from './stand-in-world.ts';

/** The whole workstation contract over a world in memory: what the core does, without disk or central service. */
export function createStandInRouter(world: StandInWorld, contents: readonly DemoBrand[]) {
  const { profile, status, queue, conversations, alerts, settings, demo } = implement(workstationContract);
  const { changes } = world;

  const detailOf = (entry: StandInConversation) => ({
    conversation: structuredClone(entry.conversation),
    writing:
      entry.conversation.status === 'resolved'
        ? ('resolved' as const)
        : entry.conversation.status === 'open'
          ? ('allowed' as const)
          : ('notMine' as const),
    resolving: entry.resolving,
  });
  const openedOf = (entry: StandInConversation, tail: number): ConversationUpdate => ({
    type: 'opened',
    detail: detailOf(entry),
    messages: entry.messages.slice(-tail),
    hasEarlier: entry.messages.length > tail,
    draft: entry.draft,
  });
  const tell = (conversationId: ConversationId) => {
    changes.publish('conversation', { conversationId, tell: 'detail' });
    changes.publish('queue', null);
    changes.publish('status', null);
  };

  return {
    updates: createStandInUpdatesRouter(world),
    questions: createStandInQuestionsRouter(world),
    slack: createStandInSlackRouter(world),
    profile: {
      host: profile.host.handler(() => ({
        kind: 'web',
        version: '0.1.0',
        platform: 'linux',
        notifications: 'browser',
        keyVault: 'keyFile',
        demoAvailable: true,
        suggestedCentral: null,
      })),
      watch: profile.watch.handler(async function* ({ signal }) {
        yield world.profile;
        for await (const _ of changes.subscribe('profile', { signal })) yield world.profile;
      }),
      signIn: profile.signIn.handler(() => ({ ok: false, code: 'invalidCredentials' })),
      tryDemo: profile.tryDemo.handler(() => ({ ok: false, code: 'unavailable' })),
      signOut: profile.signOut.handler(() => {
        world.profile = { state: 'signedOut', lastCentral: null, lastEmail: null, reason: 'signedOut' };
        changes.publish('profile', null);
        return { ok: true, value: {} };
      }),
    },
    status: {
      watch: status.watch.handler(async function* ({ signal }) {
        yield statusOf(world);
        for await (const _ of changes.subscribe('status', { signal })) yield statusOf(world);
      }),
      reconnectNow: status.reconnectNow.handler(() => ({})),
    },
    queue: {
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
        tell(conversationId);
        return { ok: true, value: { conversationId } };
      }),
    },
    conversations: {
      watch: conversations.watch.handler(async function* ({ input: { conversationId, tail }, signal }) {
        const entry = world.conversations.get(conversationId);
        if (!entry) {
          yield { type: 'gone' };
          return;
        }
        yield openedOf(entry, tail);
        for await (const change of changes.subscribe('conversation', { signal })) {
          if (change.conversationId !== conversationId) continue;
          if (change.tell === 'opened') yield openedOf(entry, tail);
          else if (change.tell === 'detail') yield { type: 'detail', detail: detailOf(entry) };
          else if (change.tell === 'typing') yield { type: 'customerTyping', until: world.now() + 6000 };
          else yield { type: 'messages', ...change.tell };
        }
      }),
      earlier: conversations.earlier.handler(async ({ input: { conversationId, before, limit } }) => {
        await world.beforeEarlier();
        const earlier = entryOf(world, conversationId).messages.filter(({ position }) => position < before);
        return { messages: earlier.slice(-limit), hasEarlier: earlier.length > limit };
      }),
      saveDraft: conversations.saveDraft.handler(({ input: { conversationId, text, references } }) => {
        const entry = entryOf(world, conversationId);
        entry.draft = text === '' ? null : { text, references, savedAt: world.now() };
        changes.publish('queue', null);
        return { ok: true, value: { savedAt: world.now() } };
      }),
      send: conversations.send.handler(async ({ input: { conversationId, messageId, text, brandId } }) => {
        world.handedOver.push(messageId);
        await world.beforeStore();
        const entry = entryOf(world, conversationId);
        const known = entry.messages.find((message) => message.messageId === messageId);
        if (known) return { ok: true, value: { message: known } };
        if (entry.conversation.status === 'resolved') return { ok: false, code: 'resolved' };
        if (updatesOf(world).locked.some((lock) => lock.conversationId === conversationId)) {
          return { ok: false, code: 'updateUnacknowledged' };
        }
        const message = appendMessage(entry, {
          messageId,
          kind: 'outgoing',
          authorName: world.brands.find((brand) => brand.brandId === brandId)?.voice.alias ?? '',
          text,
          at: world.now(),
          delivery: world.status.connectivity === 'connected' ? 'sent' : 'queued',
        });
        entry.draft = null;
        changes.publish('conversation', { conversationId, tell: { messages: [message], removed: [] } });
        tell(conversationId);
        return { ok: true, value: { message } };
      }),
      decide: conversations.decide.handler(({ input: { conversationId, messageId, decision } }) => {
        const entry = entryOf(world, conversationId);
        const message = entry.messages.find((candidate) => candidate.messageId === messageId);
        if (!message || (message.delivery !== 'parked' && message.delivery !== 'failed')) {
          return { ok: false, code: 'notParked' };
        }
        if (decision === 'send') {
          Object.assign(message, { delivery: 'sent', problem: null });
          changes.publish('conversation', { conversationId, tell: { messages: [message], removed: [] } });
        } else {
          entry.messages = entry.messages.filter((candidate) => candidate !== message);
          changes.publish('conversation', { conversationId, tell: { messages: [], removed: [messageId] } });
        }
        tell(conversationId);
        return { ok: true, value: {} };
      }),
      resolve: conversations.resolve.handler(({ input: { conversationId, disposition } }) => {
        const { conversation } = entryOf(world, conversationId);
        Object.assign(conversation, { status: 'resolved', disposition, resolvedAt: world.now() });
        tell(conversationId);
        return { ok: true, value: {} };
      }),
      typing: conversations.typing.handler(() => ({})),
      markRead: conversations.markRead.handler(({ input: { conversationId } }) => {
        entryOf(world, conversationId).unread = 0;
        tell(conversationId);
        return {};
      }),
    },
    lookup: createStandInLookupRouter(world, contents),
    knowledge: createStandInKnowledgeRouter(world, contents),
    alerts: {
      watch: alerts.watch.handler(async function* ({ signal }) {
        // Nothing raises an alert here; the stream stays open until the page goes.
        yield* (async function* silence(): AsyncGenerator<never> {
          await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()));
        })();
      }),
      attention: alerts.attention.handler(({ input }) => {
        world.attention.push(input);
        return {};
      }),
      shown: alerts.shown.handler(() => ({})),
      seen: alerts.seen.handler(() => ({})),
      opened: alerts.opened.handler(() => ({})),
      tryNotification: alerts.tryNotification.handler(() => ({})),
    },
    settings: {
      get: settings.get.handler(() => world.settings),
      change: settings.change.handler(({ input }) => {
        world.settings = { ...world.settings, ...input };
        return world.settings;
      }),
    },
    demo: {
      pace: demo.pace.handler(() => ({ pace: 'normal' })),
      setPace: demo.setPace.handler(() => ({ ok: true, value: {} })),
    },
  };
}
