import { useTranslation } from 'react-i18next';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import type { Trouble } from './trouble.ts';

/** Why something did not happen, in the central service's own words where it has any, and what to do. */
export function TroubleBanner({
  trouble,
  onTryAgain,
}: {
  readonly trouble: Trouble;
  readonly onTryAgain?: () => void;
}) {
  const { t } = useTranslation('knowledge');
  return (
    <Banner
      tone={trouble.code === 'disconnected' ? 'amber' : 'red'}
      actions={
        onTryAgain ? (
          <Button size="small" onClick={onTryAgain}>
            {t('tryAgain')}
          </Button>
        ) : null
      }
    >
      {trouble.sentence ?? t(`trouble.${trouble.code}`)}
    </Banner>
  );
}
