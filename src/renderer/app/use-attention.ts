import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Workspace } from './create-workspace.ts';
import { useCovered } from './use-covered.ts';
import { useWindowActive } from './use-window-active.ts';

/** Tells the core what the agent sees, which decides what raises an alert; again after each break. */
export function useAttention({ alerts, layout, status, view }: Workspace): void {
  const windowFocused = useWindowActive();
  const panes = useStore(layout.store, (state) => state.panes);
  // Behind the knowledge screen or an urgent update nobody sees what arrives.
  const behindDesk = useStore(view.store, (state) => state.desk !== null);
  const covered = useCovered() || behindDesk;
  const link = useStore(status.store, (state) => state.link);
  useEffect(() => {
    if (link === 'lost') return;
    alerts.attend({ windowFocused, visible: covered ? [] : panes.filter((id) => id !== null) });
  }, [alerts, windowFocused, panes, covered, link]);
}
