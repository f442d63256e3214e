import type { Lease } from '../../contract/model/brand.ts';
import type { EpochMs } from '../../contract/model/time.ts';

/** Renewed by every heartbeat, so prices are called stale a quarter of an hour after the line went dead. */
const FRESH_MS = 15 * 60_000;
/** A shift and a half: whoever loses the network in the morning can look up prices, marked stale, all day. */
const GRACE_MS = 12 * 3600_000;

export function leaseFrom(now: EpochMs): Lease {
  return { issuedAt: now, expiresAt: now + FRESH_MS, graceUntil: now + GRACE_MS };
}
