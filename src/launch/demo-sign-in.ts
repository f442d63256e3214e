import { DEMO_PASSWORD, demoEmails } from '../demo/demo-people.ts';
import { StartFailed } from './say.ts';

export interface SignIn {
  readonly email: string;
  readonly password: string;
}

/** What `--as` may name. */
const emailsByAccount: Readonly<Record<string, string>> = {
  agent: demoEmails.agent,
  agent2: demoEmails.secondAgent,
  supervisor: demoEmails.supervisor,
  quality: demoEmails.qualityAnalyst,
};

/** Throws `StartFailed` with the accounts there are when the name is none of them. */
export function demoSignIn(account: string): SignIn {
  const email = emailsByAccount[account];
  if (email === undefined) {
    const known = Object.keys(emailsByAccount).join(', ');
    throw new StartFailed(`--as knows no account "${account}". There are: ${known}.`);
  }
  return { email, password: DEMO_PASSWORD };
}
