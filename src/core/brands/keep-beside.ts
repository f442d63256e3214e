import type { Clock } from '../kernel/clock.ts';
import { retryDelay } from '../kernel/retry-delay.ts';
import type { BrandStore } from './brand-store.ts';
import { fetchBeside } from './fetch-beside.ts';
import type { PackSource } from './pack-source.ts';

export interface KeepBesideDeps {
  readonly clock: Clock;
  readonly random: () => number;
  readonly source: PackSource;
  /** Lets a few brands fetch at a time, apart from those that wait for their packs. */
  readonly takeTurns: <Value>(task: () => Promise<Value>) => Promise<Value>;
  /** The store while it is open. */
  readonly store: () => BrandStore | null;
  readonly postPictures: () => readonly string[];
  readonly onProgress: () => void;
  readonly onFailed: (store: BrandStore, error: unknown) => void;
}

/** Fetches history and images whenever the pack is up to date, and tries again by itself. */
export interface KeepBeside {
  readonly start: () => void;
  /** Starts for a picture that is neither here nor known not to come. */
  readonly want: (imageId: string) => void;
  readonly close: () => void;
}

export function createKeepBeside(deps: KeepBesideDeps): KeepBeside {
  const refusedImages = new Set<string>();
  let working = false;
  let again = false;
  let closed = false;
  let failures = 0;
  let cancelRetry = () => {};

  const work = async (): Promise<boolean> => {
    const store = deps.store();
    if (closed || !store || store.packVersion() === null) return true;
    const goOn = () => !closed && deps.store() === store;
    try {
      return await fetchBeside({ ...deps, store, goOn, refusedImages });
    } catch (error) {
      if (goOn()) deps.onFailed(store, error);
      return !goOn();
    }
  };

  const start = () => {
    cancelRetry();
    if (closed) return;
    if (working) {
      again = true;
      return;
    }
    working = true;
    void deps.takeTurns(work).then((done) => {
      working = false;
      if (closed) return;
      failures = done ? 0 : failures + 1;
      if (again) {
        again = false;
        start();
      } else if (!done) {
        const delay = retryDelay({ failures, random: deps.random, loopback: false });
        cancelRetry = deps.clock.setTimer(delay, start);
      }
    });
  };

  return {
    start,
    want: (imageId) => {
      if (!refusedImages.has(imageId) && deps.store()?.images.has(imageId) === false) start();
    },
    close: () => {
      closed = true;
      cancelRetry();
    },
  };
}
