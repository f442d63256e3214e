import { spawn } from 'node:child_process';

const command = new URL('../../../src/launch/polydesk.ts', import.meta.url).pathname;

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `npm run polydesk -- …` as a shell would, at the central service of this address. */
export function runPolydeskAt(
  central: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [command, ...args], {
    env: { ...process.env, POLYDESK_CENTRAL: central, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    texts.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    texts.err += text;
  });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, ...texts }));
  });
}
