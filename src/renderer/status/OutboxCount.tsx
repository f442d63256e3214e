import { CircleAlert, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';

interface OutboxCountProps {
  readonly unsent: number;
  readonly parked: number;
  /** Shows a conversation with a parked message. */
  readonly onShowParked: (() => void) | undefined;
}

/** What has not reached the central service yet, and what will not go without the agent. */
export function OutboxCount({ unsent, parked, onShowParked }: OutboxCountProps) {
  const { t } = useTranslation('status');
  return (
    <>
      {unsent === 0 ? null : (
        <span className="figures inline-flex items-center gap-1 whitespace-nowrap text-ink-muted">
          <Clock aria-hidden className="size-3.5" />
          <span className="max-xl:sr-only">{t('unsent', { count: unsent })}</span>
          <span aria-hidden title={t('unsent', { count: unsent })} className="xl:hidden">
            {t('unsentShort', { count: unsent })}
          </span>
        </span>
      )}
      {parked === 0 ? null : (
        <Button
          tone="quiet"
          size="small"
          title={t('parkedHint')}
          disabled={onShowParked === undefined}
          onClick={onShowParked}
        >
          <span className="inline-flex items-center gap-1 text-amber">
            <CircleAlert aria-hidden className="size-3.5" />
            <span className="max-xl:sr-only">{t('parked', { count: parked })}</span>
            <span aria-hidden className="xl:hidden">
              {t('parkedShort', { count: parked })}
            </span>
          </span>
        </Button>
      )}
    </>
  );
}
