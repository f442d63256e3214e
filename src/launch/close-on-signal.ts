import { say } from './say.ts';

/** Closing must be over by then, whatever hangs; everything worth keeping is on disk before. */
const CLOSE_LIMIT_MS = 2_700;

export interface Closer {
  /** Called once when the process is to end; what was added last is closed first. */
  readonly add: (close: () => Promise<void> | void) => void;
}

/**
 * Closes once on Ctrl-C, SIGTERM, or when the process that started this one is gone (its IPC channel closed), then
 * exits. What is opened is registered as it is opened, so that a signal during the start closes that much.
 */
export function createCloser(): Closer {
  const closers: (() => Promise<void> | void)[] = [];
  let closing = false;

  const close = async () => {
    if (closing) return;
    closing = true;
    setTimeout(() => process.exit(1), CLOSE_LIMIT_MS).unref();
    for (const closeOne of closers.reverse()) {
      try {
        await closeOne();
      } catch (error) {
        say(`While closing: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    process.exit(0);
  };

  process.on('SIGINT', close);
  process.on('SIGTERM', close);
  process.on('disconnect', close);
  return { add: (closeOne) => closers.push(closeOne) };
}
