import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { START_VARIABLE, type StartRequest } from '../main/start-request.ts';
import type { StartArguments } from './arguments.ts';
import type { Closer } from './close-on-signal.ts';
import { say } from './say.ts';

export interface StartElectronOptions {
  readonly args: StartArguments;
  readonly executable: string;
  readonly signIn: () => Promise<StartRequest['signIn']>;
  readonly closer: Closer;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds and starts the desktop app; this process lasts as long as its window. */
export async function startElectron({
  args,
  executable,
  signIn,
  closer,
}: StartElectronOptions): Promise<void> {
  const account = signIn();
  say('Building the desktop app (a few seconds)…');
  const { build } = await import('electron-vite');
  await build({ root, logLevel: 'error' });
  const request: StartRequest = {
    dataFolder: args.data,
    signIn: await account,
    suggestedCentral: args.central,
  };
  // Chromium refuses its sandbox to root; a workstation is never run by root, a build machine is.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(executable, [root, ...asRoot], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, [START_VARIABLE]: JSON.stringify(request) },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  closer.add(async () => {
    child.kill();
    await ended;
  });
  await ended;
  process.kill(process.pid, 'SIGTERM');
}
