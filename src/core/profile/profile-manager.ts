import { DeviceId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import type { ProfileState } from '../../contract/workstation/profile.ts';
import type { Log } from '../kernel/log.ts';
import type { Mailbox } from '../kernel/mailbox.ts';
import { createOneAtATime } from '../kernel/one-at-a-time.ts';
import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import { createWatchedState } from '../kernel/watched-state.ts';
import type { AccessToken, CentralConnection } from '../sync/central-connection.ts';
import { askToSignIn, type SignInFailure } from './ask-to-sign-in.ts';
import { blockedState } from './blocked-state.ts';
import { normaliseCentralAddress } from './central-address.ts';
import type {
  BlockedCode,
  LastProfile,
  OpenProfile,
  ProfileAddress,
  ProfileStorage,
} from './profile-storage.ts';

/** Brings up a demo's central service and says who may sign in there. */
export interface DemoStarter {
  readonly start: () => Promise<{
    readonly central: string;
    readonly email: string;
    readonly password: string;
  }>;
}

/** What exists only while somebody is signed in. */
export interface SignedInHandle {
  /** Tells the central service that the sign-in is over, if it answers soon. */
  readonly endSignIn: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface NewSignedIn {
  readonly profile: OpenProfile;
  readonly connection: CentralConnection;
  readonly person: Person;
  /** From signing in a moment ago; null when reopened. */
  readonly firstToken: AccessToken | null;
  readonly onPerson: (person: Person) => void;
  readonly onEnded: () => void;
}

export interface ProfileManager<SignedIn extends SignedInHandle> {
  readonly watch: (signal?: AbortSignal) => Mailbox<ProfileState>;
  readonly current: () => SignedIn | null;
  /** Opens the folder and, without a network too, the profile that was signed in last. */
  readonly start: () => Promise<void>;
  readonly signIn: (
    central: string,
    email: string,
    password: string,
  ) => Promise<Outcome<Record<string, never>, SignInFailure>>;
  readonly tryDemo: () => Promise<Outcome<Record<string, never>, 'unavailable' | 'startFailed' | 'blocked'>>;
  readonly signOut: (force: boolean) => Promise<Outcome<Record<string, never>, 'unsent'>>;
  readonly close: () => Promise<void>;
}

export interface ProfileManagerParts<SignedIn> {
  readonly profiles: ProfileStorage;
  readonly connectCentral: (address: string) => CentralConnection;
  readonly demo: DemoStarter | null;
  readonly newId: () => string;
  readonly log: Log;
  readonly createSignedIn: (parts: NewSignedIn) => SignedIn;
}

interface Current<SignedIn> {
  readonly address: ProfileAddress;
  readonly profile: OpenProfile;
  readonly signedIn: SignedIn;
}

export function createProfileManager<SignedIn extends SignedInHandle>(
  parts: ProfileManagerParts<SignedIn>,
): ProfileManager<SignedIn> {
  const { profiles, connectCentral, demo, newId, log, createSignedIn } = parts;
  const inTurn = createOneAtATime();
  let current: Current<SignedIn> | null = null;
  let started = false;
  /** Being asked for a sign-in; closing does not wait for its answer. */
  let connecting: CentralConnection | null = null;
  let state: ProfileState = signedOutState(null);
  const watched = createWatchedState(() => state);

  const become = (next: ProfileState) => {
    state = next;
    watched.publish();
  };
  const block = (code: BlockedCode, path: string) => {
    log('error', 'profileBlocked', { code, path });
    become(blockedState(code, path));
    return failed('blocked');
  };

  const remember = (last: LastProfile) => {
    try {
      profiles.remember(last);
    } catch (error) {
      // It only spares signing in next time.
      log('warn', 'lastProfileNotRemembered', { error: String(error) });
    }
  };

  const closeCurrent = async () => {
    const closing = current;
    current = null;
    await closing?.signedIn.close();
    closing?.profile.close();
  };

  const enter = (
    address: ProfileAddress,
    profile: OpenProfile,
    connection: CentralConnection,
    person: Person,
    firstToken: AccessToken | null,
  ) => {
    const showPerson = (now: Person) => become({ state: 'signedIn', central: address.central, person: now });
    const entered: Current<SignedIn> = {
      address,
      profile,
      signedIn: createSignedIn({
        profile,
        connection,
        person,
        firstToken,
        onPerson: (now) => {
          if (current === entered) showPerson(now);
        },
        onEnded: () => void inTurn(() => leave(entered, 'signInEnded')),
      }),
    };
    current = entered;
    remember({ ...address, state: 'signedIn' });
    showPerson(person);
  };

  const leave = async (left: Current<SignedIn>, reason: 'signedOut' | 'signInEnded') => {
    if (current !== left) return;
    const last: LastProfile = { ...left.address, state: reason };
    await closeCurrent();
    remember(last);
    become(signedOutState(last));
  };

  const openFolder = async (): Promise<Outcome<LastProfile | null, 'blocked'>> => {
    const opened = await profiles.start();
    if (!opened.ok) return block(opened.code, opened.path);
    started = true;
    return succeeded(opened.value);
  };

  const reopen = (last: LastProfile) => {
    const opened = profiles.open(last, DeviceId.parse(newId()));
    if (!opened.ok) {
      block(opened.code, opened.path);
      return;
    }
    const signIn = opened.value.store.signIn.find();
    if (signIn?.refreshToken) {
      enter(last, opened.value, connectCentral(last.central), signIn.person, null);
      return;
    }
    opened.value.close();
    become(signedOutState({ ...last, state: 'signInEnded' }));
  };

  const start = async () => {
    const opened = await openFolder();
    if (!opened.ok) return;
    const last = opened.value;
    if (last?.state === 'signedIn') reopen(last);
    else become(signedOutState(last));
  };

  const signIn = async (
    typed: string,
    typedEmail: string,
    password: string,
  ): Promise<Outcome<Record<string, never>, SignInFailure>> => {
    const central = normaliseCentralAddress(typed);
    if (!central.ok) return central;
    const address: ProfileAddress = { central: central.value, email: typedEmail.trim().toLowerCase() };
    if (current && sameAddress(current.address, address)) return succeeded({});
    if (!started) {
      const opened = await openFolder();
      if (!opened.ok) return opened;
    }
    const deviceIfNew = DeviceId.parse(newId());
    const existing = profiles.exists(address) ? profiles.open(address, deviceIfNew) : null;
    if (existing && !existing.ok) return block(existing.code, existing.path);
    const connection = connectCentral(address.central);
    connecting = connection;
    const deviceId = existing?.value.store.signIn.deviceId() ?? deviceIfNew;
    const answer = await askToSignIn(connection, { email: address.email, password, deviceId });
    connecting = null;
    if (!answer.ok) {
      existing?.value.close();
      return answer;
    }
    const opened = existing ?? profiles.open(address, deviceIfNew);
    if (!opened.ok) return block(opened.code, opened.path);
    await closeCurrent();
    const { person, refreshToken, accessToken } = answer.value;
    opened.value.store.signIn.save({ person, refreshToken });
    enter(address, opened.value, connection, person, accessToken);
    return succeeded({});
  };

  const tryDemo = async (): Promise<
    Outcome<Record<string, never>, 'unavailable' | 'startFailed' | 'blocked'>
  > => {
    if (!demo) return failed('unavailable');
    try {
      const account = await demo.start();
      const answer = await signIn(account.central, account.email, account.password);
      if (answer.ok) return answer;
      log('error', 'demoSignInFailed', { code: answer.code });
      return failed(answer.code === 'blocked' ? 'blocked' : 'startFailed');
    } catch (error) {
      log('error', 'demoStartFailed', { error: String(error) });
      return failed('startFailed');
    }
  };

  const signOut = async (force: boolean): Promise<Outcome<Record<string, never>, 'unsent'>> => {
    if (!current) return succeeded({});
    const { store } = current.profile;
    const unsent = store.outbox.count();
    if (unsent > 0 && !force) return failed('unsent', { count: String(unsent) });
    await current.signedIn.endSignIn();
    const signedIn = store.signIn.find();
    if (signedIn) store.signIn.save({ person: signedIn.person, refreshToken: null });
    await leave(current, 'signedOut');
    return succeeded({});
  };

  return {
    watch: watched.watch,
    current: () => current?.signedIn ?? null,
    start: () => inTurn(start),
    signIn: (central, email, password) => inTurn(() => signIn(central, email, password)),
    tryDemo: () => inTurn(tryDemo),
    signOut: (force) => inTurn(() => signOut(force)),
    close: () => {
      connecting?.close();
      return inTurn(async () => {
        await closeCurrent();
        watched.close();
        await profiles.close();
      });
    },
  };
}

function sameAddress(left: ProfileAddress, right: ProfileAddress): boolean {
  return left.central === right.central && left.email === right.email;
}

function signedOutState(last: LastProfile | null): ProfileState {
  if (!last) return { state: 'signedOut', lastCentral: null, lastEmail: null, reason: 'neverSignedIn' };
  const reason = last.state === 'signInEnded' ? 'signInEnded' : 'signedOut';
  return { state: 'signedOut', lastCentral: last.central, lastEmail: last.email, reason };
}
