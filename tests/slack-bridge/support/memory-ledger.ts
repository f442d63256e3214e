import type { ChannelCoverage } from '../../../src/contract/model/slack.ts';
import type {
  LedgerChannel,
  LedgerPost,
  LedgerRange,
  LedgerStore,
  StandingPost,
} from '../../../src/slack-bridge/ledger/ledger-store.ts';
import { compareTs, isAfter } from '../../../src/slack-bridge/ts-order.ts';

/** A ledger in memory with what a database would do around it. */
export interface MemoryLedger {
  /** One after the other; what throws changes nothing. */
  readonly transaction: <Value>(run: (store: LedgerStore) => Promise<Value>) => Promise<Value>;
  readonly addChannel: (channelId: string, since: string) => Promise<void>;
  readonly grant: (fencing: number) => Promise<void>;
  readonly version: () => Promise<number>;
  readonly coverage: (teamId: string) => Promise<ChannelCoverage[]>;
}

/** What a store may do wrong. */
export interface LedgerFlaws {
  readonly forgetsDeletions?: true;
  readonly eachHearingAppears?: true;
}

interface State {
  version: number;
  fencing: number;
  readonly channels: Map<string, LedgerChannel>;
  readonly posts: Map<string, LedgerPost>;
}

export function createMemoryLedger(flaws: LedgerFlaws = {}): MemoryLedger {
  let state: State = { version: 0, fencing: 0, channels: new Map(), posts: new Map() };
  let last: Promise<unknown> = Promise.resolve();
  return {
    transaction: (run) => {
      const turn = last.then(async () => {
        const draft: State = {
          ...state,
          channels: new Map(state.channels),
          posts: new Map(state.posts),
        };
        const value = await run(storeOf(draft, flaws));
        state = draft;
        return value;
      });
      last = turn.catch(() => undefined);
      return turn;
    },
    addChannel: async (channelId, since) => {
      state.channels.set(channelId, { channelId, since, coveredUntil: since, sweptAt: null });
    },
    grant: async (fencing) => {
      state.fencing = Math.max(state.fencing, fencing);
    },
    version: async () => state.version,
    coverage: async (teamId) =>
      [...state.channels.values()].map(({ channelId, coveredUntil, sweptAt }) => ({
        ...{ teamId, channelId, coveredUntil, sweptAt },
      })),
  };
}

function storeOf(state: State, flaws: LedgerFlaws): LedgerStore {
  const key = (channelId: string, ts: string) => `${channelId} ${ts}`;
  const standing = (channelId: string): readonly StandingPost[] =>
    [...state.posts.values()]
      .filter((known) => known.state === 'standing')
      .filter(({ post }) => post.channelId === channelId)
      .toSorted((a, b) => compareTs(a.post.ts, b.post.ts));
  return {
    begin: async () => {
      state.version += 1;
      return { version: state.version, fencing: state.fencing };
    },
    channel: async (channelId) => state.channels.get(channelId) ?? null,
    saveCoverage: async (channelId, coverage) => {
      const channel = state.channels.get(channelId);
      if (channel) state.channels.set(channelId, { ...channel, ...coverage });
    },
    find: async (channelId, ts) => {
      if (flaws.eachHearingAppears) return new Map();
      const found = ts.flatMap((each) => {
        const known = state.posts.get(key(channelId, each));
        return known ? [[each, known] as const] : [];
      });
      return new Map(found);
    },
    save: async (known) => {
      const { channelId, ts } = known.state === 'standing' ? known.post : known;
      if (known.state === 'deleted' && flaws.forgetsDeletions) state.posts.delete(key(channelId, ts));
      else state.posts.set(key(channelId, ts), known);
    },
    standingIn: async (range) =>
      standing(range.channelId).filter(({ post }) => post.threadTs === null && isWithin(post.ts, range)),
    repliesBegunIn: async (range) =>
      standing(range.channelId).filter(
        ({ post }) => post.threadTs !== null && isWithin(post.threadTs, range),
      ),
    repliesTo: async (channelId, threads) =>
      standing(channelId).filter(({ post }) => post.threadTs !== null && threads.includes(post.threadTs)),
  };
}

function isWithin(ts: string, { from, to }: LedgerRange): boolean {
  return !isAfter(from, ts) && !isAfter(ts, to);
}
