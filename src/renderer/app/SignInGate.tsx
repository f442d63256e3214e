import { useState } from 'react';
import type { HostDescription, ProfileState } from '../../contract/workstation/profile.ts';
import type { WorkstationClient } from '../rpc/client.ts';
import { SignInScreen } from '../sign-in/SignInScreen.tsx';
import { createSignInModel } from '../sign-in/sign-in-model.ts';

/** Keeps what is typed into the sign-in form for as long as nobody is signed in. */
export function SignInGate({
  client,
  host,
  profile,
}: {
  readonly client: WorkstationClient;
  readonly host: HostDescription;
  readonly profile: ProfileState & { readonly state: 'signedOut' };
}) {
  const [model] = useState(() =>
    createSignInModel(client.profile, {
      central: host.suggestedCentral ?? profile.lastCentral,
      email: profile.lastEmail,
    }),
  );
  return <SignInScreen model={model} profile={profile} demoAvailable={host.demoAvailable} />;
}
