import { Eye, EyeOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { TextField } from '../ui/TextField.tsx';
import { fieldOfFailure, type SignInField, type SignInModel } from './sign-in-model.ts';

export function SignInForm({ model }: { readonly model: SignInModel }) {
  const { t } = useTranslation('signIn');
  const state = useStore(model.store);
  const [isShown, setShown] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { failure, missing } = state;
  const failedField = failure === null ? null : fieldOfFailure(failure);
  const firstWrong = missing[0] ?? failedField;

  useEffect(() => focusField(form.current, firstEmpty(model)), [model]);
  useEffect(() => {
    if (firstWrong !== null && firstWrong !== undefined) focusField(form.current, firstWrong);
  }, [firstWrong]);

  const problemOf = (field: SignInField) => {
    if (missing.includes(field)) return t(`missing.${field}`);
    return failure !== null && failedField === field ? t(`failure.${failure}`) : undefined;
  };
  const bind = (field: SignInField) => ({
    name: field,
    value: state[field],
    problem: problemOf(field),
    // Read-only, not disabled: a disabled field would lose the focus while the answer is awaited.
    readOnly: state.busy !== null,
    onChange: (event: { target: { value: string } }) => model.type(field, event.target.value),
  });

  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void model.signIn();
      }}
    >
      <TextField
        {...bind('central')}
        label={t('central')}
        hint={t('centralHint')}
        placeholder={t('centralPlaceholder')}
        type="url"
        inputMode="url"
        autoComplete="url"
        spellCheck={false}
        maxLength={300}
      />
      <TextField
        {...bind('email')}
        label={t('email')}
        type="email"
        autoComplete="username"
        spellCheck={false}
        maxLength={200}
      />
      <TextField
        {...bind('password')}
        label={t('password')}
        type={isShown ? 'text' : 'password'}
        autoComplete="current-password"
        spellCheck={false}
        maxLength={200}
        trailing={
          <IconButton
            label={t(isShown ? 'hidePassword' : 'showPassword')}
            icon={isShown ? <EyeOff /> : <Eye />}
            onClick={() => setShown(!isShown)}
          />
        }
      />
      {failure !== null && failedField === null ? (
        <Banner tone="red" urgent>
          {t(`failure.${failure}`)}
        </Banner>
      ) : null}
      <Button tone="primary" type="submit" className="h-8" disabled={state.busy !== null}>
        {t(state.busy === 'signIn' ? 'signingIn' : 'signIn')}
      </Button>
    </form>
  );
}

function firstEmpty(model: SignInModel): SignInField {
  const { central, email } = model.store.getState();
  if (central === '') return 'central';
  return email === '' ? 'email' : 'password';
}

function focusField(form: HTMLFormElement | null, field: SignInField): void {
  form?.querySelector<HTMLInputElement>(`[name="${field}"]`)?.focus();
}
