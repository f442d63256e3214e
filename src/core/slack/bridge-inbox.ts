import type { Inbox } from '../../slack-bridge/ports/inbox.ts';
import type { SlackInboxStore } from './slack-memory.ts';

/** The bridge's inbox in the core database, whose transactions are on disk when they return. */
export function createBridgeInbox(
  rows: SlackInboxStore,
  transaction: <Value>(run: () => Value) => Value,
): Inbox {
  return {
    keep: async (event) => transaction(() => rows.keep(event)),
    waiting: async (limit) => rows.waiting(limit),
    done: async (eventIds) => transaction(() => rows.done(eventIds)),
  };
}
