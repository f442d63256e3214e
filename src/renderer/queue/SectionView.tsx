import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationId } from '../../contract/model/ids.ts';
import type { ConversationCard } from '../../contract/workstation/queue.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import type { FiltersModel } from './filters/filters-model.ts';
import type { QueueBrand } from './QueueLine.tsx';
import { heightOfAll, QueueList } from './QueueList.tsx';
import type { Section, SectionName } from './sections.ts';
import { steadyOrder } from './steady-order.ts';

/** Longer lists of other people's and ended conversations scroll, so that mine stay in sight. */
const LONGEST_PX = 240;

/** One of the lists below the waiting. */
export function SectionView({
  section: { name, cards, total },
  fills,
  lost,
  brandOf,
  paneOf,
  focusedId,
  reopenKeys,
  onOpen,
  onReopen,
  onKey,
}: {
  readonly section: Section;
  /** Takes all the room there is. */
  readonly fills: boolean;
  readonly lost: boolean;
  readonly brandOf: (brandId: string) => QueueBrand | undefined;
  readonly paneOf: ReadonlyMap<ConversationId, number>;
  readonly focusedId: ConversationId | null;
  readonly reopenKeys: readonly string[];
  readonly onOpen: (conversationId: ConversationId) => void;
  readonly onReopen: (card: ConversationCard) => void;
  readonly onKey: (event: KeyboardEvent) => boolean;
}) {
  const { t } = useTranslation('queue');
  const [activeId, setActiveId] = useState<ConversationId | null>(null);
  const [held, setHeld] = useState<readonly ConversationCard[] | null>(null);
  const lines = steadyOrder(held ?? cards, cards);
  const height = Math.min(heightOfAll(lines), name === 'mine' ? Number.POSITIVE_INFINITY : LONGEST_PX);
  const canTakeUp = name === 'closed' || name === 'snoozed';
  const active = cards.find((card) => card.conversationId === activeId) ?? cards[0];
  return (
    <>
      <SectionHeading name={name} shown={cards.length} total={total} lost={lost}>
        {canTakeUp && active ? (
          <Button size="small" onClick={() => onReopen(active)}>
            {t(name === 'closed' ? 'reopening.short' : 'reopening.wake')}
            <span className="sr-only">{active.customerName}</span>
            <Kbd keys={[reopenKeys.join('+')]} />
          </Button>
        ) : null}
      </SectionHeading>
      <div
        className={classNames('flex min-h-14 flex-col', fills ? 'flex-1' : 'max-h-[45%] shrink-0')}
        style={fills || lines.length === 0 ? {} : { height }}
        onPointerEnter={() => setHeld(cards)}
        onPointerLeave={() => setHeld(null)}
      >
        {lines.length === 0 ? (
          <NothingThere name={name} total={total} />
        ) : (
          <QueueList
            brandOf={brandOf}
            paneOf={paneOf}
            focusedId={focusedId}
            claiming={null}
            refusedId={null}
            label={t(name)}
            lines={lines}
            activeId={activeId}
            focusRequests={0}
            showsHolder={name === 'others'}
            onActive={setActiveId}
            onChoose={(card) => onOpen(card.conversationId)}
            onKey={(event, card) => {
              if (!canTakeUp || event.key !== 'Enter' || !event.altKey) return onKey(event);
              onReopen(card);
              return true;
            }}
          />
        )}
      </div>
    </>
  );
}

function NothingThere({ name, total }: { readonly name: SectionName; readonly total: number }) {
  const { t } = useTranslation('queue');
  if (total > 0) return <EmptyState title={t('allFiltered', { count: total })} />;
  switch (name) {
    case 'mine':
      return <EmptyState title={t('emptyMine')}>{t('emptyMineHint')}</EmptyState>;
    case 'closed':
      return <EmptyState title={t('emptyClosed')}>{t('emptyClosedHint')}</EmptyState>;
    case 'snoozed':
      return <EmptyState title={t('emptySnoozed')} />;
    case 'others':
      return <EmptyState title={t('emptyOthers')} />;
    default:
      return name satisfies never;
  }
}

/** Nothing is left of a list that is not empty, and the way back. */
export function AllFiltered({ model, total }: { readonly model: FiltersModel; readonly total: number }) {
  const { t } = useTranslation('queue');
  return (
    <EmptyState
      title={t('allFiltered', { count: total })}
      action={
        <Button size="small" onClick={model.showAll}>
          {t('filters.showAll')}
        </Button>
      }
    />
  );
}

export function SectionHeading({
  name,
  shown,
  total,
  lost,
  children,
}: {
  readonly name: SectionName | 'waiting' | 'offered';
  readonly shown: number;
  /** Those a filter hides included. */
  readonly total: number;
  /** The list is from when the connection broke. */
  readonly lost: boolean;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation('queue');
  const isWhole = shown === total;
  return (
    <div className="flex h-7 shrink-0 items-center gap-2 px-3 pt-1 text-xs text-ink-muted">
      <h2 className="flex-1 font-semibold tracking-wide uppercase">{t(name)}</h2>
      {lost ? <span className="font-semibold text-amber">{t('lost')}</span> : null}
      {children}
      <Badge
        tone={isWhole ? 'neutral' : 'amber'}
        label={isWhole ? t(`${name}Count`, { count: total }) : t('someOfLabel', { count: shown, total })}
      >
        {isWhole ? total : t('someOf', { count: shown, total })}
      </Badge>
    </div>
  );
}
