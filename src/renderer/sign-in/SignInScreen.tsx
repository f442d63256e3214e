import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileState } from '../../contract/workstation/profile.ts';
import { Banner } from '../ui/Banner.tsx';
import { DemoOffer } from './DemoOffer.tsx';
import { SignInForm } from './SignInForm.tsx';
import type { SignInModel } from './sign-in-model.ts';

interface SignInScreenProps {
  readonly model: SignInModel;
  readonly profile: ProfileState & { readonly state: 'signedOut' };
  readonly demoAvailable: boolean;
}

/** The first screen: sign in, or try the demo where there is one. */
export function SignInScreen({ model, profile, demoAvailable }: SignInScreenProps) {
  const { t } = useTranslation('signIn');
  const { reason } = profile;
  return (
    <FirstScreen>
      <h1 className="text-lg font-semibold">{t('title')}</h1>
      <p className="text-ink-muted">{t('intro')}</p>
      {reason === 'neverSignedIn' ? null : (
        <div className="overflow-hidden rounded-md">
          <Banner tone={reason === 'signInEnded' ? 'amber' : 'info'}>{t(`reason.${reason}`)}</Banner>
        </div>
      )}
      <SignInForm model={model} />
      {demoAvailable ? <DemoOffer model={model} /> : null}
    </FirstScreen>
  );
}

/** A sheet in the middle of the window that can be scrolled when the window is small. */
export function FirstScreen({ children }: { readonly children: ReactNode }) {
  return (
    <main className="flex h-full overflow-y-auto bg-canvas p-4">
      <div className="m-auto flex w-full max-w-105 flex-col gap-2.5 rounded-lg border border-line bg-surface px-6 py-5 shadow-pop">
        {children}
      </div>
    </main>
  );
}
