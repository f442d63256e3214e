import { createStore } from 'zustand/vanilla';
import type { ConversationId } from '../../contract/model/ids.ts';
import type { PaneGrid, Settings } from '../../contract/workstation/settings.ts';
import { paneCount } from './pane-grid.ts';

type Layout = Settings['layout'];

export interface LayoutState {
  readonly grid: PaneGrid;
  /** One per pane of the grid, in reading order. A conversation is in one pane at most. */
  readonly panes: readonly (ConversationId | null)[];
  readonly focused: number;
  readonly sizes: Readonly<Record<string, readonly number[]>>;
}

export type LayoutModel = ReturnType<typeof createLayoutModel>;

/** Focus that moved to another pane less than this before Enter does not send. */
const FOCUS_SETTLES_AFTER_MS = 400;

/** Which conversations lie side by side, and which of them the agent is in. `onChange` keeps it for the next start. */
export function createLayoutModel({
  initial,
  now,
  onChange,
}: {
  readonly initial: Layout;
  readonly now: () => number;
  readonly onChange: (layout: Layout) => void;
}) {
  const store = createStore<LayoutState>(() => ({
    grid: initial.grid,
    panes: fill(initial.panes, paneCount(initial.grid)),
    focused: 0,
    sizes: initial.sizes,
  }));
  let focusMovedAt = Number.NEGATIVE_INFINITY;

  const change = (next: Partial<Omit<LayoutState, 'focused'>>) => {
    store.setState(next);
    const { grid, panes, sizes } = store.getState();
    onChange({
      grid,
      panes: [...panes],
      sizes: Object.fromEntries(Object.entries(sizes).map(([name, parts]) => [name, [...parts]])),
    });
  };
  const focus = (pane: number) => {
    const { focused, panes } = store.getState();
    if (pane === focused || pane < 0 || pane >= panes.length) return;
    focusMovedAt = now();
    store.setState({ focused: pane });
  };

  return {
    store,
    focus,
    isFocusSettled: () => now() - focusMovedAt >= FOCUS_SETTLES_AFTER_MS,

    /**
     * Shows a conversation and moves to it: where it is, else in the focused pane when that is free, else in the
     * first empty one, else in place of the first that is done with, else of the focused one, which stays among mine
     * in the queue.
     */
    open: (conversationId: ConversationId, isDone: (id: ConversationId) => boolean = () => false): number => {
      const { panes, focused } = store.getState();
      let pane = panes.indexOf(conversationId);
      if (pane === -1) {
        const isFree = (id: ConversationId | null | undefined) => !id || isDone(id);
        const places = [
          isFree(panes[focused]) ? focused : -1,
          panes.indexOf(null),
          panes.findIndex(isFree),
          focused,
        ];
        pane = places.find((place) => place !== -1) ?? focused;
        change({ panes: panes.with(pane, conversationId) });
      }
      focus(pane);
      return pane;
    },

    closePane: (pane: number) => {
      const { panes } = store.getState();
      if (pane < panes.length) change({ panes: panes.with(pane, null) });
    },

    swap: (from: number, to: number) => {
      const { panes, focused } = store.getState();
      const first = panes[from];
      const second = panes[to];
      if (from === to || first === undefined || second === undefined) return;
      change({ panes: panes.with(from, second).with(to, first) });
      // The agent stays with the conversation, not with the place.
      if (focused === from) store.setState({ focused: to });
      else if (focused === to) store.setState({ focused: from });
    },

    /** Conversations keep their order; when there is no room for all, the focused one and the first ones stay. */
    setGrid: (grid: PaneGrid) => {
      const { panes, focused } = store.getState();
      const count = paneCount(grid);
      const focusedConversation = panes[focused] ?? null;
      if (count >= panes.length) {
        change({ grid, panes: fill(panes, count) });
        return;
      }
      const others = panes.filter((id) => id !== null && id !== focusedConversation);
      const kept = new Set([focusedConversation, ...others.slice(0, count - (focusedConversation ? 1 : 0))]);
      const next = panes.filter((id) => id !== null && kept.has(id));
      store.setState({ focused: Math.max(0, focusedConversation ? next.indexOf(focusedConversation) : 0) });
      change({ grid, panes: fill(next, count) });
    },

    setSizes: (name: string, parts: readonly number[]) => {
      change({ sizes: { ...store.getState().sizes, [name]: parts } });
    },
  };
}

function fill(panes: readonly (ConversationId | null)[], count: number): readonly (ConversationId | null)[] {
  const seen = new Set<ConversationId>();
  return Array.from({ length: count }, (_, index) => {
    const id = panes[index] ?? null;
    if (id === null || seen.has(id)) return null;
    seen.add(id);
    return id;
  });
}
