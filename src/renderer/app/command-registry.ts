import { createStore } from 'zustand/vanilla';

/** Something the agent can do by name from the command palette. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  /** The key that does the same. */
  readonly keys?: readonly string[];
  readonly run: () => void;
}

export function createCommandRegistry() {
  const store = createStore<{ readonly commands: readonly Command[] }>(() => ({ commands: [] }));
  return {
    store,
    /** Returns how to take them away again. */
    register: (added: readonly Command[]): (() => void) => {
      store.setState(({ commands }) => ({ commands: [...commands, ...added] }));
      return () => {
        store.setState(({ commands }) => ({
          commands: commands.filter((command) => !added.includes(command)),
        }));
      };
    },
  };
}
