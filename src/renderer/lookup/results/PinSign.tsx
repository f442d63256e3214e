import { Pin } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** Beside the name of what the agent has pinned. */
export function PinSign() {
  const { t } = useTranslation('lookup');
  return (
    <>
      <Pin aria-hidden className="mr-1 inline size-3 shrink-0 align-[-1px] text-accent" />
      <span className="sr-only">{t('pinned')} </span>
    </>
  );
}
