import { useMemo } from 'react';
import { useStore } from 'zustand';
import { CorrectionsList } from '../updates/corrections/CorrectionsList.tsx';
import { UpdatesPanel } from '../updates/list/UpdatesPanel.tsx';
import { useCovered } from './use-covered.ts';
import { useWindowActive } from './use-window-active.ts';
import { useWorkspace } from './WorkspaceContext.tsx';

/** The list of updates, over the side of the panes that lies at the queue. */
export function UpdatesRegion() {
  const { updates, status, queue, view, open, closeUpdates } = useWorkspace();
  const mine = useStore(queue.store, (state) => state.queue?.mine);
  const isOpen = useStore(view.store, (state) => state.updatesOpen);
  const known = useStore(status.store, (state) => state.status?.brands);
  const connected = useStore(
    status.store,
    (state) => state.link !== 'lost' && state.status?.connectivity === 'connected',
  );
  const brands = useMemo(() => known?.map(({ brand }) => brand) ?? [], [known]);
  const covered = useCovered();
  const windowActive = useWindowActive() && !covered;
  if (!isOpen) return null;
  return (
    <div
      data-region="updates"
      inert={covered}
      className="absolute inset-y-0 left-0 z-20 w-[422px] max-w-full border-r border-line-strong shadow-pop"
    >
      <UpdatesPanel
        model={updates.model}
        list={updates.list}
        brands={brands}
        windowActive={windowActive}
        connected={connected}
        corrections={
          <CorrectionsList
            model={updates.corrections}
            brands={brands}
            canOpen={(conversationId) =>
              mine?.some((card) => card.conversationId === conversationId) ?? false
            }
            onOpenConversation={(conversationId) => {
              view.setUpdatesOpen(false);
              open(conversationId);
            }}
          />
        }
        onClose={closeUpdates}
      />
    </div>
  );
}
