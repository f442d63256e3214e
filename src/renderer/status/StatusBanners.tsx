import { useTranslation } from 'react-i18next';
import type { Status } from '../../contract/workstation/status.ts';
import { Banner } from '../ui/Banner.tsx';
import { formatMoment } from '../ui/moment.ts';
import { useNow } from '../ui/use-now.ts';

interface StatusBannersProps {
  readonly status: Status | null;
  readonly linkLost: boolean;
}

/** What keeps the agent from working as usual, under the top bar: what happened, what is safe, what to do. */
export function StatusBanners({ status, linkLost }: StatusBannersProps) {
  const { t } = useTranslation('status');
  if (linkLost) return <Banner tone="red">{t('linkLostBanner')}</Banner>;
  if (status === null) return null;
  return (
    <>
      {status.storage === 'full' ? <Banner tone="red">{t('storageFullBanner')}</Banner> : null}
      {status.connectivity === 'disconnected' ? <DisconnectedBanner since={status.since} /> : null}
    </>
  );
}

function DisconnectedBanner({ since }: { readonly since: number }) {
  const { t, i18n } = useTranslation('status');
  const now = useNow();
  return (
    <Banner tone="amber">{t('disconnectedBanner', { when: formatMoment(since, now, i18n.language) })}</Banner>
  );
}
