import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { AlertsCheck } from '../../contract/workstation/settings.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import type { AlertsCheckModel } from './create-alerts-check.ts';

interface AlertsCheckOfferProps {
  readonly check: AlertsCheckModel;
  /** Undefined until it is read. */
  readonly checked: AlertsCheck | null | undefined;
}

/** At the start of a shift; it waits in the queue's column and never takes the focus. */
export function AlertsCheckOffer({ check, checked }: AlertsCheckOfferProps) {
  const { t } = useTranslation('alerts');
  const putOff = useStore(check.store, (state) => state.putOff);
  if (checked === undefined || !check.isOffered(checked, putOff)) return null;
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
