import { implement, ORPCError } from '@orpc/server';
import type * as z from 'zod';
import type { HostDescription } from '../contract/workstation/profile.ts';
import { workstationContract } from '../contract/workstation.ts';
import type { ProfileManager } from './profile/profile-manager.ts';
import { alertRoutes } from './router/alert-routes.ts';
import { besideRoutes } from './router/beside-routes.ts';
import { fileRoutes } from './router/file-routes.ts';
import { knowledgeRoutes } from './router/knowledge-routes.ts';
import { lifeRoutes } from './router/life-routes.ts';
import { lookupRoutes } from './router/lookup-routes.ts';
import { ownershipRoutes } from './router/ownership-routes.ts';
import { questionRoutes } from './router/question-routes.ts';
import { slackRoutes } from './router/slack-routes.ts';
import { updateRoutes } from './router/update-routes.ts';
import type { SignedIn } from './signed-in.ts';

export type Router = ReturnType<typeof createRouter>;

/** Answers the screen's calls: finds who is signed in, and hands the call on. */
export function createRouter(host: z.infer<typeof HostDescription>, profile: ProfileManager<SignedIn>) {
  const contract = implement(workstationContract);
  const signedIn = (): SignedIn => {
    const current = profile.current();
    if (!current) throw new ORPCError('signedOut', { status: 401, message: 'Nobody is signed in.' });
    return current;
  };

  return contract.router({
    profile: {
      host: contract.profile.host.handler(() => host),
      watch: contract.profile.watch.handler(({ signal }) => profile.watch(signal)),
      signIn: contract.profile.signIn.handler(({ input }) =>
        profile.signIn(input.central, input.email, input.password),
      ),
      tryDemo: contract.profile.tryDemo.handler(() => profile.tryDemo()),
      signOut: contract.profile.signOut.handler(({ input }) => profile.signOut(input.force)),
    },
    status: {
      watch: contract.status.watch.handler(({ signal }) => signedIn().status.watch(signal)),
      reconnectNow: contract.status.reconnectNow.handler(() => {
        signedIn().reconnectNow();
        return {};
      }),
    },
    queue: {
      watch: contract.queue.watch.handler(({ signal }) => signedIn().queue.watch(signal)),
      searchFinished: contract.queue.searchFinished.handler(({ input }) => signedIn().searchFinished(input)),
      history: contract.queue.history.handler(({ input }) => signedIn().history.list(input.conversationId)),
      historyMessages: contract.queue.historyMessages.handler(({ input }) =>
        signedIn().history.messages(input.conversationId, input.earlierId),
      ),
      claim: contract.queue.claim.handler(({ input }) => signedIn().claim(input.conversationId)),
    },
    conversations: {
      watch: contract.conversations.watch.handler(({ input, signal }) => {
        const { conversations, lookedAt } = signedIn();
        lookedAt(input.conversationId);
        return conversations.watchers.watch({ ...input, signal });
      }),
      earlier: contract.conversations.earlier.handler(({ input }) =>
        signedIn().conversations.reader.before(input.conversationId, input.before, input.limit),
      ),
      saveDraft: contract.conversations.saveDraft.handler(({ input }) =>
        signedIn().conversations.saveDraft(input),
      ),
      send: contract.conversations.send.handler(({ input }) => signedIn().conversations.send(input)),
      decide: contract.conversations.decide.handler(({ input }) => signedIn().conversations.decide(input)),
      ...lifeRoutes(signedIn),
      typing: contract.conversations.typing.handler(({ input }) => {
        signedIn().typing(input.conversationId);
        return {};
      }),
      markRead: contract.conversations.markRead.handler(({ input }) => {
        signedIn().conversations.markRead(input.conversationId);
        return {};
      }),
    },
    beside: besideRoutes(signedIn),
    ownership: ownershipRoutes(signedIn),
    updates: updateRoutes(signedIn),
    questions: questionRoutes(signedIn),
    slack: slackRoutes(signedIn),
    files: fileRoutes(signedIn),
    lookup: lookupRoutes(signedIn),
    knowledge: knowledgeRoutes(signedIn),
    alerts: alertRoutes(signedIn),
    settings: {
      get: contract.settings.get.handler(() => signedIn().settings.get()),
      change: contract.settings.change.handler(({ input }) => signedIn().settings.change(input)),
    },
    demo: {
      pace: contract.demo.pace.handler(() => signedIn().demo.pace()),
      setPace: contract.demo.setPace.handler(({ input }) => signedIn().demo.setPace(input.pace)),
    },
  });
}
