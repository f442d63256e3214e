import { createStore } from 'zustand/vanilla';

export type WorkspaceDialog = 'commands' | 'help' | 'resolve' | null;

export interface WorkspaceViewState {
  /** In a narrow window the lookup lies over the panes and is open or not; in a wide one it is always there. */
  readonly lookupOpen: boolean;
  /** A team lead's knowledge screen lies over panes and lookup. */
  readonly knowledgeOpen: boolean;
  /** Only one at a time, and only when asked for. */
  readonly dialog: WorkspaceDialog;
}

/** What is open on the screen just now. Nothing of it is kept. */
export function createWorkspaceView() {
  const store = createStore<WorkspaceViewState>(() => ({
    lookupOpen: false,
    knowledgeOpen: false,
    dialog: null,
  }));
  return {
    store,
    setLookupOpen: (lookupOpen: boolean) => store.setState({ lookupOpen }),
    setKnowledgeOpen: (knowledgeOpen: boolean) => store.setState({ knowledgeOpen }),
    setDialog: (dialog: WorkspaceDialog) => store.setState({ dialog }),
    focusKnowledge: () => document.querySelector<HTMLElement>('[data-region="knowledge"] h2')?.focus(),
    isInQueue: () => document.activeElement?.closest('[data-region="queue"]') != null,
  };
}
