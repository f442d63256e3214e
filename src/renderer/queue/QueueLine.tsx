import { LoaderCircle, PencilLine, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../ui/Badge.tsx';
import { type BrandIdentity, BrandMark } from '../ui/BrandMark.tsx';
import { BrandStripe } from '../ui/BrandStripe.tsx';
import { classNames } from '../ui/class-names.ts';
import { Timer } from '../ui/Timer.tsx';
import type { QueueLine as Line } from './steady-order.ts';

export interface QueueBrand extends BrandIdentity {
  readonly firstResponseSeconds: number;
}

const nobody: QueueBrand = { name: '?', mark: '?', colour: '#7a7f87', firstResponseSeconds: 120 };

/** One conversation of a list: brand, customer, the newest words, how long they wait, what is unread. */
export function QueueLine({
  id,
  line: { card, gone },
  brand = nobody,
  top,
  height,
  position,
  active,
  pane,
  focused,
  claiming,
  refused,
  onChoose,
}: {
  readonly id: string;
  readonly line: Line;
  readonly brand: QueueBrand | undefined;
  readonly top: number;
  readonly height: number;
  readonly position: { readonly index: number; readonly total: number };
  readonly active: boolean;
  /** The pane it is open in, counting from 1. */
  readonly pane: number | null;
  readonly focused: boolean;
  readonly claiming: boolean;
  readonly refused: boolean;
  readonly onChoose: () => void;
}) {
  const { t } = useTranslation('queue');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it takes the keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={focused}
      aria-disabled={gone || undefined}
      aria-busy={claiming || undefined}
      aria-posinset={position.index}
      aria-setsize={position.total}
      onClick={onChoose}
      style={{ transform: `translateY(${top}px)`, height }}
      className={classNames(
        'absolute top-0 left-0 flex w-full items-center gap-2 border-b border-line pr-3 pl-3 hover:bg-hover',
        focused && 'bg-selected',
        gone && 'opacity-60',
        active &&
          'group-focus-visible/list:outline-2 group-focus-visible/list:-outline-offset-2 group-focus-visible/list:outline-accent',
      )}
    >
      <BrandStripe brand={brand} />
      <BrandMark brand={brand} />
      <div className="min-w-0 flex-1">
        <div className="flex items-baseline gap-1.5">
          <span
            className={classNames('isolate-text truncate', card.unread > 0 ? 'font-semibold' : 'font-medium')}
          >
            {card.customerName}
          </span>
          <span className="sr-only">, {brand.name},</span>
          {pane === null ? null : (
            <span className="figures shrink-0 rounded-sm border border-line px-1 text-xs leading-4 text-ink-faint">
              <span className="sr-only">{t('inPane')}</span>
              {pane}
            </span>
          )}
          <span className="ml-auto shrink-0 text-xs">
            {claiming ? (
              <span className="inline-flex items-center gap-1 text-ink-muted">
                <LoaderCircle aria-hidden className="size-3.5 animate-spin" />
                {t('claiming')}
              </span>
            ) : refused ? (
              <span className="font-medium text-amber">{t('notClaimed')}</span>
            ) : gone ? (
              <span className="text-ink-faint">{t('takenAway')}</span>
            ) : card.waitingSince === null ? null : (
              <Timer
                since={card.waitingSince}
                limitSeconds={brand.firstResponseSeconds}
                words={{ soon: t('soon'), late: t('late') }}
                label={t('waitingFor')}
              />
            )}
          </span>
        </div>
        <div className="flex items-center gap-1.5 text-ink-muted">
          {card.kind === 'chat' ? null : <Badge>{t(card.kind)}</Badge>}
          {card.hasDraft ? (
            <span className="inline-flex shrink-0 items-center gap-0.5 text-xs text-accent">
              <PencilLine aria-hidden className="size-3" />
              {t('draft')}
            </span>
          ) : null}
          <span dir="auto" className="isolate-text flex-1 truncate">
            {card.preview}
          </span>
          {card.parked > 0 ? (
            <span title={t('parked', { count: card.parked })} className="text-amber">
              <TriangleAlert aria-hidden className="size-3.5" />
              <span className="sr-only">{t('parked', { count: card.parked })}</span>
            </span>
          ) : null}
          {card.unread > 0 ? (
            <Badge tone="accent" label={t('unread', { count: card.unread })}>
              {card.unread}
            </Badge>
          ) : null}
        </div>
      </div>
    </div>
  );
}
