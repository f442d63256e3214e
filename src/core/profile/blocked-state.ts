import type { ProfileState } from '../../contract/workstation/profile.ts';
import type { BlockedCode } from './profile-storage.ts';

const adviceByCode: Readonly<Record<BlockedCode, string>> = {
  databaseNewer:
    'A newer version of Polydesk wrote this database. Start that version, or update this one. Nothing was changed.',
  databaseUnreadable:
    'The database is damaged or is not one of Polydesk. Put a backup in its place, or move it away and sign in again; what was sent is at the central service.',
  keyMissing:
    'The key that opens this machine’s data is missing or locked. Unlock the keychain or put the key file back, then start again. Nothing was deleted.',
  folderUnwritable:
    'This folder cannot be written to. Check its permissions and the free space on the disk, then start again.',
  folderInUse: 'Another Polydesk works in this folder. Use that window, or close it and start again.',
};

export function blockedState(code: BlockedCode, path: string): ProfileState {
  return { state: 'blocked', code, path, advice: adviceByCode[code] };
}
