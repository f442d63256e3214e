import type { EpochMs } from '../../contract/model/time.ts';

export interface KeptEvent {
  readonly eventId: string;
  /** JSON text of the inner event, as it came. */
  readonly event: string;
  readonly keptAt: EpochMs;
}

/**
 * What was heard and is not at the central service yet. Durable: Slack never sends again what was acknowledged, so
 * nothing is acknowledged before `keep` has answered.
 */
export interface Inbox {
  /** Answers once it is on disk. The same event again changes nothing. Rejects when it could not be kept. */
  readonly keep: (event: KeptEvent) => Promise<void>;
  /** Oldest first. */
  readonly waiting: (limit: number) => Promise<readonly KeptEvent[]>;
  readonly done: (eventIds: readonly string[]) => Promise<void>;
}
