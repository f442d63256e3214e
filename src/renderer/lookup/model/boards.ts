import { createStore } from 'zustand/vanilla';
import { type Board, type BoardKey, boardKeyOf, emptyBoard, type LookupState } from './lookup-state.ts';

export type Boards = ReturnType<typeof createBoards>;

/** The state of the whole look-up, and how its parts change a board of it. */
export function createBoards() {
  const store = createStore<LookupState>(() => ({
    focus: null,
    scope: 'brand',
    boards: {},
    focusRequests: 0,
  }));
  let granted = 0;
  const of = (key: BoardKey): Board => store.getState().boards[key] ?? emptyBoard;
  return {
    store,
    of,
    change: (key: BoardKey, part: Partial<Board>) =>
      store.setState(({ boards }) => ({ boards: { ...boards, [key]: { ...of(key), ...part } } })),
    currentKey: () => boardKeyOf(store.getState()),
    requestFocus: () => store.setState(({ focusRequests }) => ({ focusRequests: focusRequests + 1 })),
    /**
     * Whether the field is asked to take the keyboard, once for each time it was. Each brand has a field of its own,
     * which comes and goes: what was granted to one of them is not asked of the next.
     */
    takeFocus: (): boolean => {
      const { focusRequests } = store.getState();
      const asked = focusRequests > granted;
      granted = focusRequests;
      return asked;
    },
  };
}
