import { linkAbort } from '../../core/kernel/linked-abort.ts';
import type { CentralFailure, FeedFollower } from '../../core/sync/central-connection.ts';
import { DeadlineError, failureOf } from './call-failures.ts';
import type { CentralClient } from './central-client.ts';

/** The service sends a heartbeat every 5 s; three missing ones in a row are not chance. */
const SILENCE_MS = 15_000;

const named = {
  SIGN_IN_REQUIRED: 'signInRequired',
  NOT_FOUND: 'notFound',
  CURSOR_TOO_OLD: 'cursorTooOld',
} as const;

/** Follows the feed until it ends, breaks or falls silent, and says which. */
export async function followFeed(
  client: CentralClient,
  { token, since, onItem, signal }: FeedFollower,
): Promise<CentralFailure<'signInRequired' | 'notFound' | 'cursorTooOld'>> {
  const stop = linkAbort(signal);
  const startWatch = () => setTimeout(() => stop.abort(new DeadlineError()), SILENCE_MS);
  let watchdog = startWatch();
  try {
    const items = await client.feed.stream(
      { since: [...since].map(([brandId, cursor]) => `${brandId}:${cursor}`).join(',') },
      { context: { token }, signal: stop.signal },
    );
    for await (const item of items) {
      clearTimeout(watchdog);
      watchdog = startWatch();
      onItem(item);
    }
    return { ok: false, code: 'interrupted' };
  } catch (error) {
    return failureOf(error, named);
  } finally {
    clearTimeout(watchdog);
    stop.unlink();
  }
}
