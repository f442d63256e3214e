import type { SignedIn } from '../../contract/central/sign-in.ts';
import type { DeviceId } from '../../contract/model/ids.ts';
import type { signInFailureCodes } from '../../contract/workstation/profile.ts';
import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import type { CentralConnection } from '../sync/central-connection.ts';

export type SignInFailure = (typeof signInFailureCodes)[number];

/** Asks a central service with a password, and says what was wrong in words for the sign-in screen. */
export async function askToSignIn(
  connection: CentralConnection,
  input: { readonly email: string; readonly password: string; readonly deviceId: DeviceId },
): Promise<Outcome<SignedIn, SignInFailure>> {
  const alive = await connection.probe();
  if (!alive.ok) {
    return failed(alive.code === 'notACentralService' ? 'notACentralService' : 'addressUnreachable');
  }
  const answer = await connection.signIn(input);
  if (answer.ok) {
    if (answer.value.person.roles.length > 0) return succeeded(answer.value);
    await connection.signOut(answer.value.accessToken);
    return failed('noBrands');
  }
  switch (answer.code) {
    case 'invalidCredentials':
      return failed('invalidCredentials');
    case 'busy':
      return failed('tooManyTries');
    // Something that is not an e-mail address or a password was typed: the contract has no other reason to refuse.
    case 'refused':
      return failed('invalidCredentials');
    case 'badAnswer':
      return failed('notACentralService');
    case 'offline':
    case 'interrupted':
    case 'timeout':
    case 'serverError':
      return failed('addressUnreachable');
    default:
      return answer.code satisfies never;
  }
}
