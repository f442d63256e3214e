import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { useNow } from '../../ui/use-now.ts';
import { secondsLeft } from './seconds-left.ts';

/** At a message of mine that waits a moment before it goes. */
export function HeldLine({ heldUntil, onUndo }: { readonly heldUntil: number; readonly onUndo: () => void }) {
  const { t } = useTranslation('conversation');
  const left = secondsLeft(heldUntil, useNow());
  if (left === null) return null;
  return (
    <span className="inline-flex items-center gap-1.5 text-xs text-ink-muted">
      <span className="figures">{t('undo.goesIn', { count: left })}</span>
      <Button size="small" onClick={onUndo}>
        {t('undo.undo')}
      </Button>
    </span>
  );
}
