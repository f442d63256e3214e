import type { EpochMs } from '../../contract/model/time.ts';
import type { Connectivity } from '../../contract/workstation/status.ts';
import type { Clock } from '../kernel/clock.ts';
import { createListeners } from '../kernel/listeners.ts';

/** Without success for this long, attempts are no longer a hiccup. */
const DISCONNECTED_AFTER_MS = 30_000;
/** Longer than a line takes to be made again, shorter than an agent waits before trying something else. */
const SOON_MS = 4000;

export interface ConnectivityState {
  readonly connectivity: Connectivity;
  readonly since: EpochMs;
  /** Null while connected or trying. */
  readonly nextAttemptAt: EpochMs | null;
}

export interface ConnectivityBoard {
  readonly state: () => ConnectivityState;
  readonly isConnected: () => boolean;
  /** Gives a line that is just being made a moment; one that is known to be cut off is told at once. */
  readonly soonConnected: () => Promise<boolean>;
  readonly connected: () => void;
  /** Trying, or waiting for the next attempt. */
  readonly notConnected: (nextAttemptAt: EpochMs | null) => void;
  readonly onChange: (listener: (state: ConnectivityState) => void) => () => void;
  readonly close: () => void;
}

export function createConnectivityBoard(clock: Clock): ConnectivityBoard {
  const listeners = createListeners<ConnectivityState>();
  let state: ConnectivityState = { connectivity: 'reconnecting', since: clock.now(), nextAttemptAt: null };
  const waiting = new Set<(connected: boolean) => void>();
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
    soonConnected: () => {
      if (state.connectivity !== 'reconnecting') return Promise.resolve(state.connectivity === 'connected');
      return new Promise((resolve) => {
        const settle = (connected: boolean) => {
          cancelTimer();
          stopListening();
          waiting.delete(settle);
          resolve(connected);
        };
        const cancelTimer = clock.setTimer(SOON_MS, () => settle(false));
        const stopListening = listeners.add(({ connectivity }) => {
          if (connectivity !== 'reconnecting') settle(connectivity === 'connected');
        });
        waiting.add(settle);
      });
    },
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
      for (const settle of [...waiting]) settle(false);
    },
  };
}
