import type { HostDescription } from '../../contract/workstation/profile.ts';

/** The screen shows keys and advice by this; whatever is not Windows or macOS is treated like Linux. */
export function platformName(platform: NodeJS.Platform): HostDescription['platform'] {
  if (platform === 'darwin') return 'mac';
  return platform === 'win32' ? 'windows' : 'linux';
}
