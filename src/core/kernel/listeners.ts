export interface Listeners<Value> {
  /** Returns the function that takes the listener away again. */
  readonly add: (listener: (value: Value) => void) => () => void;
  readonly emit: (value: Value) => void;
  readonly count: () => number;
}

/** Listeners are called in the order in which they were added; one added while emitting hears the next value. */
export function createListeners<Value>(): Listeners<Value> {
  const listeners = new Set<(value: Value) => void>();
  return {
    add: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    emit: (value) => {
      for (const listener of [...listeners]) listener(value);
    },
    count: () => listeners.size,
  };
}
