import type { SlackPost } from '../../contract/model/slack.ts';
import type { EpochMs } from '../../contract/model/time.ts';

/** Where a channel stands. */
export interface LedgerChannel {
  readonly channelId: string;
  /** When it was given to a brand. Older messages are nobody's news. */
  readonly since: string;
  /** Every message up to here was read, or is older than `since`, where it begins. */
  readonly coveredUntil: string;
  readonly sweptAt: EpochMs | null;
}

export interface StandingPost {
  readonly state: 'standing';
  readonly post: SlackPost;
  /** The ledger's version in which it appeared. */
  readonly since: number;
}

/** Remembered for ever, since news of it may still come. */
export interface DeletedPost {
  readonly state: 'deleted';
  readonly channelId: string;
  readonly ts: string;
}

/** A message by its place. */
export type LedgerPost = StandingPost | DeletedPost;

/** One workspace's counters. */
export interface LedgerHead {
  /** Counts transactions, in the order of their commits. */
  readonly version: number;
  /** The greatest fencing number that was given out; 0 before the first. */
  readonly fencing: number;
}

/** Places of messages; both ends belong to it. */
export interface LedgerRange {
  readonly channelId: string;
  readonly from: string;
  readonly to: string;
}

/** What is known of one workspace's channels, within one transaction of whoever calls the ledger. */
export interface LedgerStore {
  /**
   * Called first, once: keeps every other transaction of the workspace waiting until this one ends, raises the
   * version by one, and answers with the head as it is then.
   */
  readonly begin: () => Promise<LedgerHead>;
  /** Null for a channel that no brand has. */
  readonly channel: (channelId: string) => Promise<LedgerChannel | null>;
  /** Only for channels that are there. */
  readonly saveCoverage: (
    channelId: string,
    coverage: Pick<LedgerChannel, 'coveredUntil' | 'sweptAt'>,
  ) => Promise<void>;
  /** By `ts`; those never heard of are left out. */
  readonly find: (channelId: string, ts: readonly string[]) => Promise<ReadonlyMap<string, LedgerPost>>;
  /** Adds it or takes its predecessor's place. */
  readonly save: (post: LedgerPost) => Promise<void>;
  /** Those of the range that are no replies, in the order of their `ts`. */
  readonly standingIn: (range: LedgerRange) => Promise<readonly StandingPost[]>;
  /** Replies in threads that begin in the range, whatever became of the message that began them. */
  readonly repliesBegunIn: (range: LedgerRange) => Promise<readonly StandingPost[]>;
  /** Replies in these threads, in the order of their `ts`. */
  readonly repliesTo: (channelId: string, threads: readonly string[]) => Promise<readonly StandingPost[]>;
}
