import { type CustomerPromise, mostBeside } from '../contract/model/conversation-beside.ts';
import type { EpochMs } from '../contract/model/time.ts';

/**
 * A conversation's promises with one more. Beyond what a conversation may hold the oldest goes that was kept, and else
 * the new one does: the customer was told as much before, and that clock runs.
 */
export function withPromise(
  promises: readonly CustomerPromise[],
  promise: CustomerPromise | null,
): CustomerPromise[] {
  if (!promise) return [...promises];
  if (promises.length < mostBeside.promises) return [...promises, promise];
  const dropped = promises.find(({ keptAt }) => keptAt !== null);
  return dropped ? [...promises.filter((each) => each !== dropped), promise] : [...promises];
}

/** When the next of those that are not kept is due; null when nothing is promised. */
export function nextDueAt(promises: readonly CustomerPromise[]): EpochMs | null {
  const open = promises.filter(({ keptAt }) => keptAt === null);
  return open.length === 0 ? null : Math.min(...open.map(({ dueAt }) => dueAt));
}
