import { implement } from '@orpc/server';
import { workstationContract } from '../../../src/contract/workstation.ts';
import type { DemoBrand } from '../../../src/demo/brands/demo-brand.ts';
import { createStandInBesideRouter } from './stand-in-beside-router.ts';
import { createStandInConversationsRouter } from './stand-in-conversations-router.ts';
import { createStandInFilesRouter } from './stand-in-files-router.ts';
import { createStandInKnowledgeRouter } from './stand-in-knowledge-router.ts';
import { createStandInLookupRouter } from './stand-in-lookup-router.ts';
import { createStandInOwnershipRouter } from './stand-in-ownership-router.ts';
import { createStandInQueueRouter } from './stand-in-queue-router.ts';
import { createStandInSlackRouter } from './stand-in-slack-router.ts';
import { createStandInQuestionsRouter, createStandInUpdatesRouter } from './stand-in-updates-router.ts';
import { type StandInWorld, statusOf } from './stand-in-world.ts';

/** The whole workstation contract over a world in memory: what the core does, without disk or central service. */
export function createStandInRouter(world: StandInWorld, contents: readonly DemoBrand[]) {
  const { profile, status, alerts, settings, demo } = implement(workstationContract);
  const { changes } = world;

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
    queue: createStandInQueueRouter(world),
    beside: createStandInBesideRouter(world),
    ownership: createStandInOwnershipRouter(world),
    conversations: createStandInConversationsRouter(world),
    files: createStandInFilesRouter(world),
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
