import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import type { LeadTrouble } from './lead-trouble.ts';

/** What did not happen, why, and what to do; in the central service's own words where it has any. */
export function LeadTroubleBanner({
  trouble,
  brandName,
  onTryAgain,
}: {
  readonly trouble: LeadTrouble;
  /** Finds the name of the brand that a fact's trouble is about. */
  readonly brandName?: (brandId: string) => string;
  readonly onTryAgain?: () => void;
}) {
  const { t } = useTranslation('updateDesk');
  const { code, detail } = trouble;
  const isCut = code === 'disconnected' || code === 'unreachable';
  const words =
    code === 'factOutdated'
      ? t(detail.why === 'missing' ? 'trouble.factMissing' : 'trouble.factOutdated', {
          brand: brandName?.(detail.brandId ?? '') ?? '',
          number: Number(detail.fact ?? 0) + 1,
          now: detail.now ?? '',
        })
      : (detail.sentence ?? t(`trouble.${code}`));
  return (
    <Banner
      tone={isCut ? 'amber' : 'red'}
      actions={
        onTryAgain && isCut ? (
          <Button size="small" onClick={onTryAgain}>
            {t('tryAgain')}
          </Button>
        ) : null
      }
    >
      {words}
    </Banner>
  );
}
