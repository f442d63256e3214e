import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import type { SettingsModel } from './settings-model.ts';

/** A bar under the top bar that says what could not be changed; nothing while all is well. */
export function SettingsProblemBar({ model }: { readonly model: SettingsModel }) {
  const { t } = useTranslation('settings');
  const problem = useStore(model.store, (state) => state.problem);
  if (problem === null) return null;
  return (
    <Banner
      tone="amber"
      actions={
        <Button size="small" onClick={model.dismissProblem}>
          {t('dismiss')}
        </Button>
      }
    >
      {t(`problem.${problem}`)}
    </Banner>
  );
}
