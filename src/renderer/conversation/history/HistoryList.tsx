import type { KeyboardEvent } from 'react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../../contract/model/brand.ts';
import type { ConversationCard } from '../../../contract/workstation/queue.ts';
import { classNames } from '../../ui/class-names.ts';
import { formatMoment } from '../../ui/moment.ts';
import { useNow } from '../../ui/use-now.ts';
import type { HistoryModel } from './history-model.ts';

/** Newest first; arrows choose, Enter reads. */
export function HistoryList({
  model,
  conversations,
  brand,
}: {
  readonly model: HistoryModel;
  readonly conversations: readonly ConversationCard[];
  readonly brand: Brand;
}) {
  const { t, i18n } = useTranslation('conversation');
  const chosen = useStore(model.store, (state) => state.chosen);
  const now = useNow();
  const id = useId();
  if (conversations.length === 0)
    return (
      <p tabIndex={-1} data-history-focus className="p-4 text-center text-ink-muted outline-none">
        {t('history.none', { brand: brand.name })}
      </p>
    );
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const card = conversations[chosen];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (step !== 0) {
      event.preventDefault();
      model.choose((chosen + step + conversations.length) % conversations.length);
    } else if (event.key === 'Enter' && card) {
      event.preventDefault();
      model.read(card);
    }
  };
  return (
    <div
      role="listbox"
      aria-label={t('history.list')}
      data-history-focus
      tabIndex={0}
      aria-activedescendant={`${id}-${chosen}`}
      onKeyDown={onKeyDown}
      className="min-h-0 flex-1 overflow-y-auto p-1 outline-none focus-visible:-outline-offset-2 focus-visible:outline-2"
    >
      {conversations.map((card, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it takes the keys
        <div
          key={card.conversationId}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          onClick={() => {
            model.choose(index);
            model.read(card);
          }}
          className={classNames(
            'rounded-md px-2 py-1.5',
            index === chosen ? 'bg-selected forced-colors:outline' : 'hover:bg-hover',
          )}
        >
          <span className="flex items-baseline gap-2 text-xs text-ink-muted">
            <span className="figures">{formatMoment(card.createdAt, now, i18n.language)}</span>
            <span>{t(`kinds.${card.kind}`)}</span>
            <span className="min-w-0 flex-1 truncate">
              {card.ending ? t(`history.endings.${card.ending}`) : t(`history.statuses.${card.status}`)}
              {card.holderName ? ` · ${card.holderName}` : ''}
            </span>
          </span>
          <span dir="auto" className="isolate-text line-clamp-2 text-sm text-ink">
            {card.subject ?? card.preview}
          </span>
        </div>
      ))}
    </div>
  );
}
