import { type ChildProcess, spawn } from 'node:child_process';
import { onTestFinished } from 'vitest';

export interface StartedChild {
  readonly process: ChildProcess;
  /** Resolves when the child has printed a line that holds `text`; rejects when it ends before. */
  readonly printed: (text: string) => Promise<void>;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

/** Runs a TypeScript file with this very Node, killed at the latest when the test ends. */
export function startChild(script: URL, args: readonly string[]): StartedChild {
  const child = spawn(process.execPath, [script.pathname, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let output = '';
  let over = false;
  const waiting: { text: string; resolve: () => void; reject: (error: Error) => void }[] = [];
  const settle = () => {
    for (const wait of waiting.splice(0)) {
      if (output.includes(wait.text)) wait.resolve();
      else if (over) wait.reject(new Error(`ended without printing "${wait.text}": ${output}`));
      else waiting.push(wait);
    }
  };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
    settle();
  });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.on('close', (code, signal) => {
      over = true;
      settle();
      resolve({ code, signal });
    });
  });
  return {
    process: child,
    printed: (text) =>
      new Promise((resolve, reject) => {
        waiting.push({ text, resolve, reject });
        settle();
      }),
    ended,
  };
}
