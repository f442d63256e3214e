import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Workspace } from './create-workspace.ts';
import { useWindowActive } from './use-window-active.ts';

/** Tells the core what the agent sees, which decides what raises an alert; again after each break. */
export function useAttention({ alerts, layout, status, view }: Workspace): void {
  const windowFocused = useWindowActive();
  const panes = useStore(layout.store, (state) => state.panes);
  // Behind the knowledge screen nobody sees what arrives.
  const covered = useStore(view.store, (state) => state.knowledgeOpen);
  const link = useStore(status.store, (state) => state.link);
  useEffect(() => {
    if (link === 'lost') return;
    alerts.attend({ windowFocused, visible: covered ? [] : panes.filter((id) => id !== null) });
  }, [alerts, windowFocused, panes, covered, link]);
}
