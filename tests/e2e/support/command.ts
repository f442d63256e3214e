import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../../..');

export interface RunningCommand {
  readonly child: ChildProcess;
  /** Every line of standard output so far. */
  readonly lines: readonly string[];
  /** Everything on standard error so far. */
  readonly errors: () => string;
  /** The first capture of the first line that matches; rejects when the process ends before. */
  readonly line: (pattern: RegExp) => Promise<string>;
  readonly exited: Promise<number | null>;
  /** Ends it as the user would; resolves with the milliseconds that took. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number>;
}

/** Runs one of the project's commands as `npm` would: with this Node, from the repository's root. */
export function runCommand(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): RunningCommand {
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  let pending = '';
  let errors = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (pending + chunk).split('\n');
    pending = parts.pop() ?? '';
    lines.push(...parts);
    for (const look of waiting) look();
  });
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    errors += chunk;
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));

  return {
    child,
    lines,
    errors: () => errors,
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          for (const line of lines) {
            const match = pattern.exec(line);
            if (match === null) continue;
            waiting.delete(look);
            resolve(match[1] ?? match[0]);
            return;
          }
        };
        waiting.add(look);
        look();
        void exited.then((code) => reject(new Error(`${script} ended with ${code}:\n${errors}`)));
      }),
    exited,
    stop: async (signal = 'SIGTERM') => {
      const started = performance.now();
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await exited;
      return performance.now() - started;
    },
  };
}
