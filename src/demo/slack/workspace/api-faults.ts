/** What may go wrong with one call. */
export type ApiFault =
  /** Refused with 429. `retryAfter` is the header as sent, readable or not; null sends none. */
  | { readonly kind: 'rateLimited'; readonly retryAfter: string | null }
  /** `{ ok: false, error }`, such as `internal_error`, `token_revoked` or `fatal_error`. */
  | { readonly kind: 'error'; readonly error: string }
  /** A bare HTTP status, as a gateway in between answers. */
  | { readonly kind: 'status'; readonly status: number }
  /**
   * The caller never learns the result: the connection is reset, or stays silent until the caller gives up. When
   * `carriedOut`, the call had its effect all the same.
   */
  | { readonly kind: 'lostAnswer'; readonly by: 'reset' | 'silence'; readonly carriedOut: boolean };

export interface ApiFaults {
  readonly failNext: (method: string, fault: ApiFault, times?: number) => void;
  readonly take: (method: string) => ApiFault | undefined;
}

/** Each method's faults happen in the order they were asked for, one a call. */
export function createApiFaults(): ApiFaults {
  const faultsByMethod = new Map<string, readonly ApiFault[]>();
  return {
    failNext: (method, fault, times = 1) => {
      const before = faultsByMethod.get(method) ?? [];
      faultsByMethod.set(method, [...before, ...Array.from({ length: times }, () => fault)]);
    },
    take: (method) => {
      const [next, ...rest] = faultsByMethod.get(method) ?? [];
      faultsByMethod.set(method, rest);
      return next;
    },
  };
}
