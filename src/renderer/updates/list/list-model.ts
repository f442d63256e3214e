import { createStore } from 'zustand/vanilla';
import type { BrandId, UpdateId } from '../../../contract/model/ids.ts';
import type { UpdateView } from '../../../contract/workstation/updates.ts';
import type { UpdatesClient, UpdatesModel } from '../updates-model.ts';

export type ListSection = 'updates' | 'corrections';

export interface ListState {
  readonly section: ListSection;
  /** Null: all brands. */
  readonly brandId: BrandId | null;
  readonly text: string;
  /** What was found; null while nothing is looked for, and until the first answer. */
  readonly found: readonly UpdateView[] | null;
  readonly problem: 'unreachable' | null;
  /** The one that is open, with all it says. */
  readonly opened: UpdateId | null;
  /** Grows when the list should take the keyboard. */
  readonly focusRequests: number;
}

export type ListModel = ReturnType<typeof createListModel>;

/** All updates that are kept on this machine, to be looked through and read again. */
export function createListModel(
  updates: Pick<UpdatesModel, 'store' | 'read'>,
  client: Pick<UpdatesClient, 'search'>,
) {
  const store = createStore<ListState>(() => ({
    section: 'updates',
    brandId: null,
    text: '',
    found: null,
    problem: null,
    opened: null,
    focusRequests: 0,
  }));
  const get = store.getState;
  let asked = 0;

  const search = async () => {
    asked += 1;
    const question = asked;
    const { text, brandId } = get();
    if (text.trim() === '') {
      store.setState({ found: null, problem: null });
      return;
    }
    try {
      const found = await client.search({ brandId, text });
      if (question === asked) store.setState({ found, problem: null });
    } catch {
      if (question === asked) store.setState({ problem: 'unreachable' });
    }
  };
  const unsubscribe = updates.store.subscribe(({ known }, before) => {
    if (known !== before.known && get().text.trim() !== '') void search();
  });
  const open = (view: UpdateView) => {
    store.setState({ opened: view.update.updateId });
    if (view.unread) updates.read(view);
  };

  return {
    store,
    setText: (text: string) => {
      store.setState({ text: text.slice(0, 200) });
      void search();
    },
    setBrand: (brandId: BrandId | null) => {
      store.setState({ brandId });
      void search();
    },
    setSection: (section: ListSection) => store.setState({ section }),
    /** Opens one, or closes it again. */
    toggle: (view: UpdateView) => {
      if (get().opened === view.update.updateId) store.setState({ opened: null });
      else open(view);
    },
    /** From elsewhere: everything that could hide it is taken away. */
    show: (updateId: UpdateId) => {
      store.setState({ section: 'updates', brandId: null, text: '', found: null, opened: updateId });
      const view = updates.store.getState().known?.recent.find(({ update }) => update.updateId === updateId);
      if (view) open(view);
    },
    requestFocus: () => store.setState(({ focusRequests }) => ({ focusRequests: focusRequests + 1 })),
    close: unsubscribe,
  };
}

/** What the list shows: what was found, or all of the chosen brand. Null while that is not known. */
export function listed(
  { text, found, brandId }: Pick<ListState, 'text' | 'found' | 'brandId'>,
  recent: readonly UpdateView[] | undefined,
): readonly UpdateView[] | null {
  if (text.trim() !== '') return found;
  return recent?.filter(({ update }) => brandId === null || update.brandId === brandId) ?? null;
}
