import type { EpochMs } from '../contract/model/time.ts';
import type { UrgentUpdate } from '../contract/model/urgent-update.ts';

export type Ends = Pick<UrgentUpdate, 'retractedAt' | 'expiresAt'>;

/** Retracting is final, so it is said of an update that has expired since, too. */
export function forceOf({ retractedAt, expiresAt }: Ends, now: EpochMs): 'current' | 'expired' | 'retracted' {
  if (retractedAt !== null) return 'retracted';
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'current';
}

export function isInForce(ends: Ends, now: EpochMs): boolean {
  return forceOf(ends, now) === 'current';
}
