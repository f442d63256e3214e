import { describe, expect, it } from 'vitest';
import type { WorkstationClient } from '../../../src/renderer/rpc/client.ts';
import { createSignInModel, fieldOfFailure } from '../../../src/renderer/sign-in/sign-in-model.ts';

type Profile = Pick<WorkstationClient['profile'], 'signIn' | 'tryDemo'>;
type SignInAnswer = Awaited<ReturnType<Profile['signIn']>>;
type DemoAnswer = Awaited<ReturnType<Profile['tryDemo']>>;

function setUp(
  answers: { signIn?: SignInAnswer | Error; demo?: DemoAnswer | Error } = {},
  last: { central: string | null; email: string | null } = { central: null, email: null },
) {
  const asked: unknown[] = [];
  const profile: Profile = {
    signIn: async (input) => {
      asked.push(input);
      if (answers.signIn instanceof Error) throw answers.signIn;
      return answers.signIn ?? { ok: true, value: {} };
    },
    tryDemo: async () => {
      asked.push('demo');
      if (answers.demo instanceof Error) throw answers.demo;
      return answers.demo ?? { ok: true, value: {} };
    },
  };
  const model = createSignInModel(profile, last);
  const fill = () => {
    model.type('central', ' https://central.example.com ');
    model.type('email', 'nora@example.com ');
    model.type('password', ' secret ');
  };
  return { model, asked, fill, state: model.store.getState };
}

describe('the sign-in form', () => {
  it('begins with the address and e-mail used last', () => {
    const { state } = setUp({}, { central: 'https://central.example.com', email: 'nora@example.com' });
    expect(state()).toMatchObject({ central: 'https://central.example.com', email: 'nora@example.com' });
  });

  it('names every field left empty and asks nobody', async () => {
    const { model, asked, state } = setUp();
    model.type('email', '   ');
    await model.signIn();
    expect(state().missing).toEqual(['central', 'email', 'password']);
    expect(asked).toEqual([]);
    model.type('central', 'https://central.example.com');
    expect(state().missing).toEqual(['email', 'password']);
  });

  it('trims address and e-mail but never the password', async () => {
    const { model, asked, fill } = setUp();
    fill();
    await model.signIn();
    expect(asked).toEqual([
      { central: 'https://central.example.com', email: 'nora@example.com', password: ' secret ' },
    ]);
  });

  it('forgets the password once it was right', async () => {
    const { model, fill, state } = setUp();
    fill();
    await model.signIn();
    expect(state()).toMatchObject({ password: '', busy: null, failure: null });
  });

  it.each(['invalidCredentials', 'addressUnreachable', 'tooManyTries'] as const)(
    'keeps what was typed when the answer is %s',
    async (code) => {
      const { model, fill, state } = setUp({ signIn: { ok: false, code } });
      fill();
      await model.signIn();
      expect(state()).toMatchObject({ password: ' secret ', failure: code, busy: null });
    },
  );

  it('keeps what was typed when the program does not answer', async () => {
    const { model, fill, state } = setUp({ signIn: new Error('link lost') });
    fill();
    await model.signIn();
    expect(state()).toMatchObject({ password: ' secret ', failure: 'noAnswer', busy: null });
  });

  it('takes its complaint back at the next key press', async () => {
    const { model, fill, state } = setUp({ signIn: { ok: false, code: 'invalidCredentials' } });
    fill();
    await model.signIn();
    model.type('password', 'other');
    expect(state().failure).toBeNull();
  });

  it('asks once however often Enter is pressed', async () => {
    const { model, asked, fill } = setUp();
    fill();
    await Promise.all([model.signIn(), model.signIn(), model.tryDemo()]);
    expect(asked).toHaveLength(1);
  });

  it('puts each refusal beside the field it is about', () => {
    expect([
      fieldOfFailure('invalidCredentials'),
      fieldOfFailure('addressInvalid'),
      fieldOfFailure('noBrands'),
    ]).toEqual(['password', 'central', null]);
  });
});

describe('the demo', () => {
  it('is started without an account', async () => {
    const { model, asked, state } = setUp();
    const started = model.tryDemo();
    expect(state().busy).toBe('demo');
    await started;
    expect([asked, state().busy]).toEqual([['demo'], null]);
  });

  it('says why it could not be started', async () => {
    const { model, state } = setUp({ demo: { ok: false, code: 'startFailed' } });
    await model.tryDemo();
    expect(state()).toMatchObject({ busy: null, demoFailure: 'startFailed' });
  });
});
