import type { StoreApi } from 'zustand/vanilla';
import type { WorkstationLink } from './client.ts';

/**
 * The way to the core. `connecting`: the first attempt; `down`: it was there and will be tried again by itself;
 * `refused`: this page may not talk to the core any more and trying again is of no use.
 */
export type ConnectionState = 'connecting' | 'open' | 'down' | 'refused';

export interface WorkstationConnection {
  readonly link: WorkstationLink;
  readonly state: Pick<StoreApi<ConnectionState>, 'getState' | 'getInitialState' | 'subscribe'>;
  readonly close: () => void;
}

/** A call was made while the core cannot be reached. Nothing was sent; the same call may be made again. */
export class CoreUnreachable extends Error {
  constructor() {
    super('The core cannot be reached');
    this.name = 'CoreUnreachable';
  }
}
