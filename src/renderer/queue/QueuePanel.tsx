import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ConversationId } from '../../contract/model/ids.ts';
import { Badge } from '../ui/Badge.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { ClaimRefusalBanner } from './ClaimRefusalBanner.tsx';
import type { QueueBrand } from './QueueLine.tsx';
import { LINE_HEIGHT, QueueList } from './QueueList.tsx';
import { type QueueModel, waitingLines } from './queue-model.ts';

export interface QueuePanelProps {
  readonly model: QueueModel;
  readonly brandOf: (brandId: string) => QueueBrand | undefined;
  /** In which pane conversations are, counting from 1, so that their lines say so. */
  readonly paneOf: ReadonlyMap<ConversationId, number>;
  /** The conversation of the focused pane. */
  readonly focusedId: ConversationId | null;
  /** Shown at the foot of the waiting, over the tail of the list. */
  readonly notices: ReactNode;
  readonly onClaim: (conversationId: ConversationId) => void;
  readonly onOpen: (conversationId: ConversationId) => void;
}

/** Who waits, the longest first, and what is mine. Claims with Enter or a click. */
export function QueuePanel({ model, brandOf, paneOf, focusedId, notices, onClaim, onOpen }: QueuePanelProps) {
  const { t } = useTranslation('queue');
  const queue = useStore(model.store, (state) => state.queue);
  const held = useStore(model.store, (state) => state.held);
  const claiming = useStore(model.store, (state) => state.claiming);
  const refusedId = useStore(model.store, (state) => state.refusal?.conversationId ?? null);
  const pointed = useStore(model.store, (state) => state.pointed);
  const focusRequests = useStore(model.store, (state) => state.focusRequests);
  const [activeMine, setActiveMine] = useState<ConversationId | null>(null);
  const connection = useStore(model.store, (state) => state.connection);

  if (!queue) return <Skeleton label={t('loading')} lines={8} />;
  const waiting = waitingLines({ queue, held });
  const mine = queue.mine.map((card) => ({ card, gone: false }));
  const shared = { brandOf, paneOf, focusedId, claiming, refusedId };
  return (
    <div className="flex h-full min-h-0 flex-col">
      <Heading
        title={t('waiting')}
        count={queue.waiting.length}
        label={t('waitingCount', { count: queue.waiting.length })}
        lost={connection === 'lost'}
      />
      <div
        className="relative flex min-h-16 flex-1 flex-col"
        onPointerEnter={model.hold}
        onPointerLeave={model.release}
      >
        {waiting.length === 0 ? (
          <EmptyState title={t('emptyWaiting')}>{t('emptyWaitingHint')}</EmptyState>
        ) : (
          <QueueList
            {...shared}
            label={t('waiting')}
            lines={waiting}
            activeId={pointed}
            focusRequests={focusRequests}
            onActive={model.point}
            onChoose={(card) => onClaim(card.conversationId)}
          />
        )}
        {/* Over the tail of the list: a line that appears must not move those under the pointer. */}
        <div className="absolute inset-x-0 bottom-0 z-10 flex flex-col shadow-pop">
          <ClaimRefusalBanner model={model} />
          {notices}
        </div>
      </div>
      <Heading
        title={t('mine')}
        count={queue.mine.length}
        label={t('mineCount', { count: queue.mine.length })}
        lost={connection === 'lost'}
      />
      <div
        className="flex max-h-[45%] min-h-16 shrink-0 flex-col"
        style={mine.length > 0 ? { height: mine.length * LINE_HEIGHT } : {}}
      >
        {mine.length === 0 ? (
          <EmptyState title={t('emptyMine')}>{t('emptyMineHint')}</EmptyState>
        ) : (
          <QueueList
            {...shared}
            label={t('mine')}
            lines={mine}
            activeId={activeMine}
            focusRequests={0}
            onActive={setActiveMine}
            onChoose={(card) => onOpen(card.conversationId)}
          />
        )}
      </div>
    </div>
  );
}

function Heading({
  title,
  count,
  label,
  lost,
}: {
  readonly title: string;
  readonly count: number;
  readonly label: string;
  /** The list is from when the connection broke. */
  readonly lost: boolean;
}) {
  const { t } = useTranslation('queue');
  return (
    <h2 className="flex h-7 shrink-0 items-center justify-between px-3 pt-1 text-xs font-semibold tracking-wide text-ink-muted uppercase">
      {title}
      {lost ? <span className="text-amber normal-case">{t('lost')}</span> : null}
      <Badge label={label}>{count}</Badge>
    </h2>
  );
}
