export interface LinkedAbort {
  readonly signal: AbortSignal;
  readonly abort: (reason?: unknown) => void;
  /** Lets go of the outer signals. */
  readonly unlink: () => void;
}

/**
 * Aborts when one of the outer signals does, or by itself. Unlike `AbortSignal.any` it lets go of the outer ones when
 * the work is done: they belong to a whole sign-in, the work is one of thousands of calls.
 */
export function linkAbort(...outer: readonly (AbortSignal | undefined)[]): LinkedAbort {
  const inner = new AbortController();
  const links = outer.flatMap((signal) => {
    if (!signal) return [];
    const follow = () => inner.abort(signal.reason);
    if (signal.aborted) follow();
    else signal.addEventListener('abort', follow, { once: true });
    return [() => signal.removeEventListener('abort', follow)];
  });
  return {
    signal: inner.signal,
    abort: (reason) => inner.abort(reason),
    unlink: () => {
      for (const unlink of links) unlink();
    },
  };
}
