import type { DeviceId } from '../../contract/model/ids.ts';
import type { ProfileState } from '../../contract/workstation/profile.ts';
import type { BrandStores } from '../brands/brand-store.ts';
import type { CoreStore } from './core-store.ts';

export type BlockedCode = Extract<ProfileState, { state: 'blocked' }>['code'];

/** Which account at which central service; one folder on disk each. */
export interface ProfileAddress {
  readonly central: string;
  readonly email: string;
}

/** What the sign-in screen starts from. */
export interface LastProfile extends ProfileAddress {
  /** `signedIn`: opened again at the next start. */
  readonly state: 'signedIn' | 'signedOut' | 'signInEnded';
}

export interface OpenProfile {
  readonly store: CoreStore;
  readonly brandStores: BrandStores;
  /** Closes its databases. */
  readonly close: () => void;
}

/** A refusal names the file or folder that is in the way. Nothing was touched. */
export type StorageOutcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: BlockedCode; readonly path: string };

/** All profiles in one folder, which belongs to this process from `start` until `close`. */
export interface ProfileStorage {
  /** Claims the folder, finds its keys and says which profile was used last. */
  readonly start: () => Promise<StorageOutcome<LastProfile | null>>;
  readonly exists: (address: ProfileAddress) => boolean;
  /** Makes the profile when there is none, and this its device. */
  readonly open: (address: ProfileAddress, deviceIfNew: DeviceId) => StorageOutcome<OpenProfile>;
  readonly remember: (last: LastProfile) => void;
  readonly close: () => Promise<void>;
}
