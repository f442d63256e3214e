import type { Log } from './log.ts';

/** For work whose answer nobody waits for: it may fail, but never unnoticed and never as an unhandled rejection. */
export function createBackground(log: Log): (what: string, work: Promise<unknown>) => void {
  return (what, work) => {
    work.catch((error: unknown) => {
      log('error', 'backgroundWorkFailed', { what, error: errorText(error) });
    });
  };
}

/** With the stack when there is one; for the log alone. */
export function errorText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
