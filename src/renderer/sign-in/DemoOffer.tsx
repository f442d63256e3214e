import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import type { SignInModel } from './sign-in-model.ts';

/** A way in without an account. */
export function DemoOffer({ model }: { readonly model: SignInModel }) {
  const { t } = useTranslation('signIn');
  const busy = useStore(model.store, (state) => state.busy);
  const failure = useStore(model.store, (state) => state.demoFailure);
  return (
    <section className="mt-1 flex flex-col gap-2 border-t border-line pt-4">
      <h2 className="font-semibold">{t('demoTitle')}</h2>
      <p className="text-ink-muted">{t('demoText')}</p>
      {failure === null ? null : (
        <Banner tone="red" urgent>
          {t(`demoFailure.${failure}`)}
        </Banner>
      )}
      <Button className="h-8" disabled={busy !== null} onClick={() => void model.tryDemo()}>
        {t('tryDemo')}
      </Button>
      <div role="status" className="text-xs text-ink-muted">
        {busy === 'demo' ? (
          <>
            <span>{t('demoStarting')}</span>
            <progress aria-label={t('tryDemo')} className="mt-1 block h-1 w-full accent-accent" />
          </>
        ) : null}
      </div>
    </section>
  );
}
