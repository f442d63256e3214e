import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { SettingsModel } from '../settings/settings-model.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import type { AlertsCheckModel } from './create-alerts-check.ts';

interface AlertsCheckOfferProps {
  readonly check: AlertsCheckModel;
  readonly settings: SettingsModel;
}

/** At the start of a shift; it waits in the queue's column and never takes the focus. */
export function AlertsCheckOffer({ check, settings }: AlertsCheckOfferProps) {
  const { t } = useTranslation('alerts');
  const putOff = useStore(check.store, (state) => state.putOff);
  const preferences = useStore(settings.store, (state) => state.preferences);
  if (preferences === null || !check.isOffered(preferences.alertsChecked, putOff)) return null;
  return (
    <Banner
      actions={
        <>
          <Button size="small" onClick={check.open}>
            {t('check.start')}
          </Button>
          <Button size="small" tone="quiet" onClick={check.putOff}>
            {t('check.putOff')}
          </Button>
        </>
      }
    >
      {t('check.offer')}
    </Banner>
  );
}
