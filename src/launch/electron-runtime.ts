import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { say } from './say.ts';

/** No more than this is lost finding out that the runtime cannot be fetched. */
const PROBE_MS = 1_500;

export interface RuntimeProbe {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  /** Where the `electron` package lies; its runtime belongs in `dist` below. */
  readonly packageFolder: string;
  /** Whether the server that has the runtime answers at all, within the signal's time. */
  readonly answers: (url: string, signal: AbortSignal) => Promise<boolean>;
}

export type ElectronRuntime =
  | { readonly kind: 'present'; readonly executable: string }
  | { readonly kind: 'fetchable' }
  | { readonly kind: 'absent'; readonly why: string };

/** Tells, in at most two seconds, whether the desktop app can run here. Downloads nothing. */
export async function findElectronRuntime(probe: RuntimeProbe): Promise<ElectronRuntime> {
  if (probe.platform === 'linux' && !probe.env.DISPLAY && !probe.env.WAYLAND_DISPLAY)
    return { kind: 'absent', why: 'there is no display' };
  const executable = installedExecutable(probe.packageFolder);
  if (executable !== null) return { kind: 'present', executable };
  const reachable = await probe
    .answers(probe.env.ELECTRON_MIRROR ?? 'https://github.com/', AbortSignal.timeout(PROBE_MS))
    .catch(() => false);
  if (reachable) return { kind: 'fetchable' };
  return {
    kind: 'absent',
    why: 'the Electron runtime is not installed and its download server does not answer',
  };
}

/** The desktop app's executable, fetched if it must and can be; null means the web host, with one line that says why. */
export async function findExecutable(tell: (line: string) => void): Promise<string | null> {
  const probe = systemProbe();
  const found = await findElectronRuntime(probe);
  switch (found.kind) {
    case 'present':
      return found.executable;
    case 'absent':
      tell(`Showing Polydesk in the browser: ${found.why}.`);
      return null;
    case 'fetchable': {
      const fetched = await fetchElectronRuntime(probe.packageFolder);
      if (fetched === null)
        tell('Showing Polydesk in the browser: the Electron runtime could not be fetched.');
      return fetched;
    }
    default:
      return found satisfies never;
  }
}

export function systemProbe(): RuntimeProbe {
  return {
    platform: process.platform,
    env: process.env,
    packageFolder: dirname(createRequire(import.meta.url).resolve('electron/package.json')),
    answers: async (url, signal) => {
      const response = await fetch(url, { method: 'HEAD', redirect: 'manual', signal });
      return response.status < 500;
    },
  };
}

/** Fetches the runtime with its own installer, whose progress goes to standard error. Gives null when it fails. */
export async function fetchElectronRuntime(packageFolder: string): Promise<string | null> {
  say('Fetching the Electron runtime (once, about 100 MB)…');
  const status = await new Promise<number | null>((resolve) => {
    const installer = spawn(process.execPath, [join(packageFolder, 'install.js')], {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, npm_config_progress: 'true' },
    });
    installer.once('error', () => resolve(null));
    installer.once('exit', resolve);
  });
  return status === 0 ? installedExecutable(packageFolder) : null;
}

function installedExecutable(packageFolder: string): string | null {
  const pathFile = join(packageFolder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const executable = join(packageFolder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(executable) ? executable : null;
}
