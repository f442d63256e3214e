import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { Badge } from '../ui/Badge.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import type { ListSection } from './list/list-model.ts';
import { countsOf } from './update-selections.ts';
import type { UpdatesModel } from './updates-model.ts';

/** Foot of the left column, always one line high: what is unread, what waits, what is to be corrected. */
export function UpdatesSection({
  model,
  keys,
  open,
  onOpen,
}: {
  readonly model: Pick<UpdatesModel, 'store'>;
  readonly keys: readonly string[];
  readonly open: boolean;
  readonly onOpen: (section: ListSection) => void;
}) {
  const { t } = useTranslation('updates');
  const { unread, asking, urgent } = useStore(
    model.store,
    useShallow((state) => countsOf(state.known)),
  );
  const toCorrect = useStore(model.store, (state) => state.known?.toCorrect ?? 0);
  const lost = useStore(model.store, (state) => state.link === 'lost');
  const count = asking > 0 ? t('section.asking', { count: asking }) : t('section.unread', { count: unread });
  const words = unread + asking === 0 ? t('section.none') : count;
  return (
    <div className="flex h-8 shrink-0 items-stretch border-t border-line text-xs">
      <Tooltip label={words} keys={keys}>
        <button
          type="button"
          aria-expanded={open}
          onClick={() => onOpen('updates')}
          className="flex min-w-0 flex-1 items-center gap-2 px-3 text-left -outline-offset-2 hover:bg-hover aria-expanded:bg-selected"
        >
          <span className="font-semibold tracking-wide text-ink-muted uppercase">{t('section.title')}</span>
          {lost ? <span className="text-amber">{t('section.lost')}</span> : null}
          <span className="flex-1" />
          <Badge
            tone={urgent ? 'red' : asking > 0 ? 'amber' : unread > 0 ? 'accent' : 'neutral'}
            label={words}
          >
            {asking > 0 ? `${Math.max(unread, asking)}!` : unread}
          </Badge>
        </button>
      </Tooltip>
      {toCorrect > 0 ? (
        <button
          type="button"
          onClick={() => onOpen('corrections')}
          className="border-l border-line px-2 text-amber -outline-offset-2 hover:bg-hover"
        >
          <span aria-hidden>{t('section.toCorrect', { count: toCorrect })}</span>
          <span className="sr-only">{t('section.toCorrectLabel', { count: toCorrect })}</span>
        </button>
      ) : null}
    </div>
  );
}
