import { CircleAlert, Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';

interface OutboxCountProps {
  readonly unsent: number;
  readonly parked: number;
  /** Shows a conversation with a parked message; without it the count is only said. */
  readonly onShowParked: (() => void) | undefined;
}

/** What has not reached the central service yet, and what will not go without the agent. */
export function OutboxCount({ unsent, parked, onShowParked }: OutboxCountProps) {
  const { t } = useTranslation('status');
  const parkedCount = (
    <Count
      tone="text-amber"
      icon={<CircleAlert aria-hidden className="size-3.5" />}
      words={t('parked', { count: parked })}
      short={t('parkedShort', { count: parked })}
    />
  );
  return (
    <>
      {unsent === 0 ? null : (
        <Count
          tone="text-ink-muted"
          icon={<Clock aria-hidden className="size-3.5" />}
          words={t('unsent', { count: unsent })}
          short={t('unsentShort', { count: unsent })}
        />
      )}
      {parked === 0 ? null : onShowParked === undefined ? (
        parkedCount
      ) : (
        <Button tone="quiet" size="small" title={t('parkedHint')} onClick={onShowParked}>
          {parkedCount}
        </Button>
      )}
    </>
  );
}

interface CountProps {
  readonly tone: string;
  readonly icon: ReactNode;
  readonly words: string;
  /** Shown instead where the window is narrow; what is read aloud stays. */
  readonly short: string;
}

function Count({ tone, icon, words, short }: CountProps) {
  return (
    <span
      title={words}
      className={`figures inline-flex items-center gap-1 text-xs whitespace-nowrap ${tone}`}
    >
      {icon}
      <span className="max-xl:sr-only">{words}</span>
      <span aria-hidden className="xl:hidden">
        {short}
      </span>
    </span>
  );
}
