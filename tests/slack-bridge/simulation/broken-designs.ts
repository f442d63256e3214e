import type { CallBudget } from '../../../src/slack-bridge/calls/call-budgets.ts';
import type { Flaws } from './flaws.ts';

const endless: CallBudget = { calls: 100_000, perMs: 1 };

/** Designs that look right and lose, double or forget. A simulation that lets one of them pass proves nothing. */
export const brokenDesigns: Readonly<Record<string, Flaws>> = {
  'acknowledged before it is on disk': {
    inbox: (inbox) => ({
      ...inbox,
      keep: async (event) => {
        inbox.keep(event).catch(() => undefined);
      },
    }),
  },

  'an event moves what is covered': { central: { newsMovesCoverage: true } },

  'deletions are forgotten': { central: { forgetsDeletions: true } },

  'nothing is looked for before it appears': { central: { eachHearingAppears: true } },

  'the lease is given to whoever asks': { central: { leaseForAnybody: true } },

  'posts are tried again blindly': {
    slack: (slack) => ({
      ...slack,
      post: async (input) => {
        const answer = await slack.post(input);
        return answer.ok || answer.code !== 'interrupted' ? answer : { ok: false, code: 'unreachable' };
      },
    }),
  },

  'the next holder does not find what was posted': {
    slack: (slack) => ({
      ...slack,
      post: (input) => slack.post({ ...input, ownId: null }),
    }),
  },

  'readings are never taken in': {
    bridgeCentral: (central) => ({ ...central, swept: async () => ({ ok: false, code: 'unavailable' }) }),
  },

  'what was heard while reading is taken for deleted': {
    bridgeCentral: (central) => ({
      ...central,
      swept: (input) => central.swept({ ...input, ledgerVersion: Number.MAX_SAFE_INTEGER }),
    }),
  },

  'threads are not read': {
    slack: (slack) => ({
      ...slack,
      replies: async () => ({ ok: true, value: { items: [], nextCursor: null } }),
    }),
  },

  'only the first page is read': {
    slack: (slack) => ({
      ...slack,
      history: async (input) => {
        const page = await slack.history(input);
        return page.ok ? { ok: true, value: { ...page.value, nextCursor: null } } : page;
      },
    }),
  },

  'no budget': {
    budgets: {
      'auth.test': endless,
      'conversations.list': endless,
      'conversations.info': endless,
      'conversations.history': endless,
      'conversations.replies': endless,
      'chat.postMessage': endless,
      'users.info': endless,
    },
  },

  'agents are called for whatever comes': { workstation: { alertsWhateverComes: true } },

  'the cursor is ahead of what is stored': { workstation: { cursorBeforeUpdate: true } },

  'who hears directly gives it another id': { workstation: { namesOfItsOwn: true } },
};
