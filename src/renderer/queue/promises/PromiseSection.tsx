import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationId, PromiseId } from '../../../contract/model/ids.ts';
import type { PromiseCard } from '../../../contract/workstation/queue.ts';
import { Badge } from '../../ui/Badge.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { QueueBrand } from '../QueueLine.tsx';
import { PromiseLine } from './PromiseLine.tsx';
import { promiseCounts, steadyPromises } from './promise-counts.ts';

/** What was promised to customers and is not kept yet, the next deadline first; a line opens its conversation. */
export function PromiseSection({
  promises,
  lost,
  brandOf,
  onOpen,
}: {
  readonly promises: readonly PromiseCard[];
  readonly lost: boolean;
  readonly brandOf: (brandId: string) => QueueBrand | undefined;
  readonly onOpen: (conversationId: ConversationId) => void;
}) {
  const { t } = useTranslation('queue');
  const now = useNow();
  const id = useId();
  const [activeId, setActiveId] = useState<PromiseId | null>(null);
  const [held, setHeld] = useState<readonly PromiseCard[] | null>(null);
  const lines = steadyPromises(held ?? promises, promises);
  const active = Math.max(
    0,
    lines.findIndex(({ promiseId }) => promiseId === activeId),
  );
  const { dueSoon, overdue } = promiseCounts(promises, now);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const card = lines[active];
    if (event.altKey || event.ctrlKey || event.metaKey || !card) return;
    if (step !== 0) {
      event.preventDefault();
      setActiveId(lines[(active + step + lines.length) % lines.length]?.promiseId ?? null);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onOpen(card.conversationId);
    }
  };
  return (
    <>
      <div className="flex h-7 shrink-0 items-center gap-1.5 px-3 pt-1 text-xs text-ink-muted">
        <h2 className="flex-1 font-semibold tracking-wide uppercase">{t('promises.title')}</h2>
        {lost ? <span className="font-semibold text-amber">{t('lost')}</span> : null}
        {overdue > 0 ? <Badge tone="red">{t('promises.overdueCount', { count: overdue })}</Badge> : null}
        {dueSoon > 0 ? <Badge tone="amber">{t('promises.dueCount', { count: dueSoon })}</Badge> : null}
        <Badge label={t('promises.count', { count: promises.length })}>{promises.length}</Badge>
      </div>
      <div
        role="listbox"
        aria-label={t('promises.title')}
        tabIndex={0}
        aria-activedescendant={`${id}-${active}`}
        onKeyDown={onKeyDown}
        onPointerEnter={() => setHeld(promises)}
        onPointerLeave={() => setHeld(null)}
        className="group/list max-h-34 shrink-0 overflow-y-auto outline-none"
      >
        {lines.map((card, index) => (
          <PromiseLine
            key={card.promiseId}
            id={`${id}-${index}`}
            card={card}
            brand={brandOf(card.brandId)}
            active={index === active}
            onChoose={() => {
              setActiveId(card.promiseId);
              onOpen(card.conversationId);
            }}
          />
        ))}
      </div>
    </>
  );
}
