import { spawnSync } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { tempFolder } from './temp-folder.ts';

const isRootOnLinux = process.platform === 'linux' && process.getuid?.() === 0;

/** Why tests on a full disk cannot run here; null when they can. */
export const noSmallDisk: string | null = isRootOnLinux
  ? trial()
  : 'a small disk can be mounted by root on Linux only';

/** A folder with a disk of its own, `megabytes` large. */
export function smallDisk(megabytes: number): string {
  const folder = tempFolder();
  const mounted = mount(folder, megabytes);
  if (mounted !== null) throw new Error(mounted);
  onTestFinished(() => {
    spawnSync('umount', ['--lazy', folder]);
  });
  return folder;
}

function mount(folder: string, megabytes: number): string | null {
  const done = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], {
    encoding: 'utf8',
  });
  return done.status === 0 ? null : `cannot mount a small disk: ${done.stderr || String(done.error)}`;
}

function trial(): string | null {
  const failed = mount('/mnt', 1);
  if (failed === null) spawnSync('umount', ['/mnt']);
  return failed;
}
