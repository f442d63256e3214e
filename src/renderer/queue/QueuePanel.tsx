import { type KeyboardEvent, type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ConversationId } from '../../contract/model/ids.ts';
import type { ConversationCard } from '../../contract/workstation/queue.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import type { QueueParts } from './create-queue-parts.ts';
import { FilterBar } from './filters/FilterBar.tsx';
import { FilterChips } from './filters/FilterChips.tsx';
import { type FilterBrand, FilterChoice } from './filters/FilterChoice.tsx';
import { filtersInForce, passes } from './filters/queue-filters.ts';
import { Peek } from './looking/Peek.tsx';
import { OffersAnnouncer } from './offers/OffersAnnouncer.tsx';
import { type OfferKeys, OffersList } from './offers/OffersList.tsx';
import { PromiseSection } from './promises/PromiseSection.tsx';
import type { QueueBrand } from './QueueLine.tsx';
import { waitingLines } from './queue-model.ts';
import { RefusalBanners } from './RefusalBanners.tsx';
import { SectionHeading, SectionView } from './SectionView.tsx';
import { FinishedSearch } from './search/FinishedSearch.tsx';
import { sectionsBelow, showsOpen } from './sections.ts';
import { WaitingSection } from './WaitingSection.tsx';

export interface QueueKeys {
  readonly search: readonly string[];
  readonly reopen: readonly string[];
  readonly offer: OfferKeys;
}

export interface QueuePanelProps {
  readonly parts: QueueParts;
  readonly brands: readonly FilterBrand[];
  /** In which pane conversations are, counting from 1, so that their lines say so. */
  readonly paneOf: ReadonlyMap<ConversationId, number>;
  /** The conversation of the focused pane. */
  readonly focusedId: ConversationId | null;
  /** May see what others hold. */
  readonly seesOthers: boolean;
  readonly keys: QueueKeys;
  /** Shown at the foot of the waiting, over the tail of the list. */
  readonly notices: ReactNode;
  readonly onClaim: (conversationId: ConversationId) => void;
  readonly onOpen: (conversationId: ConversationId) => void;
  readonly onAnswer: (card: ConversationCard, accept: boolean) => void;
  readonly onReopen: (card: ConversationCard) => void;
  /** Whether the agent may give waiting conversations of a brand to colleagues. */
  readonly mayAssign: (brandId: string) => boolean;
  readonly onSearchClosed: () => void;
}

/** Who waits, the longest first, what is offered to me, what is mine, put aside, with others, or ended. */
export function QueuePanel(props: QueuePanelProps) {
  const { t } = useTranslation('queue');
  const { parts, brands, paneOf, focusedId, keys, seesOthers, onOpen, onAnswer, onReopen } = props;
  const { queue: model, offers, finished, looking } = parts;
  const queue = useStore(model.store, (state) => state.queue);
  const held = useStore(model.store, (state) => state.held);
  const searching = useStore(finished.store, (state) => state.open);
  const lost = useStore(model.store, (state) => state.connection === 'lost');
  const chosen = useStore(parts.filters.store, (state) => state.filters);
  const brandOf = useMemo(() => {
    const byId = new Map<string, QueueBrand>(brands.map((brand) => [brand.brandId, brand]));
    return (brandId: string) => byId.get(brandId);
  }, [brands]);

  if (!queue) return <Skeleton label={t('loading')} lines={8} />;
  const filters = filtersInForce(
    chosen,
    brands.map(({ brandId }) => brandId),
    queue.queues,
  );
  const assignable = (card: ConversationCard) => props.mayAssign(card.brandId);
  const assign = (card: ConversationCard) => {
    looking.close();
    parts.assigning.open(card);
  };
  const onKey = (event: KeyboardEvent): boolean => {
    if (!isLetter(event, 'f')) return false;
    parts.filters.setOpen(true);
    return true;
  };
  const peeking = {
    brandOf,
    onClaim: (card: ConversationCard) => {
      looking.close();
      props.onClaim(card.conversationId);
    },
  };
  /** Notices lie over the tail of the waiting, where those are shown. */
  const isOver = showsOpen(filters) && !searching;
  const notices = (
    <>
      <RefusalBanners parts={parts} />
      {props.notices}
    </>
  );
  const shared = { brandOf, paneOf, focusedId };
  return (
    <div className="relative flex h-full min-h-0 flex-col">
      <OffersAnnouncer offered={queue.offered} brandOf={brandOf} />
      <Peek {...peeking} model={looking} assignable={assignable} onAssign={assign} />
      {searching ? (
        <FinishedSearch
          model={finished}
          brands={brands}
          reopenKeys={keys.reopen}
          onOpen={(card) => onOpen(card.conversationId)}
          onReopen={onReopen}
          onClose={props.onSearchClosed}
        />
      ) : null}
      <div className={searching ? 'hidden' : 'flex min-h-0 flex-1 flex-col'}>
        <FilterBar
          model={parts.filters}
          filters={filters}
          seesOthers={seesOthers}
          searchKeys={keys.search}
          onSearch={finished.open}
          choose={(trigger) => (
            <FilterChoice
              model={parts.filters}
              filters={filters}
              queue={queue}
              brands={brands}
              trigger={trigger}
            />
          )}
        />
        <FilterChips model={parts.filters} filters={filters} brands={brands} queues={queue.queues} />
        <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
          {showsOpen(filters) ? (
            <WaitingSection
              {...shared}
              parts={parts}
              lines={waitingLines({ queue, held }).filter(({ card }) => passes(card, filters))}
              total={queue.waiting.length}
              lost={lost}
              notices={isOver ? notices : null}
              onClaim={props.onClaim}
              onKey={(event, card) => {
                if (onKey(event)) return true;
                if (!isLetter(event, 'a') || !assignable(card)) return false;
                assign(card);
                return true;
              }}
            />
          ) : null}
          {queue.offered.length > 0 ? (
            <>
              <SectionHeading
                name="offered"
                shown={queue.offered.length}
                total={queue.offered.length}
                lost={lost}
              />
              <OffersList
                model={offers}
                offered={queue.offered}
                brandOf={brandOf}
                keys={keys.offer}
                onAnswer={onAnswer}
              />
            </>
          ) : null}
          {queue.promises.length > 0 ? (
            <PromiseSection promises={queue.promises} lost={lost} brandOf={brandOf} onOpen={onOpen} />
          ) : null}
          {sectionsBelow(queue, filters, seesOthers).map((section) => (
            <SectionView
              {...shared}
              key={section.name}
              section={section}
              fills={section.name === 'closed' && !showsOpen(filters)}
              lost={lost}
              reopenKeys={keys.reopen}
              onOpen={onOpen}
              onReopen={onReopen}
              onKey={onKey}
            />
          ))}
        </div>
      </div>
      {/* Over the tail of what is there: a line that appears must not move those under the pointer. */}
      {isOver ? null : (
        <div className="absolute inset-x-0 bottom-0 z-10 flex flex-col shadow-pop">{notices}</div>
      )}
    </div>
  );
}

/** By what the key writes, or by where it lies on a layout that writes no Latin letters. */
function isLetter(event: KeyboardEvent, letter: string): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  if (event.key.toLowerCase() === letter) return true;
  return !/^[a-z0-9]$/i.test(event.key) && event.code === `Key${letter.toUpperCase()}`;
}
