import { createWakeUp, type WakeUp } from './wake-up.ts';

/** A reader that takes nothing for this long is cut off; it continues from its cursor when it is back. */
const STALLED_MS = 60_000;

export interface StreamLife {
  readonly wakeUp: WakeUp;
  readonly over: boolean;
  /** Ends the stream after what is being sent. */
  end(): void;
  /** Called before and after each item is given away. */
  giving(): void;
  given(): void;
  close(): void;
}

export interface StreamEnds {
  /** Aborts when the caller hangs up. */
  readonly signal: AbortSignal | undefined;
  /** Aborts when the service shuts down. */
  readonly shutDown: AbortSignal;
  /** Breaks the caller's connection. */
  readonly hangUp: () => void;
}

/** The common part of all streams: when they wake, when they end, and that a stalled reader does not hold one open. */
export function startStream({ signal, shutDown, hangUp }: StreamEnds): StreamLife {
  const wakeUp = createWakeUp();
  let over = false;
  let stalled: NodeJS.Timeout | undefined;
  const end = () => {
    over = true;
    wakeUp.wake();
  };
  if (signal?.aborted || shutDown.aborted) end();
  signal?.addEventListener('abort', end);
  shutDown.addEventListener('abort', end);

  return {
    wakeUp,
    get over() {
      return over;
    },
    end,
    giving: () => {
      stalled = setTimeout(hangUp, STALLED_MS);
    },
    given: () => clearTimeout(stalled),
    close: () => {
      clearTimeout(stalled);
      signal?.removeEventListener('abort', end);
      shutDown.removeEventListener('abort', end);
    },
  };
}
