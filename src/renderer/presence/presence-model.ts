import { createStore } from 'zustand/vanilla';
import type { ChosenPresence } from '../../contract/model/person.ts';
import type { PresenceState } from '../../contract/workstation/ownership.ts';
import type { WorkstationClient } from '../rpc/client.ts';
import { watch } from '../rpc/watch.ts';

/** Activity is told at most so often, in milliseconds; sooner where it keeps the agent from being away. */
const TOLD_EVERY_MS = 10_000;
const TOLD_EVERY_WHEN_NEEDED_MS = 500;
/** How long the screen still says that the agent had been away, in milliseconds. */
const SAID_AFTER_RETURN_MS = 8000;

export interface PresenceView {
  /** Null until the core has told its first. */
  readonly presence: PresenceState | null;
  /** The window cannot reach the core. */
  readonly lost: boolean;
  /** Why the last choice was not taken. */
  readonly problem: 'unreachable' | null;
  readonly menuOpen: boolean;
  /** The agent had been set away and has just come back. */
  readonly returned: boolean;
}

export type PresenceModel = ReturnType<typeof createPresenceModel>;

/** How the agent is present: chosen, or found by the core from what is typed and pointed at. */
export function createPresenceModel({
  ownership,
  now,
}: {
  readonly ownership: Pick<
    WorkstationClient['ownership'],
    'watchPresence' | 'setPresence' | 'active' | 'acknowledgeHandBacks'
  >;
  /** Monotonic, in milliseconds. */
  readonly now: () => number;
}) {
  const store = createStore<PresenceView>(() => ({
    presence: null,
    lost: false,
    problem: null,
    menuOpen: false,
    returned: false,
  }));
  let toldAt = Number.NEGATIVE_INFINITY;
  let forgetting: ReturnType<typeof setTimeout> | undefined;
  const stop = watch(
    (options) => ownership.watchPresence(undefined, options),
    (presence) => {
      const wasAway = store.getState().presence?.awayByItself ?? false;
      store.setState({ presence });
      if (presence.awayByItself) store.setState({ returned: false });
      else if (wasAway && presence.chosen === 'online') {
        store.setState({ returned: true });
        clearTimeout(forgetting);
        forgetting = setTimeout(() => store.setState({ returned: false }), SAID_AFTER_RETURN_MS);
      }
    },
    (state) => store.setState({ lost: state === 'lost' }),
  );

  return {
    store,
    choose: async (presence: ChosenPresence): Promise<void> => {
      store.setState({ problem: null });
      try {
        await ownership.setPresence({ presence });
      } catch {
        store.setState({ problem: 'unreachable' });
      }
    },
    dismissProblem: () => store.setState({ problem: null }),
    setMenuOpen: (menuOpen: boolean) => store.setState({ menuOpen }),

    /** Something was typed or pointed at. */
    touched: () => {
      const { presence } = store.getState();
      const isNeeded = presence !== null && (presence.awayAt !== null || presence.awayByItself);
      if (now() - toldAt < (isNeeded ? TOLD_EVERY_WHEN_NEEDED_MS : TOLD_EVERY_MS)) return;
      toldAt = now();
      ownership.active().catch(() => {});
    },

    /** The notice goes when the core says that it has been told. */
    acknowledgeHandBacks: () => {
      ownership.acknowledgeHandBacks().catch(() => store.setState({ problem: 'unreachable' }));
    },

    close: () => {
      clearTimeout(forgetting);
      stop();
    },
  };
}
