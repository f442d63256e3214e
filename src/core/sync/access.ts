import type { Person } from '../../contract/model/person.ts';
import type { Log } from '../kernel/log.ts';
import { createSingleFlight } from '../kernel/single-flight.ts';
import type { SignInStore } from '../profile/sign-in-store.ts';
import type { AccessToken, CallFailureCode, CentralAnswer, CentralConnection } from './central-connection.ts';

type Call<Value, Code extends string> = (token: AccessToken) => Promise<CentralAnswer<Value, Code>>;

/** Calls on behalf of the signed-in person. */
export interface Access {
  /** Makes the call with an access token, getting a new one first when there is none or it is no longer taken. */
  readonly call: <Value, Code extends string>(
    call: Call<Value, Code | 'signInRequired'>,
  ) => Promise<CentralAnswer<Value, Code | 'signInRequired'>>;
}

export interface AccessParts {
  readonly connection: Pick<CentralConnection, 'refresh'>;
  readonly store: SignInStore;
  /** From a sign-in a moment ago. */
  readonly firstToken: AccessToken | null;
  readonly onPerson: (person: Person) => void;
  /** The central service takes the refresh token no longer: a password is needed. */
  readonly onEnded: () => void;
  readonly log: Log;
}

type Refreshed = { readonly ok: true; readonly token: AccessToken } | RefreshFailure;
interface RefreshFailure {
  readonly ok: false;
  readonly code: CallFailureCode | 'signInRequired';
  readonly retryAfterSeconds?: number;
}

export function createAccess({ connection, store, firstToken, onPerson, onEnded, log }: AccessParts): Access {
  let token = firstToken;

  const refresh = createSingleFlight(async (): Promise<Refreshed> => {
    const signIn = store.find();
    if (!signIn?.refreshToken) return { ok: false, code: 'signInRequired' };
    const answer = await connection.refresh({
      refreshToken: signIn.refreshToken,
      deviceId: store.deviceId(),
    });
    if (answer.ok) {
      const { person, refreshToken, accessToken } = answer.value;
      // Before anything shows the service that its answer arrived: until then it takes the old token once more.
      store.save({ person, refreshToken });
      token = accessToken;
      onPerson(person);
      return { ok: true, token: accessToken };
    }
    log('info', 'refreshFailed', { code: answer.code });
    if (answer.code === 'signInRequired') {
      token = null;
      store.save({ person: signIn.person, refreshToken: null });
      onEnded();
    }
    return answer;
  });

  return {
    call: async (call) => {
      const used = token;
      if (used !== null) {
        const answer = await call(used);
        if (answer.ok || answer.code !== 'signInRequired') return answer;
      }
      // Somebody else's call may have fetched a new one meanwhile.
      const fresh: Refreshed = token !== null && token !== used ? { ok: true, token } : await refresh();
      return fresh.ok ? call(fresh.token) : fresh;
    },
  };
}
