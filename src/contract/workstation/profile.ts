import { eventIterator, oc } from '@orpc/contract';
import * as z from 'zod';
import { Person } from '../model/person.ts';
import { outcome } from './outcome.ts';

/** Where the key that encrypts this machine's files is kept. The screen says so when it is `keyFile`. */
export const KeyVaultKind = z.enum(['osKeychain', 'keyFile']);
export type KeyVaultKind = z.infer<typeof KeyVaultKind>;

export const HostDescription = z.object({
  kind: z.enum(['electron', 'web']),
  version: z.string(),
  platform: z.enum(['mac', 'windows', 'linux']),
  /** Who shows OS notifications: the shell by itself, or the renderer with the browser's Notification. */
  notifications: z.enum(['shell', 'browser']),
  keyVault: KeyVaultKind,
  /** Whether "Try the demo" can be offered. */
  demoAvailable: z.boolean(),
  /** The address the sign-in form begins with, when whoever started the program named one. */
  suggestedCentral: z.string().nullable(),
});
export type HostDescription = z.infer<typeof HostDescription>;

export const ProfileState = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('signedOut'),
    /** Fills the form in: the address and e-mail used last. */
    lastCentral: z.string().nullable(),
    lastEmail: z.string().nullable(),
    /** Why one is on the sign-in screen without having asked for it. */
    reason: z.enum(['neverSignedIn', 'signedOut', 'signInEnded']),
  }),
  z.object({ state: z.literal('signedIn'), central: z.string(), person: Person }),
  /** The local database cannot be used; nothing in it was touched. `advice` says what to do. */
  z.object({
    state: z.literal('blocked'),
    code: z.enum(['databaseNewer', 'databaseUnreadable', 'keyMissing', 'folderUnwritable', 'folderInUse']),
    path: z.string(),
    advice: z.string(),
  }),
]);
export type ProfileState = z.infer<typeof ProfileState>;

export const signInFailureCodes = [
  'invalidCredentials',
  'addressInvalid',
  'addressUnreachable',
  'notACentralService',
  'tooManyTries',
  'noBrands',
  'blocked',
] as const;

export const profileContract = {
  host: oc.output(HostDescription),
  watch: oc.output(eventIterator(ProfileState)),
  signIn: oc
    .input(
      z.object({ central: z.string().max(300), email: z.string().max(200), password: z.string().max(200) }),
    )
    .output(outcome(z.object({}), signInFailureCodes)),
  /** Starts the embedded demo (a few seconds) and signs in as its agent. */
  tryDemo: oc.output(outcome(z.object({}), ['unavailable', 'startFailed', 'blocked'])),
  /** Answers `unsent` with the number (`detail.count`) when messages still wait to be sent, unless `force`; they stay on disk. */
  signOut: oc.input(z.object({ force: z.boolean() })).output(outcome(z.object({}), ['unsent'])),
};
