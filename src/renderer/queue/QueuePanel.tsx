import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { ConversationId } from '../../contract/model/ids.ts';
import { Badge } from '../ui/Badge.tsx';
import { Banner } from '../ui/Banner.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { ClaimRefusalBanner } from './ClaimRefusalBanner.tsx';
import type { QueueBrand } from './QueueLine.tsx';
import { LINE_HEIGHT, QueueList } from './QueueList.tsx';
import { type QueueModel, waitingLines } from './queue-model.ts';

export interface QueuePanelProps {
  readonly model: QueueModel;
  readonly brandOf: (brandId: string) => QueueBrand | undefined;
  /** In which panes conversations are, so that their lines say so. */
  readonly openIds: ReadonlySet<ConversationId>;
  readonly canClaim: boolean;
  readonly onClaim: (conversationId: ConversationId) => void;
  readonly onOpen: (conversationId: ConversationId) => void;
}

/** Who waits, the longest first, and what is mine. Claims with Enter or a click. */
export function QueuePanel({ model, brandOf, openIds, canClaim, onClaim, onOpen }: QueuePanelProps) {
  const { t } = useTranslation('queue');
  const queue = useStore(model.store, (state) => state.queue);
  const held = useStore(model.store, (state) => state.held);
  const claiming = useStore(model.store, (state) => state.claiming);
  const pointed = useStore(model.store, (state) => state.pointed);
  const focusRequests = useStore(model.store, (state) => state.focusRequests);
  const [activeMine, setActiveMine] = useState<ConversationId | null>(null);
  const connection = useStore(model.store, (state) => state.connection);

  if (!queue) return <Skeleton label={t('loading')} lines={8} />;
  const waiting = waitingLines({ queue, held });
  const mine = queue.mine.map((card) => ({ card, gone: false }));
  const shared = { brandOf, openIds, claiming };
  return (
    <div className="flex h-full min-h-0 flex-col">
      {connection === 'lost' ? <Banner tone="amber">{t('lost')}</Banner> : null}
      {connection === 'live' && !canClaim ? <Banner tone="amber">{t('disconnected')}</Banner> : null}
      <Heading
        title={t('waiting')}
        count={queue.waiting.length}
        label={t('waitingCount', { count: queue.waiting.length })}
      />
      <ClaimRefusalBanner model={model} />
      <div
        className="flex min-h-16 flex-1 flex-col"
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
      </div>
      <Heading
        title={t('mine')}
        count={queue.mine.length}
        label={t('mineCount', { count: queue.mine.length })}
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
}: {
  readonly title: string;
  readonly count: number;
  readonly label: string;
}) {
  return (
    <h2 className="flex h-7 shrink-0 items-center justify-between px-3 pt-1 text-xs font-semibold tracking-wide text-ink-muted uppercase">
      {title}
      <Badge label={label}>{count}</Badge>
    </h2>
  );
}
