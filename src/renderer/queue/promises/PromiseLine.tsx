import { useTranslation } from 'react-i18next';
import type { PromiseCard } from '../../../contract/workstation/queue.ts';
import { BrandMark } from '../../ui/BrandMark.tsx';
import { BrandStripe } from '../../ui/BrandStripe.tsx';
import { classNames } from '../../ui/class-names.ts';
import { formatMoment } from '../../ui/moment.ts';
import { useNow } from '../../ui/use-now.ts';
import type { QueueBrand } from '../QueueLine.tsx';
import { stateOf } from './promise-counts.ts';

const tones = {
  open: 'text-ink-muted',
  dueSoon: 'font-medium text-amber',
  overdue: 'font-semibold text-red',
  kept: 'text-ink-faint',
};

/** One promise: to whom, what, by whom where that is somebody else, and until when. */
export function PromiseLine({
  id,
  card,
  brand,
  active,
  onChoose,
}: {
  readonly id: string;
  readonly card: PromiseCard;
  readonly brand: QueueBrand | undefined;
  readonly active: boolean;
  readonly onChoose: () => void;
}) {
  const { t, i18n } = useTranslation('queue');
  const now = useNow();
  const state = stateOf(card, now);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it takes the keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      onClick={onChoose}
      className={classNames(
        'relative flex h-11 items-center gap-2 overflow-hidden border-b border-line px-3 hover:bg-hover',
        active &&
          'group-focus-visible/list:outline-2 group-focus-visible/list:-outline-offset-2 group-focus-visible/list:outline-accent',
      )}
    >
      {brand ? <BrandStripe brand={brand} /> : null}
      {brand ? <BrandMark brand={brand} /> : null}
      <div className="min-w-0 flex-1">
        <div className="flex items-baseline gap-1.5">
          <span className="isolate-text min-w-0 flex-1 truncate font-medium">{card.customerName}</span>
          <span className="sr-only">, {brand?.name},</span>
          <span className={classNames('figures shrink-0 text-xs', tones[state])}>
            {t(`promises.states.${state}`, { when: formatMoment(card.dueAt, now, i18n.language) })}
          </span>
        </div>
        <div className="truncate text-xs text-ink-muted">
          {card.mine ? card.label : t('promises.others', { what: card.label, name: card.byName })}
        </div>
      </div>
    </div>
  );
}
