import type { BrandId, BroadcastId, PersonId } from '../../contract/model/ids.ts';

/** A thousand receipts within a second are one thing to look at, not a thousand. */
const GATHER_MS = 250;

/** Something of a broadcast at one brand changed that its team leads, and these people, look at. */
export interface FollowUp {
  readonly brandId: BrandId;
  readonly broadcastId: BroadcastId;
  /** Whose answers it is about, beside the brand's supervisors. */
  readonly writers: ReadonlySet<PersonId>;
}

export interface FollowUps {
  add(followUp: FollowUp): void;
}

/** Hands follow-ups on, each broadcast's at most every 250 ms. */
export function gatherFollowUps(handOn: (followUp: FollowUp) => void): FollowUps {
  const waiting = new Map<string, FollowUp>();
  return {
    add: (followUp) => {
      const key = `${followUp.brandId} ${followUp.broadcastId}`;
      const before = waiting.get(key);
      const writers = new Set([...(before?.writers ?? []), ...followUp.writers]);
      waiting.set(key, { ...followUp, writers });
      if (before) return;
      const timer = setTimeout(() => {
        const gathered = waiting.get(key);
        waiting.delete(key);
        if (gathered) handOn(gathered);
      }, GATHER_MS);
      timer.unref();
    },
  };
}
