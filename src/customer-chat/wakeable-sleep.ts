export interface WakeableSleep {
  /** Resolves after `ms`, at `wake()` or when the signal aborts, whichever comes first. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Ends every sleep under way: the network is said to be back, or the customer asked for another try. */
  readonly wake: () => void;
}

export function createWakeableSleep(): WakeableSleep {
  const sleepers = new Set<() => void>();
  return {
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const finish = () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', finish);
          sleepers.delete(finish);
          resolve();
        };
        const timer = setTimeout(finish, ms);
        signal.addEventListener('abort', finish);
        sleepers.add(finish);
      }),
    wake: () => {
      for (const finish of [...sleepers]) finish();
    },
  };
}
