import { createStore } from 'zustand/vanilla';
import type { BrandId } from '../../../contract/model/ids.ts';
import type { FinishedHit } from '../../../contract/workstation/queue.ts';
import type { WorkstationClient } from '../../rpc/client.ts';

export interface FinishedState {
  readonly open: boolean;
  readonly text: string;
  readonly brandId: BrandId | null;
  /** What `text` finds, or what was found before it while it is being searched. */
  readonly hits: readonly FinishedHit[];
  /** The text the hits belong to; null while nothing was searched. */
  readonly searched: string | null;
  readonly failed: boolean;
  /** Place of the chosen hit. */
  readonly active: number;
  /** Grows each time the field is asked to take the keyboard. */
  readonly focusRequests: number;
}

export type FinishedModel = ReturnType<typeof createFinishedModel>;

/** Searches the agent's finished conversations, in the local database: each key asks, the newest answer counts. */
export function createFinishedModel({
  queue,
}: {
  readonly queue: Pick<WorkstationClient['queue'], 'searchFinished'>;
}) {
  const store = createStore<FinishedState>(() => ({
    open: false,
    text: '',
    brandId: null,
    hits: [],
    searched: null,
    failed: false,
    active: 0,
    focusRequests: 0,
  }));
  let asked = 0;

  const ask = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    const { text, brandId } = store.getState();
    if (text.trim() === '') {
      store.setState({ hits: [], searched: null, failed: false, active: 0 });
      return;
    }
    try {
      const { hits } = await queue.searchFinished({ text, brandId });
      if (mine === asked) store.setState({ hits, searched: text, failed: false, active: 0 });
    } catch {
      if (mine === asked) store.setState({ hits: [], searched: null, failed: true });
    }
  };

  return {
    store,
    open: () => store.setState(({ focusRequests }) => ({ open: true, focusRequests: focusRequests + 1 })),
    close: () => store.setState({ open: false }),
    type: (text: string) => {
      store.setState({ text });
      void ask();
    },
    setBrand: (brandId: BrandId | null) => {
      store.setState({ brandId });
      void ask();
    },
    move: (active: number) =>
      store.setState(({ hits }) => ({ active: Math.max(0, Math.min(active, hits.length - 1)) })),
    /** What was typed is asked again: something may have ended since. */
    refresh: ask,
  };
}
