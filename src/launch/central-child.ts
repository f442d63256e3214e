import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { StartFailed } from './say.ts';

const script = fileURLToPath(new URL('./central.ts', import.meta.url));

export interface CentralChildOptions {
  readonly port: number;
  readonly dataFolder: string;
  readonly simulator: boolean;
}

export interface CentralChild {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Runs the demo's central service in a process of its own, so that its work never delays a key press and it can be
 * killed like a real one. It ends by itself when this process is gone: its IPC channel closes then.
 */
export async function startCentralChild(options: CentralChildOptions): Promise<CentralChild> {
  const child = spawn(
    process.execPath,
    [
      script,
      '--demo',
      '--port',
      String(options.port),
      '--data',
      options.dataFolder,
      ...(options.simulator ? [] : ['--no-simulator']),
    ],
    { stdio: ['ignore', 'pipe', 2, 'ipc'] },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    if (child.stdout === null) return reject(new Error('The central service has no output to read.'));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /^Central service: (http:\S+)$/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('error', reject);
    child.once('exit', () =>
      reject(new StartFailed('the demo’s central service ended; its message is above.')),
    );
  });
  return {
    url,
    close: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
