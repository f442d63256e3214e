import type { EpochMs } from '../../contract/model/time.ts';
import type { PublishParts } from '../packs/publish-pack.ts';
import type { Log } from '../ports.ts';
import { nextMoment, publishNextDue } from './publish-due.ts';

/** The clock is looked at so often; it may be set, and a timer cannot wait for months. */
const LOOK_EVERY_MS = 500;
/** After the database refused one. */
const RETRY_MS = 10_000;

export interface Scheduler {
  /** Says that something waits for this moment. */
  look(publishAt: EpochMs): void;
  /** Ends when a publication under way is done. */
  close(): Promise<void>;
}

/** Publishes what is scheduled when its moment comes, and at the start what came due while nobody was there. */
export async function startScheduler(
  parts: PublishParts & { readonly log: Log },
  retryMs = RETRY_MS,
): Promise<Scheduler> {
  const { clock, db, log } = parts;
  let next = (await nextMoment(db)) ?? Number.POSITIVE_INFINITY;
  let work: Promise<void> | null = null;
  let retryAt = 0;
  const attempts = new Map<string, number>();
  let closed = false;

  const publishDue = async () => {
    while (!closed && (await publishNextDue(parts, attempts))) {
      // The next one, if it is due as well.
    }
    next = (await nextMoment(db)) ?? Number.POSITIVE_INFINITY;
  };
  const tick = () => {
    if (work || closed || clock.now() < next || performance.now() < retryAt) return;
    work = publishDue()
      .catch((error: unknown) => {
        retryAt = performance.now() + retryMs;
        log(`a scheduled publication is tried again: ${error}`);
      })
      .finally(() => {
        work = null;
      });
  };
  const timer = setInterval(tick, LOOK_EVERY_MS);
  timer.unref();

  return {
    look: (publishAt) => {
      next = Math.min(next, publishAt);
    },
    close: async () => {
      closed = true;
      clearInterval(timer);
      await work;
    },
  };
}
