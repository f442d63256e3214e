import { readFileSync } from 'node:fs';

/** Names the file that says by how many milliseconds the wall clock is ahead. */
export const CLOCK_FILE = 'POLYDESK_E2E_CLOCK_FILE';

/**
 * Loaded before one of the project's commands, in each of its threads: moves its wall clock, and only that, while it
 * runs. Timers and what measures spans go on as they do when somebody sets a machine's clock, or it slept.
 */
const file = process.env[CLOCK_FILE];
if (file !== undefined) moveWallClock(file);

function moveWallClock(clockFile: string): void {
  const Real = Date;
  const read = () => Number(readFileSync(clockFile, 'utf8'));
  let ahead = read();
  setInterval(() => {
    ahead = read();
  }, 100).unref();
  const now = () => Real.now() + ahead;
  globalThis.Date = new Proxy(Real, {
    apply: () => new Real(now()).toString(),
    construct: (target, given: unknown[], newTarget) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
}
