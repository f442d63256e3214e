import type { Log } from '../ports.ts';

export interface RepeatedWork {
  /** Ends when what is under way is done. */
  close(): Promise<void>;
}

/**
 * Does something again and again, never twice at once. The clock is looked at so often because it may be set. What fails
 * is said in the log, after `failed`, and tried again.
 */
export function repeatWork(
  work: () => Promise<void>,
  { everyMs, failed, log }: { readonly everyMs: number; readonly failed: string; readonly log: Log },
): RepeatedWork {
  let running: Promise<void> | null = null;
  const timer = setInterval(() => {
    running ??= work()
      .catch((error: unknown) => log(`${failed}: ${error}`))
      .finally(() => {
        running = null;
      });
  }, everyMs);
  timer.unref();
  return {
    close: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
