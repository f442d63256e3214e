import { KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Popover } from '../ui/Popover.tsx';

/** Quiet and always there while the key lies in a file: what that means and what to do about it. */
export function KeyFileNote() {
  const { t } = useTranslation('status');
  return (
    <Popover
      title={t('keyFileTitle')}
      trigger={
        <Button tone="quiet" size="small" title={t('keyFileTitle')}>
          <span className="inline-flex items-center gap-1.5 text-ink-muted">
            <KeyRound aria-hidden className="size-3.5" />
            <span className="max-xl:sr-only">{t('keyFile')}</span>
          </span>
        </Button>
      }
    >
      <div className="flex flex-col gap-2 px-3 pb-3">
        <p>{t('keyFileText')}</p>
        <p className="text-ink-muted">{t('keyFileAdvice')}</p>
      </div>
    </Popover>
  );
}
