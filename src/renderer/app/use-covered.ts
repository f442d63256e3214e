import { useStore } from 'zustand';
import { useWorkspace } from './WorkspaceContext.tsx';

/** Whether an urgent update lies over the panes. */
export function useCovered(): boolean {
  const { updates } = useWorkspace();
  return useStore(updates.cover.store, (state) => state.stack.length > 0);
}
