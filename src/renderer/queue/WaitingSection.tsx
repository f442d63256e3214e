import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ConversationId } from '../../contract/model/ids.ts';
import type { ConversationCard } from '../../contract/workstation/queue.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { QueueParts } from './create-queue-parts.ts';
import type { QueueBrand } from './QueueLine.tsx';
import { QueueList } from './QueueList.tsx';
import { AllFiltered, SectionHeading } from './SectionView.tsx';
import type { QueueLine } from './steady-order.ts';

/** Those nobody has taken, the longest waiting first. Claims with Enter or a click, looks with Space. */
export function WaitingSection({
  parts,
  lines,
  total,
  lost,
  brandOf,
  paneOf,
  focusedId,
  notices,
  onClaim,
  onKey,
}: {
  readonly parts: QueueParts;
  readonly lines: readonly QueueLine[];
  readonly total: number;
  readonly lost: boolean;
  readonly brandOf: (brandId: string) => QueueBrand | undefined;
  readonly paneOf: ReadonlyMap<ConversationId, number>;
  readonly focusedId: ConversationId | null;
  readonly notices: ReactNode;
  readonly onClaim: (conversationId: ConversationId) => void;
  readonly onKey: (event: KeyboardEvent, card: ConversationCard) => boolean;
}) {
  const { t } = useTranslation('queue');
  const { queue: model, looking } = parts;
  const claiming = useStore(model.store, (state) => state.claiming);
  const refusedId = useStore(model.store, (state) => state.refusal?.conversationId ?? null);
  const pointed = useStore(model.store, (state) => state.pointed);
  const focusRequests = useStore(model.store, (state) => state.focusRequests);
  const peekedId = useStore(looking.store, (state) => state.peeked?.conversationId ?? null);
  const present = lines.filter(({ gone }) => !gone).length;
  return (
    <>
      <SectionHeading name="waiting" shown={present} total={total} lost={lost} />
      <div
        className="relative flex min-h-32 flex-1 flex-col"
        onPointerEnter={model.hold}
        onPointerLeave={model.release}
      >
        {lines.length > 0 ? (
          <QueueList
            brandOf={brandOf}
            paneOf={paneOf}
            focusedId={focusedId}
            claiming={claiming}
            refusedId={refusedId}
            label={t('waiting')}
            lines={lines}
            activeId={pointed}
            focusRequests={focusRequests}
            onActive={model.point}
            onChoose={(card) => {
              looking.close();
              onClaim(card.conversationId);
            }}
            onLook={(card) => looking.peek(card.conversationId)}
            lookedAtId={peekedId}
            onRest={looking.rest}
            onKey={(event, card) => {
              if (event.key !== 'Escape' || peekedId === null) return onKey(event, card);
              looking.close();
              return true;
            }}
          />
        ) : total > 0 ? (
          <AllFiltered model={parts.filters} total={total} />
        ) : (
          <EmptyState title={t('emptyWaiting')}>{t('emptyWaitingHint')}</EmptyState>
        )}
        {/* Over the tail of the list: a line that appears must not move those under the pointer. */}
        <div className="absolute inset-x-0 bottom-0 z-10 flex flex-col shadow-pop">{notices}</div>
      </div>
    </>
  );
}
