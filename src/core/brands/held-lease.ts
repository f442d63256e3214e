import type { Freshness, Lease } from '../../contract/model/brand.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { Clock } from '../kernel/clock.ts';

/**
 * A lease as this machine keeps it: spans instead of the central service's times, since the two clocks need not
 * agree, and the latest time seen here since it was received.
 */
export interface HeldLease {
  readonly receivedAt: EpochMs;
  readonly freshMs: number;
  readonly graceMs: number;
  readonly latestSeen: EpochMs;
}

export function receiveLease(lease: Lease, now: EpochMs): HeldLease {
  return {
    receivedAt: now,
    freshMs: Math.max(0, lease.expiresAt - lease.issuedAt),
    graceMs: Math.max(0, lease.graceUntil - lease.issuedAt),
    latestSeen: now,
  };
}

/**
 * Runs a lease down. Its age is the greater of what the wall clock and what the monotonic clock say, and begins
 * where it stood when the program last ran, so that neither a clock turned back nor a restart makes it younger.
 */
export interface LeaseWatch {
  readonly freshness: () => Freshness;
  /** Milliseconds until `freshness` changes; null when it no longer will. */
  readonly untilChange: () => number | null;
  /** The lease with the latest time seen, to be kept. */
  readonly held: () => HeldLease;
}

export function watchLease(lease: HeldLease, clock: Clock): LeaseWatch {
  const ageAtStart = Math.max(0, lease.latestSeen - lease.receivedAt);
  const startedAt = clock.monotonic();
  let greatest = ageAtStart;
  const age = (): number => {
    const byMonotonic = ageAtStart + (clock.monotonic() - startedAt);
    const byWall = clock.now() - lease.receivedAt;
    greatest = Math.max(greatest, byMonotonic, byWall);
    return greatest;
  };
  return {
    freshness: () => {
      const reached = age();
      if (reached < lease.freshMs) return 'fresh';
      return reached < lease.graceMs ? 'stale' : 'expired';
    },
    untilChange: () => {
      const reached = age();
      const next = [lease.freshMs, lease.graceMs].find((boundary) => boundary > reached);
      return next === undefined ? null : next - reached;
    },
    held: () => ({ ...lease, latestSeen: lease.receivedAt + Math.round(age()) }),
  };
}
