import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CLOCK_FILE } from './moved-clock.ts';

/** The wall clock of the commands that are started with its `env`: of the central service and of workstations alike. */
export interface WallClock {
  readonly env: Readonly<Record<string, string>>;
  readonly now: () => number;
  /** Within a tenth of a second on all of them. */
  readonly set: (moment: number) => void;
}

/** In a folder of the test; begins at a moment, and runs. */
export function openWallClock(folder: string, moment: number): WallClock {
  const file = join(folder, 'clock');
  let ahead = 0;
  const set = (next: number) => {
    ahead = next - Date.now();
    // Whole at once: a command may read at any moment.
    writeFileSync(`${file}.new`, String(ahead));
    renameSync(`${file}.new`, file);
  };
  set(moment);
  const preload = pathToFileURL(join(import.meta.dirname, 'moved-clock.ts')).href;
  return {
    env: { NODE_OPTIONS: `--import=${preload}`, [CLOCK_FILE]: file },
    now: () => Date.now() + ahead,
    set,
  };
}
