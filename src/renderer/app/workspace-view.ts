import { createStore } from 'zustand/vanilla';
import type { ConversationId } from '../../contract/model/ids.ts';
import type { PaneDialog } from '../conversation/exits/pane-dialog.ts';

/** A brand's knowledge, or urgent updates and how they come. */
export type Desk = 'knowledge' | 'updates';

export type WorkspaceDialog = 'commands' | 'help' | PaneDialog | null;

export type WorkspaceView = ReturnType<typeof createWorkspaceView>;

export interface WorkspaceViewState {
  /** In a narrow window the lookup lies over the panes and is open or not; in a wide one it is always there. */
  readonly lookupOpen: boolean;
  /** A team lead's desk lies over panes and lookup. */
  readonly desk: Desk | null;
  /** The list of updates lies over the side of the panes at the queue. */
  readonly updatesOpen: boolean;
  /** The conversation beside which its brand is asked something, and how often the keyboard was asked for there. */
  readonly asking: { readonly conversationId: ConversationId; readonly focusRequests: number } | null;
  /** Only one at a time, and only when asked for. */
  readonly dialog: WorkspaceDialog;
}

/** What is open on the screen just now. Nothing of it is kept. */
export function createWorkspaceView() {
  const store = createStore<WorkspaceViewState>(() => ({
    lookupOpen: false,
    desk: null,
    updatesOpen: false,
    asking: null,
    dialog: null,
  }));
  return {
    store,
    setLookupOpen: (lookupOpen: boolean) => store.setState({ lookupOpen }),
    setDesk: (desk: Desk | null) => store.setState({ desk }),
    setUpdatesOpen: (updatesOpen: boolean) => store.setState({ updatesOpen }),
    ask: (conversationId: ConversationId) =>
      store.setState(({ asking }) => ({
        asking: { conversationId, focusRequests: (asking?.focusRequests ?? 0) + 1 },
      })),
    stopAsking: () => store.setState({ asking: null }),
    setDialog: (dialog: WorkspaceDialog) => store.setState({ dialog }),
    focusDesk: () => document.querySelector<HTMLElement>('[data-region="desk"] h2')?.focus(),
    isInQueue: () => document.activeElement?.closest('[data-region="queue"]') != null,
  };
}
