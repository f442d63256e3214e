import { createStore } from 'zustand/vanilla';
import { type Answer, settle, type Trouble, type TroubleCode, troubleOf } from './trouble.ts';

export interface PagedListState<Item> {
  readonly items: readonly Item[];
  /** Whether there is nothing after the last item. */
  readonly complete: boolean;
  readonly loading: boolean;
  readonly trouble: Trouble | null;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
}

export type PagedList<Item> = ReturnType<typeof createPagedList<Item>>;

/** A long list that is fetched page by page as it is read. `more` asks for the next page, once at a time. */
export function createPagedList<Item>(
  load: (after: string | undefined) => Promise<Answer<Page<Item>, TroubleCode>>,
) {
  const store = createStore<PagedListState<Item>>(() => ({
    items: [],
    complete: false,
    loading: false,
    trouble: null,
  }));
  let next: string | undefined;

  return {
    store,
    async more(): Promise<void> {
      const { complete, loading } = store.getState();
      if (complete || loading) return;
      store.setState({ loading: true, trouble: null });
      const answer = await settle(load(next));
      if (!answer.ok) {
        store.setState({ loading: false, trouble: troubleOf(answer) });
        return;
      }
      next = answer.value.next ?? undefined;
      store.setState(({ items }) => ({
        items: [...items, ...answer.value.items],
        complete: answer.value.next === null,
        loading: false,
      }));
    },
  };
}
