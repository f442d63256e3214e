import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import type { SignInModel } from './sign-in-model.ts';

/** A way in without an account. */
export function DemoOffer({ model }: { readonly model: SignInModel }) {
  const { t } = useTranslation('signIn');
  const busy = useStore(model.store, (state) => state.busy);
  const failure = useStore(model.store, (state) => state.demoFailure);
  return (
    <section className="mt-1 flex flex-col gap-2 border-t border-line pt-4">
      <h2 className="font-semibold">{t('demoTitle')}</h2>
      <div role="status" className="flex flex-col gap-2 text-ink-muted">
        <p>{t(busy === 'demo' ? 'demoStarting' : 'demoText')}</p>
        {busy === 'demo' ? <ProgressBar label={t('tryDemo')} value={null} /> : null}
      </div>
      {failure === null ? null : (
        <Banner tone="red" urgent>
          {t(`demoFailure.${failure}`)}
        </Banner>
      )}
      <Button className="h-8" disabled={busy !== null} onClick={() => void model.tryDemo()}>
        {t('tryDemo')}
      </Button>
    </section>
  );
}
