import type { HostDescription } from '../../contract/workstation/profile.ts';

/** Keys of the look-up as this platform writes them. */
export interface LookupKeys {
  readonly search: readonly string[];
  readonly insert: readonly string[];
  readonly insertLine: readonly string[];
  readonly open: readonly string[];
}

export function lookupKeys(platform: HostDescription['platform']): LookupKeys {
  const isMac = platform === 'mac';
  const command = isMac ? '⌘' : 'Ctrl';
  return {
    search: [command, 'K'],
    insert: ['Enter'],
    insertLine: [isMac ? '⌥' : 'Alt', 'Enter'],
    open: [command, 'Enter'],
  };
}
