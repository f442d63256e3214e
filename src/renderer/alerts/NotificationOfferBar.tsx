import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import type { NotificationOffer } from './notification-offer.ts';

/** A bar under the top bar; nothing while nothing is offered. It never takes the focus. */
export function NotificationOfferBar({ offer }: { readonly offer: NotificationOffer }) {
  const { t } = useTranslation('alerts');
  const state = useStore(offer.store, (store) => store.state);
  switch (state) {
    case 'none':
      return null;
    case 'explain':
      return (
        <Banner
          actions={
            <>
              <Button size="small" tone="primary" onClick={() => void offer.accept()}>
                {t('allow')}
              </Button>
              <Button size="small" onClick={offer.dismiss}>
                {t('later')}
              </Button>
            </>
          }
        >
          {t('offer')}
        </Banner>
      );
    case 'denied':
    case 'unsupported':
      return (
        <Banner
          actions={
            <Button size="small" onClick={offer.dismiss}>
              {t('understood')}
            </Button>
          }
        >
          {t(state)}
        </Banner>
      );
    default:
      return state satisfies never;
  }
}
