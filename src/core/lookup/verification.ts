import { DEFAULT_VERIFY_EVERY_DAYS, type VerificationState } from '../../contract/model/brand-pack.ts';
import type { EpochMs } from '../../contract/model/time.ts';

const DAY_MS = 24 * 60 * 60_000;

export interface Verified {
  readonly verifiedAt?: EpochMs | undefined;
  readonly verifyEveryDays?: number | undefined;
}

/** Whether somebody confirmed a text lately. What nobody ever confirmed is due. */
export function verificationOf(
  { verifiedAt, verifyEveryDays = DEFAULT_VERIFY_EVERY_DAYS }: Verified,
  now: EpochMs,
): VerificationState {
  if (verifiedAt === undefined) return 'due';
  const intervals = (now - verifiedAt) / (verifyEveryDays * DAY_MS);
  if (intervals < 1) return 'verified';
  return intervals < 2 ? 'due' : 'expired';
}

/** When it must be confirmed next; what never was, at once. */
export function verifyBy({ verifiedAt, verifyEveryDays = DEFAULT_VERIFY_EVERY_DAYS }: Verified): EpochMs {
  return verifiedAt === undefined ? 0 : verifiedAt + verifyEveryDays * DAY_MS;
}
