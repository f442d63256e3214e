import { createStore } from 'zustand/vanilla';
import type { Status } from '../../contract/workstation/status.ts';
import type { WorkstationClient } from '../rpc/client.ts';
import { type WatchState, watch } from '../rpc/watch.ts';

export interface StatusState {
  /** Null until the core has told its first. */
  readonly status: Status | null;
  readonly link: WatchState;
}

export type StatusModel = ReturnType<typeof createStatusModel>;

/** The core's word on connection, freshness and counts; `now` is the core's clock. */
export function createStatusModel({
  client,
  readTime,
}: {
  readonly client: Pick<WorkstationClient, 'status'>;
  readonly readTime: () => number;
}) {
  const store = createStore<StatusState>(() => ({ status: null, link: 'live' }));
  let offset = 0;
  const stop = watch(
    (options) => client.status.watch(undefined, options),
    (status) => {
      offset = status.now - readTime();
      store.setState({ status });
    },
    (link) => store.setState({ link }),
  );
  return {
    store,
    now: () => readTime() + offset,
    reconnectNow: () => {
      client.status.reconnectNow().catch(() => {});
    },
    close: stop,
  };
}
