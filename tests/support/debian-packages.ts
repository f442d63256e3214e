import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Long enough for a slow line, short enough to notice a dead one. */
const INSTALL_LIMIT_MS = 5 * 60_000;

/** Where it runs as root on Debian or its kin; answers whether they are installed. */
export function installDebianPackages(names: readonly string[]): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return runs('apt-get', ['update', '-qq']) && runs('apt-get', ['install', '-y', '-qq', ...names]);
}

/** Runs a command with its output among ours. */
export function runs(command: string, args: readonly string[]): boolean {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    timeout: INSTALL_LIMIT_MS,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}
