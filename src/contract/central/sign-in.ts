import { oc } from '@orpc/contract';
import * as z from 'zod';
import { DeviceId } from '../model/ids.ts';
import { Person } from '../model/person.ts';
import { EpochMs } from '../model/time.ts';
import { centralErrors } from './errors.ts';

const { INVALID_CREDENTIALS, SIGN_IN_REQUIRED, TOO_MANY_REQUESTS } = centralErrors;

/** Seconds an access token lives; the refresh token is used once and replaced. */
export const ACCESS_TOKEN_SECONDS = 600;

export const SignedIn = z.object({
  accessToken: z.string(),
  accessExpiresAt: EpochMs,
  /** Good for one refresh. Using it twice ends the whole sign-in on every copy. */
  refreshToken: z.string(),
  person: Person,
});
export type SignedIn = z.infer<typeof SignedIn>;

export const signInContract = {
  signIn: oc
    .route({
      method: 'POST',
      path: '/v1/sign-in',
      tags: ['Sign-in'],
      summary: 'Sign a person in on a device',
    })
    .input(z.object({ email: z.email(), password: z.string().min(1).max(200), deviceId: DeviceId }))
    .output(SignedIn)
    .errors({ INVALID_CREDENTIALS, TOO_MANY_REQUESTS }),
  refresh: oc
    .route({
      method: 'POST',
      path: '/v1/sign-in/refresh',
      tags: ['Sign-in'],
      summary: 'Exchange a refresh token',
    })
    .input(z.object({ refreshToken: z.string().max(400), deviceId: DeviceId }))
    .output(SignedIn)
    .errors({ SIGN_IN_REQUIRED, TOO_MANY_REQUESTS }),
  signOut: oc
    .route({ method: 'POST', path: '/v1/sign-out', tags: ['Sign-in'], summary: 'End this device’s sign-in' })
    .output(z.object({}))
    .errors({ SIGN_IN_REQUIRED }),
  me: oc
    .route({ method: 'GET', path: '/v1/me', tags: ['Sign-in'], summary: 'Who is signed in' })
    .output(Person)
    .errors({ SIGN_IN_REQUIRED }),
};
