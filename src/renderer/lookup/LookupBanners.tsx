import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BrandStatus } from '../../contract/workstation/status.ts';
import { Banner } from '../ui/Banner.tsx';
import { formatMoment } from '../ui/moment.ts';
import { useNow } from '../ui/use-now.ts';
import type { LookupModel } from './lookup-model.ts';
import type { LookupNotice, LookupProblem } from './model/lookup-state.ts';

interface LookupBannersProps {
  readonly model: LookupModel;
  readonly notice: LookupNotice | null;
  readonly problem: LookupProblem | null;
  readonly status: BrandStatus | null;
}

/** What must be known before anything here is quoted, and why something asked for was not done. */
export const LookupBanners = memo(function LookupBanners(props: LookupBannersProps) {
  const { model, notice, problem, status } = props;
  const { t } = useTranslation('lookup');
  return (
    <>
      {status === null || status.freshness === 'fresh' ? null : <AgeBanner status={status} />}
      {notice === null ? null : <Banner tone="amber">{t(`notice.${notice}`)}</Banner>}
      {problem === 'noAnswer' ? (
        <Banner
          tone="amber"
          actions={
            <button type="button" className="underline" onClick={model.refresh}>
              {t('tryAgain')}
            </button>
          }
        >
          {t('noAnswer')}
        </Banner>
      ) : null}
    </>
  );
});

/** Prices that are old say so before they are quoted. */
function AgeBanner({ status }: { readonly status: BrandStatus }) {
  const { t, i18n } = useTranslation('lookup');
  const now = useNow();
  const { freshness, asOf } = status;
  if (asOf === null) return null;
  const when = formatMoment(asOf, now, i18n.language);
  return freshness === 'expired' ? (
    <Banner tone="red">{t('expired', { when })}</Banner>
  ) : (
    <Banner tone="amber">{t('stale', { when })}</Banner>
  );
}
