export interface LinkedAbort {
  readonly signal: AbortSignal;
  readonly abort: (reason?: unknown) => void;
  /** Lets go of the outer signal. */
  readonly unlink: () => void;
}

/**
 * Aborts when the outer signal does, or by itself. `AbortSignal.any` looks like the same, but Node keeps what it
 * joins by weak references only: after a garbage collection a stream that lives for hours would hear of nothing.
 */
export function linkAbort(outer?: AbortSignal): LinkedAbort {
  const inner = new AbortController();
  const follow = () => inner.abort(outer?.reason);
  if (outer?.aborted) follow();
  else outer?.addEventListener('abort', follow, { once: true });
  return {
    signal: inner.signal,
    abort: (reason) => inner.abort(reason),
    unlink: () => outer?.removeEventListener('abort', follow),
  };
}
