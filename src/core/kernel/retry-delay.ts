const BASE_MS = 1_000;
const CAP_MS = 60_000;
/**
 * A service on this very machine is restarted by the person in front of it, who waits for it to come back; there
 * is no crowd of workstations to spread out.
 */
const LOOPBACK_CAP_MS = 5_000;
/** A service may ask for patience, but neither for a stampede nor for silence. */
const RETRY_AFTER_MS = { min: 1_000, max: 900_000 };

export interface RetryDelayInput {
  /** Attempts that failed in a row, at least 1. */
  readonly failures: number;
  readonly random: () => number;
  readonly loopback: boolean;
  readonly retryAfterSeconds?: number | undefined;
}

/** Full jitter: anything between nothing and the exponential bound, so that workstations do not return in step. */
export function retryDelay({ failures, random, loopback, retryAfterSeconds }: RetryDelayInput): number {
  if (retryAfterSeconds !== undefined) {
    return Math.min(Math.max(retryAfterSeconds * 1_000, RETRY_AFTER_MS.min), RETRY_AFTER_MS.max);
  }
  const cap = loopback ? LOOPBACK_CAP_MS : CAP_MS;
  const bound = Math.min(cap, BASE_MS * 2 ** Math.min(failures - 1, 16));
  return Math.round(random() * bound);
}
