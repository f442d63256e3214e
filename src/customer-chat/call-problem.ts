/** Why a call brought nothing. Only `unreachable` and `tooFast` get better by waiting. */
export type Problem =
  | { readonly code: 'unreachable' }
  | { readonly code: 'tooFast'; readonly retryAfterMs: number }
  | { readonly code: 'ended' }
  | { readonly code: 'tokenRefused' }
  | { readonly code: 'refused' };

const LEAST_WAIT_MS = 1_000;

export function problemOf(status: number, retryAfter: string | null): Problem {
  switch (status) {
    case 401:
      return { code: 'tokenRefused' };
    case 409:
      return { code: 'ended' };
    case 429: {
      const seconds = Number(retryAfter);
      return { code: 'tooFast', retryAfterMs: Math.max(LEAST_WAIT_MS, seconds * 1000 || 0) };
    }
    default:
      return { code: status >= 500 || status === 408 ? 'unreachable' : 'refused' };
  }
}
