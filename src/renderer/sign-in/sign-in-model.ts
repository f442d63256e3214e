import { createStore } from 'zustand/vanilla';
import type { WorkstationClient } from '../rpc/client.ts';

type SignInAnswer = Awaited<ReturnType<WorkstationClient['profile']['signIn']>>;
type DemoAnswer = Awaited<ReturnType<WorkstationClient['profile']['tryDemo']>>;
type CodeOf<Answer> = Answer extends { readonly ok: false; readonly code: infer Code } ? Code : never;

export type SignInField = 'central' | 'email' | 'password';
/** `noAnswer`: the workstation's own program did not answer; asking again is safe. */
export type SignInFailure = CodeOf<SignInAnswer> | 'noAnswer';
type DemoFailure = CodeOf<DemoAnswer> | 'noAnswer';

export interface SignInState {
  readonly central: string;
  readonly email: string;
  readonly password: string;
  readonly busy: 'signIn' | 'demo' | null;
  /** Fields left empty at the last try. */
  readonly missing: readonly SignInField[];
  readonly failure: SignInFailure | null;
  readonly demoFailure: DemoFailure | null;
}

export type SignInModel = ReturnType<typeof createSignInModel>;

const fields: readonly SignInField[] = ['central', 'email', 'password'];

/**
 * The form. What was typed stays whatever the answer is; success shows itself as the profile's new state, and then
 * the password is forgotten.
 */
export function createSignInModel(
  profile: Pick<WorkstationClient['profile'], 'signIn' | 'tryDemo'>,
  last: { readonly central: string | null; readonly email: string | null },
) {
  const store = createStore<SignInState>(() => ({
    central: last.central ?? '',
    email: last.email ?? '',
    password: '',
    busy: null,
    missing: [],
    failure: null,
    demoFailure: null,
  }));

  return {
    store,
    type(field: SignInField, text: string): void {
      const { missing } = store.getState();
      store.setState({ [field]: text, missing: missing.filter((name) => name !== field), failure: null });
    },
    async signIn(): Promise<void> {
      const { busy, central, email, password } = store.getState();
      if (busy !== null) return;
      const typed = { central: central.trim(), email: email.trim(), password };
      const missing = fields.filter((field) => typed[field] === '');
      store.setState({ missing, failure: null, demoFailure: null });
      if (missing.length > 0) return;
      store.setState({ busy: 'signIn' });
      try {
        const answer = await profile.signIn(typed);
        store.setState(answer.ok ? { busy: null, password: '' } : { busy: null, failure: answer.code });
      } catch {
        store.setState({ busy: null, failure: 'noAnswer' });
      }
    },
    async tryDemo(): Promise<void> {
      if (store.getState().busy !== null) return;
      store.setState({ busy: 'demo', failure: null, demoFailure: null, missing: [] });
      try {
        const answer = await profile.tryDemo();
        store.setState(answer.ok ? { busy: null } : { busy: null, demoFailure: answer.code });
      } catch {
        store.setState({ busy: null, demoFailure: 'noAnswer' });
      }
    },
  };
}

/** Which field a refusal is about; null when it is about none of them. */
export function fieldOfFailure(failure: SignInFailure): SignInField | null {
  switch (failure) {
    case 'invalidCredentials':
      return 'password';
    case 'addressInvalid':
    case 'addressUnreachable':
    case 'notACentralService':
      return 'central';
    case 'tooManyTries':
    case 'noBrands':
    case 'blocked':
    case 'noAnswer':
      return null;
    default:
      return failure satisfies never;
  }
}
