import type { Status } from '../../contract/workstation/status.ts';

/** What the head says of the way to the central service; a lost core outweighs all it had said before. */
export type ConnectionWord = 'starting' | 'linkLost' | Status['connectivity'];

export function connectionWord(status: Status | null, linkLost: boolean): ConnectionWord {
  if (linkLost) return 'linkLost';
  return status === null ? 'starting' : status.connectivity;
}

/** Whole seconds until the next attempt; null while one is being made or none is needed. */
export function secondsToNextAttempt(status: Status, now: number): number | null {
  if (status.nextAttemptAt === null || status.connectivity === 'connected') return null;
  const seconds = Math.ceil((status.nextAttemptAt - now) / 1000);
  return seconds > 0 ? seconds : null;
}

export type ConnectionNews =
  | 'announceConnected'
  | 'announceReconnecting'
  | 'announceDisconnected'
  | 'announceLinkLost';

/**
 * What is said aloud when the connection changes, `said` being the last that was. Neither the first state a window
 * finds nor the first connection is news, and a change between two kinds of trouble is said once each.
 */
export function connectionNews(
  before: ConnectionWord,
  after: ConnectionWord,
  said: ConnectionNews | null,
): ConnectionNews | null {
  if (before === after) return null;
  switch (after) {
    case 'starting':
      return null;
    case 'connected':
      return said === null || said === 'announceConnected' ? null : 'announceConnected';
    case 'reconnecting':
      return before === 'starting' ? null : 'announceReconnecting';
    case 'disconnected':
      return 'announceDisconnected';
    case 'linkLost':
      return 'announceLinkLost';
    default:
      return after satisfies never;
  }
}
