import { createStore } from 'zustand/vanilla';
import type { QueueFilters } from '../../../contract/workstation/settings.ts';
import { noLineFilters } from './queue-filters.ts';

export interface FiltersState {
  readonly filters: QueueFilters;
  /** Brand, kind, tag and queue are being chosen. */
  readonly open: boolean;
}

export type FiltersModel = ReturnType<typeof createFiltersModel>;

/** What of the queue the agent wants to see; shown at once, kept by `onChange`. */
export function createFiltersModel({
  initial,
  onChange,
}: {
  readonly initial: QueueFilters;
  readonly onChange: (filters: QueueFilters) => void;
}) {
  const store = createStore<FiltersState>(() => ({ filters: initial, open: false }));
  const change = (part: Partial<QueueFilters>) => {
    const filters = { ...store.getState().filters, ...part };
    store.setState({ filters });
    onChange(filters);
  };
  return {
    store,
    change,
    /** All brands, kinds, tags and queues again; which lists are shown stays. */
    showAll: () => change(noLineFilters),
    setOpen: (open: boolean) => store.setState({ open }),
  };
}
