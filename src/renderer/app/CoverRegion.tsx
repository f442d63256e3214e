import { useCallback } from 'react';
import { useStore } from 'zustand';
import type { ConversationId } from '../../contract/model/ids.ts';
import { Cover } from '../updates/cover/Cover.tsx';
import { useBrandOf } from './use-brand-of.ts';
import { useWindowActive } from './use-window-active.ts';
import { useWorkspace } from './WorkspaceContext.tsx';

/** Urgent updates, over whatever lies in the middle of the screen. */
export function CoverRegion() {
  const { updates, queue, layout, focusComposer } = useWorkspace();
  const brandOf = useBrandOf();
  const windowActive = useWindowActive();
  const mine = useStore(queue.store, (state) => state.queue?.mine);
  const panes = useStore(layout.store, (state) => state.panes);
  const conversationOf = useCallback(
    (conversationId: ConversationId) => {
      const card = mine?.find((one) => one.conversationId === conversationId);
      const pane = panes.indexOf(conversationId);
      return card && { customerName: card.customerName, pane: pane === -1 ? null : pane + 1 };
    },
    [mine, panes],
  );
  return (
    <Cover
      model={updates.cover}
      brandOf={brandOf}
      conversationOf={conversationOf}
      windowActive={windowActive}
      onHomeless={focusComposer}
    />
  );
}
