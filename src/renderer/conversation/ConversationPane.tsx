import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Brand } from '../../contract/model/brand.ts';
import type { Mood } from '../../contract/model/conversation-beside.ts';
import type { BrandId, PersonId } from '../../contract/model/ids.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useNow } from '../ui/use-now.ts';
import { ArrivalAnnouncer } from './ArrivalAnnouncer.tsx';
import type { BesideFrame } from './beside/BesidePanel.tsx';
import type { ComposerFrame } from './Composer.tsx';
import { PostCard } from './comment/PostCard.tsx';
import type { LoadImage } from './comment/PostImage.tsx';
import type { ConversationModel } from './conversation-model.ts';
import { SubjectLine } from './email/SubjectLine.tsx';
import { ExitDialogs } from './exits/ExitDialogs.tsx';
import { FilesArea } from './files/FilesArea.tsx';
import { HintStrip } from './hints/HintStrip.tsx';
import { HistoryPanel } from './history/HistoryPanel.tsx';
import { MessageLog } from './MessageLog.tsx';
import { OfferStrip } from './OfferStrip.tsx';
import { PaneBody } from './PaneBody.tsx';
import { PaneFoot } from './PaneFoot.tsx';
import { PaneHead, type PaneHeadFrame } from './PaneHead.tsx';
import type { UndoModel } from './undo/undo-model.ts';

/** What a pane asks of the frame around it. */
export interface PaneFrame extends ComposerFrame, PaneHeadFrame {
  /** The window is looked at, so what is in sight counts as seen. */
  readonly windowActive: boolean;
  readonly myId: PersonId;
  readonly undo: UndoModel;
  readonly loadImage: (brandId: BrandId, imageId: string) => ReturnType<LoadImage>;
  /** The keyboard goes where this pane is written in. */
  readonly focusSelf: () => void;
  /** Lies over the top of the messages, so that what comes and goes there moves nothing. */
  readonly overMessages: ReactNode;
  /** Why nothing can be written for now, shown at the composer, whose draft stays; null when it can. */
  readonly lockNote: ReactNode | null;
  /** The column beside the messages is wanted where there is room for it. */
  readonly besideOpen: boolean;
  readonly beside: BesideFrame;
  /** At the caret of this pane's composer; false when it cannot be written to. */
  readonly insert: (text: string) => boolean;
  readonly onInsertResponse: (responseId: string) => void;
}

/** One conversation: head, messages, composer. `brandOf` answers nothing for a brand that is not the agent's. */
export function ConversationPane({
  model,
  brandOf,
  frame,
}: {
  readonly model: ConversationModel;
  readonly brandOf: (brandId: string) => Brand | undefined;
  readonly frame: PaneFrame;
}) {
  const { t } = useTranslation('conversation');
  const phase = useStore(model.store, (state) => state.phase);
  const detail = useStore(model.store, (state) => state.detail);
  const historyOpen = useStore(model.history.store, (state) => state.open);
  const brand = detail ? brandOf(detail.conversation.brandId) : undefined;
  const brandId = brand?.brandId;
  const { loadImage: loadBrandImage } = frame;
  const loadImage = useCallback(
    (imageId: string) => {
      if (brandId === undefined) throw new Error('A picture was asked for before its brand was known');
      return loadBrandImage(brandId, imageId);
    },
    [loadBrandImage, brandId],
  );

  if (phase === 'gone' || (detail && !brand)) {
    return (
      <section aria-label={t('readOnly.gone')} className="flex h-full items-center justify-center bg-surface">
        <EmptyState
          title={t('readOnly.gone')}
          action={
            <Button size="small" onClick={frame.onClose}>
              {t('menu.close')}
            </Button>
          }
        >
          {t('readOnly.goneHint')}
        </EmptyState>
      </section>
    );
  }
  if (!detail || !brand) {
    return (
      <section aria-label={t('loadingRegion')} aria-busy className="h-full bg-surface">
        <Skeleton label={t('loading')} lines={6} />
      </section>
    );
  }

  const setMood = async (mood: Mood) => {
    frame.setDialog(null);
    await model.beside.setMood(mood);
  };
  const customer = detail.conversation.customer.name;
  const { post, subject } = detail.conversation;
  return (
    <FilesArea
      model={model}
      label={t('region', { customer, brand: brand.name })}
      onViewerClosed={frame.focusSelf}
    >
      <PaneHead detail={detail} brand={brand} frame={frame} onMood={(mood) => void setMood(mood)} />
      {subject === null ? null : <SubjectLine subject={subject} />}
      {post === null ? null : <PostCard post={post} loadImage={loadImage} />}
      <PaneBody
        model={model}
        detail={detail}
        brand={brand}
        besideOpen={frame.besideOpen}
        messagesInSight={frame.windowActive && !historyOpen}
        frame={frame.beside}
      >
        <MessageLog
          model={model}
          brand={brand}
          onUndoHeld={() => frame.undo.undoMessageOf(model.conversationId)}
        />
        <div className="absolute inset-x-0 top-0 z-10 flex max-h-[75%] flex-col overflow-y-auto shadow-pop empty:hidden">
          {frame.overMessages}
        </div>
        {historyOpen ? (
          <HistoryPanel
            model={model.history}
            brand={brand}
            customerName={customer}
            readFile={model.files.read}
            onClose={() => {
              model.history.close();
              frame.focusSelf();
            }}
          />
        ) : null}
      </PaneBody>
      <HintStrip
        model={model.beside}
        detail={detail}
        brand={brand}
        keys={frame.keys}
        onInsert={frame.onInsertResponse}
      />
      <TypingLine model={model} customer={customer} />
      <OfferStrip detail={detail} model={model} myId={frame.myId} />
      <PaneFoot model={model} detail={detail} brand={brand} frame={frame} />
      <ArrivalAnnouncer model={model} active={frame.focused} />
      <ExitDialogs
        key={frame.dialog}
        dialog={detail.writing === 'allowed' ? frame.dialog : null}
        model={model}
        detail={detail}
        brand={brand}
        myId={frame.myId}
        onInsert={frame.insert}
        onClose={() => frame.setDialog(null)}
      />
    </FilesArea>
  );
}

/** Always has its line, so that nothing moves when the customer begins to type or the connection breaks. */
function TypingLine({ model, customer }: { readonly model: ConversationModel; readonly customer: string }) {
  const { t } = useTranslation('conversation');
  const until = useStore(model.store, (state) => state.customerTypingUntil);
  const lost = useStore(model.store, (state) => state.connection === 'lost');
  const typing = useNow() < until;
  return (
    <p aria-live="polite" className="h-5 shrink-0 low-pane:h-4 truncate px-3 text-xs text-ink-muted">
      {lost ? <span className="text-amber">{t('lost')}</span> : typing ? t('typing', { customer }) : ''}
    </p>
  );
}
