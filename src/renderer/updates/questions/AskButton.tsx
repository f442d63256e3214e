import { MessageCircleQuestion } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { classNames } from '../../ui/class-names.ts';
import { Tooltip } from '../../ui/Tooltip.tsx';
import type { QuestionsModel } from './questions-model.ts';

/** At the head of a pane: opens what is asked of the brand, and counts the answers nobody has seen. */
export function AskButton({
  model,
  brandName,
  keys,
  open,
  onToggle,
}: {
  readonly model: QuestionsModel;
  readonly brandName: string;
  readonly keys: readonly string[];
  readonly open: boolean;
  readonly onToggle: () => void;
}) {
  const { t } = useTranslation('updates');
  const unread = useStore(model.store, (state) => state.unreadAnswers);
  const label =
    unread > 0
      ? t('ask.openUnread', { brand: brandName, count: unread })
      : t('ask.open', { brand: brandName });
  return (
    <Tooltip label={label} keys={keys}>
      <button
        type="button"
        aria-label={label}
        aria-expanded={open}
        onClick={onToggle}
        className={classNames(
          'figures inline-flex h-6 min-w-6 shrink-0 items-center justify-center gap-0.5 rounded-md px-1 text-xs font-medium text-ink-muted hover:bg-hover hover:text-ink aria-expanded:bg-hover',
          // Where there is little room the brand's name needs it more; the key and the command still ask.
          unread === 0 && !open && 'narrow-pane:hidden',
        )}
      >
        <MessageCircleQuestion aria-hidden className="size-4" />
        {unread > 0 ? <span className="text-accent">{unread}</span> : null}
      </button>
    </Tooltip>
  );
}
