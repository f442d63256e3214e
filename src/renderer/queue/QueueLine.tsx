import { LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BrandHandling } from '../../contract/model/brand.ts';
import type { ConversationCard } from '../../contract/workstation/queue.ts';
import { type BrandIdentity, BrandMark } from '../ui/BrandMark.tsx';
import { BrandStripe } from '../ui/BrandStripe.tsx';
import { classNames } from '../ui/class-names.ts';
import { formatMoment } from '../ui/moment.ts';
import { Timer } from '../ui/Timer.tsx';
import { useNow } from '../ui/use-now.ts';
import { LineMarks, LineWords } from './LineDetails.tsx';
import type { QueueLine as Line } from './steady-order.ts';

export interface QueueBrand extends BrandIdentity {
  readonly firstResponseSeconds: number;
  readonly handling?: BrandHandling | undefined;
}

const nobody: QueueBrand = { name: '?', mark: '?', colour: '#7a7f87', firstResponseSeconds: 120 };

/** One conversation of a list: brand, customer, the newest words, how long they wait, what is unread. */
export function QueueLine({
  id,
  line: { card, gone, tall },
  brand = nobody,
  top,
  height,
  position,
  active,
  pane,
  focused,
  claiming,
  refused,
  holderName,
  onChoose,
  onPeek,
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
  /** Said where the list holds other people's conversations. */
  readonly holderName: string | null;
  readonly onChoose: () => void;
  /** Where the list can be looked into without taking anything: by the other button of the mouse. */
  readonly onPeek: (() => void) | undefined;
}) {
  const { t } = useTranslation('queue');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it takes the keys
    <div
      id={id}
      role="option"
      data-line={card.conversationId}
      tabIndex={-1}
      aria-selected={focused}
      aria-disabled={gone || undefined}
      aria-busy={claiming || undefined}
      aria-posinset={position.index}
      aria-setsize={position.total}
      onClick={onChoose}
      onContextMenu={(event) => {
        if (!onPeek) return;
        event.preventDefault();
        onPeek();
      }}
      style={{ transform: `translateY(${top}px)`, height }}
      className={classNames(
        'absolute top-0 left-0 flex w-full items-center gap-2 overflow-hidden border-b border-line pr-3 pl-3 hover:bg-hover',
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
            ) : (
              <LineTime card={card} brand={brand} />
            )}
          </span>
        </div>
        <LineWords card={card} holderName={holderName} />
        {tall ? <LineMarks card={card} handling={brand.handling} /> : null}
      </div>
    </div>
  );
}

/** What of time matters in the state it is in: when it comes back, when it ended, or how long the customer waits. */
function LineTime({
  card,
  brand,
}: {
  readonly card: ConversationCard;
  readonly brand: QueueBrand;
}): ReactNode {
  const { t } = useTranslation('queue');
  if (card.snoozedUntil !== null) return <Moment at={card.snoozedUntil} text="until" />;
  if (card.resolvedAt !== null) return <Moment at={card.resolvedAt} text="ended" />;
  if (card.waitingSince === null) {
    return card.status === 'pending' ? <span className="text-ink-faint">{t('pending')}</span> : null;
  }
  return (
    <Timer
      since={card.waitingSince}
      limitSeconds={brand.firstResponseSeconds}
      words={{ soon: t('soon'), late: t('late') }}
      label={t('waitingFor')}
    />
  );
}

function Moment({ at, text }: { readonly at: number; readonly text: 'until' | 'ended' }) {
  const { t, i18n } = useTranslation('queue');
  return (
    <span className="figures text-ink-muted">
      {t(text, { when: formatMoment(at, useNow(), i18n.language) })}
    </span>
  );
}
