import type { EpochMs } from '../../contract/model/time.ts';
import type { Connectivity } from '../../contract/workstation/status.ts';
import type { Clock } from '../kernel/clock.ts';
import { createListeners } from '../kernel/listeners.ts';

/** Without success for this long, attempts are no longer a hiccup. */
const DISCONNECTED_AFTER_MS = 30_000;

export interface ConnectivityState {
  readonly connectivity: Connectivity;
  readonly since: EpochMs;
  /** Null while connected or trying. */
  readonly nextAttemptAt: EpochMs | null;
}

export interface ConnectivityBoard {
  readonly state: () => ConnectivityState;
  readonly isConnected: () => boolean;
  readonly connected: () => void;
  /** Trying, or waiting for the next attempt. */
  readonly notConnected: (nextAttemptAt: EpochMs | null) => void;
  readonly onChange: (listener: (state: ConnectivityState) => void) => () => void;
  readonly close: () => void;
}

export function createConnectivityBoard(clock: Clock): ConnectivityBoard {
  const listeners = createListeners<ConnectivityState>();
  let state: ConnectivityState = { connectivity: 'reconnecting', since: clock.now(), nextAttemptAt: null };
  let cancelPatience: (() => void) | null = null;

  const become = (connectivity: Connectivity, nextAttemptAt: EpochMs | null) => {
    const since = connectivity === state.connectivity ? state.since : clock.now();
    state = { connectivity, since, nextAttemptAt };
    listeners.emit(state);
  };
  const startPatience = () => {
    cancelPatience ??= clock.setTimer(DISCONNECTED_AFTER_MS, () =>
      become('disconnected', state.nextAttemptAt),
    );
  };
  startPatience();

  return {
    state: () => state,
    isConnected: () => state.connectivity === 'connected',
    connected: () => {
      cancelPatience?.();
      cancelPatience = null;
      become('connected', null);
    },
    notConnected: (nextAttemptAt) => {
      startPatience();
      become(state.connectivity === 'connected' ? 'reconnecting' : state.connectivity, nextAttemptAt);
    },
    onChange: listeners.add,
    close: () => {
      cancelPatience?.();
      cancelPatience = null;
    },
  };
}
