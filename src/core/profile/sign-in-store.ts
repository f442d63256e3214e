import type { DeviceId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';

export interface StoredSignIn {
  readonly person: Person;
  /** Null after signing out, or when the central service ended the sign-in. */
  readonly refreshToken: string | null;
}

export interface SignInStore {
  /** Chosen once, when the profile was created. */
  readonly deviceId: () => DeviceId;
  readonly find: () => StoredSignIn | null;
  /** On disk when it returns, so that a token that was used up is never the only one left. */
  readonly save: (signIn: StoredSignIn) => void;
}
