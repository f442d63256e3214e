import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { BrandId, ConversationId } from '../../contract/model/ids.ts';
import { LookupPanel } from '../lookup/LookupPanel.tsx';
import { useWorkspace } from './WorkspaceContext.tsx';

/** The lookup, which follows the focused pane. */
export function LookupRegion() {
  const { t } = useTranslation('app');
  const { lookup, status, host } = useWorkspace();
  const brands = useStore(status.store, (state) => state.status?.brands ?? noBrands);
  const focus = useFocusedConversation();
  const { brandId, conversationId } = focus;
  useEffect(() => {
    lookup.focus(brandId && conversationId ? { brandId, conversationId } : null);
  }, [lookup, brandId, conversationId]);
  return (
    <aside aria-label={t('regions.lookup')} className="h-full bg-surface contain-strict">
      <LookupPanel model={lookup} brands={brands} platform={host.platform} />
    </aside>
  );
}

const noBrands: readonly never[] = [];

function useFocusedConversation(): { brandId: BrandId | null; conversationId: ConversationId | null } {
  const { layout, conversations, queue } = useWorkspace();
  const conversationId = useStore(layout.store, (state) => state.panes[state.focused] ?? null);
  const model = useStore(conversations.store, (models) =>
    conversationId ? models.get(conversationId) : undefined,
  );
  // The queue knows the brand before the conversation itself has been opened.
  const fromQueue = useStore(
    queue.store,
    (state) => state.queue?.mine.find((card) => card.conversationId === conversationId)?.brandId ?? null,
  );
  const fromModel = useStore(
    model?.store ?? emptyStore,
    (state) => state.detail?.conversation.brandId ?? null,
  );
  return { conversationId, brandId: fromModel ?? fromQueue };
}

const emptyStore = {
  getState: () => ({ detail: null }),
  getInitialState: () => ({ detail: null }),
  subscribe: () => () => {},
};
