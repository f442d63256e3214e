import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { ConversationModel } from '../conversation/conversation-model.ts';
import { BriefingCard } from '../updates/briefing/BriefingCard.tsx';
import { ImportantBanner } from '../updates/ImportantBanner.tsx';
import { QuestionsPanel } from '../updates/questions/QuestionsPanel.tsx';
import type { QuestionsModel } from '../updates/questions/questions-model.ts';
import { keysOf } from './shortcuts.ts';
import { useBrandOf } from './use-brand-of.ts';
import { useWorkspace } from './WorkspaceContext.tsx';

/** Over the top of a pane's messages: important updates, what changed meanwhile, what is asked of the brand. */
export function PaneNotices({
  model,
  questions,
  focused,
  windowActive,
}: {
  readonly model: ConversationModel;
  readonly questions: QuestionsModel | null;
  readonly focused: boolean;
  readonly windowActive: boolean;
}) {
  const { updates, view, host, status, showUpdate, stopAsking, myId } = useWorkspace();
  const brandOf = useBrandOf();
  const { conversationId } = model;
  const detail = useStore(model.store, (state) => state.detail);
  const asking = useStore(view.store, ({ asking }) =>
    asking?.conversationId === conversationId ? asking : null,
  );
  const connected = useStore(
    status.store,
    (state) => state.link !== 'lost' && state.status?.connectivity === 'connected',
  );
  const brandId = detail?.conversation.brandId ?? null;
  const brand = brandId === null ? undefined : brandOf(brandId);
  const told = useStore(updates.briefing.store, (state) =>
    brandId === null ? undefined : state.get(brandId),
  );
  const writable = detail?.writing === 'allowed';

  useEffect(() => {
    if (!writable || brandId === null) return;
    void updates.briefing.opened(conversationId);
    const unsubscribe = model.store.subscribe(({ draft, phase }, before) => {
      if (before.phase === 'open' && phase === 'open' && draft !== before.draft)
        updates.briefing.dismiss(brandId);
    });
    return () => {
      unsubscribe();
      updates.briefing.left(conversationId);
    };
  }, [updates, model, conversationId, brandId, writable]);

  if (!brand || !detail) return null;
  // Room for one thing at a time; the head still says what else there is.
  if (asking && questions)
    return (
      <QuestionsPanel
        model={questions}
        brand={brand}
        customerName={detail.conversation.customer.name}
        myId={myId}
        connected={connected}
        windowActive={windowActive}
        focusRequests={asking.focusRequests}
        onClose={() => stopAsking(conversationId)}
      />
    );
  return (
    <>
      <ImportantBanner
        model={updates.model}
        brand={brand}
        windowActive={windowActive}
        keys={focused ? keysOf('acknowledgeImportant', host.platform) : null}
        onOpen={showUpdate}
      />
      {told?.conversationId === conversationId ? (
        <BriefingCard
          briefing={told.briefing}
          brand={brand}
          keys={focused ? keysOf('dismissBriefing', host.platform) : null}
          onOpenUpdate={showUpdate}
          onDismiss={() => updates.briefing.dismiss(brand.brandId)}
        />
      ) : null}
    </>
  );
}
