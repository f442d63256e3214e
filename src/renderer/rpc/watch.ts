/** `live`: what is shown follows the core. `lost`: it is what was true when the connection broke. */
export type WatchState = 'live' | 'lost';

export interface WatchOptions {
  /** Pauses before asking again; grows from the first to the last while the core does not answer. */
  readonly retryMs?: { readonly first: number; readonly last: number };
}

/**
 * Follows one of the core's streams for as long as the screen needs it: asks again whenever the stream breaks or
 * ends. The core begins each stream with the whole present state, so a break costs nothing but time. Returns how to
 * stop, which also closes the stream at the core.
 */
export function watch<Value>(
  open: (options: { signal: AbortSignal }) => Promise<AsyncIterable<Value>>,
  onValue: (value: Value) => void,
  onState: (state: WatchState) => void = () => {},
  { retryMs = { first: 200, last: 1500 } }: WatchOptions = {},
): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;

  const follow = async () => {
    let pause = retryMs.first;
    while (!signal.aborted) {
      try {
        for await (const value of await open({ signal })) {
          if (signal.aborted) return;
          pause = retryMs.first;
          onState('live');
          onValue(value);
        }
      } catch (error) {
        if (signal.aborted) return;
        reportBug(error);
      }
      if (signal.aborted) return;
      onState('lost');
      await sleep(pause, signal);
      pause = Math.min(pause * 2, retryMs.last);
    }
  };
  void follow();
  return () => stopping.abort();
}

/** A broken connection is expected here; a mistake in a listener is not and must not pass for one. */
function reportBug(error: unknown): void {
  if (error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError) {
    console.error(error);
  }
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
  });
}
