import { createStore } from 'zustand/vanilla';
import type { UpdatesState, UpdateView } from '../../contract/workstation/updates.ts';
import type { WorkstationClient } from '../rpc/client.ts';
import { type WatchState, watch } from '../rpc/watch.ts';
import { revisionKey } from './update-selections.ts';

export interface UpdatesModelState {
  /** Null until the core has told its first. */
  readonly known: UpdatesState | null;
  readonly link: WatchState;
  /** Why the last acknowledgement was not kept, and of which revision. */
  readonly problem: { readonly key: string; readonly code: AcknowledgeProblem } | null;
}

export type AcknowledgeProblem = 'revised' | 'notShown' | 'diskFull' | 'unreachable';

export type UpdatesClient = WorkstationClient['updates'];
export type UpdatesModel = ReturnType<typeof createUpdatesModel>;

/** What every agent of a brand must know, as the core has it; and what was seen of it, told to the core. */
export function createUpdatesModel(client: Pick<UpdatesClient, 'watch' | 'shown' | 'read' | 'acknowledge'>) {
  const store = createStore<UpdatesModelState>(() => ({ known: null, link: 'live', problem: null }));
  const stop = watch(
    (options) => client.watch(undefined, options),
    (known) => store.setState({ known }),
    (link) => store.setState({ link }),
  );
  return {
    store,
    /** It is on the screen. False when the core did not hear it. */
    shown: ({ update: { updateId, revision } }: UpdateView): Promise<boolean> =>
      client.shown({ updateId, revision }).then(
        () => true,
        () => false,
      ),
    /** It was opened to be read. A lost word costs nothing: it stays unread. */
    read: ({ update: { updateId } }: UpdateView): void => {
      client.read({ updateId }).catch(() => {});
    },
    /** Null when the core has it on disk, or no longer knows the update. */
    acknowledge: async (view: UpdateView): Promise<AcknowledgeProblem | null> => {
      const { updateId, revision } = view.update;
      let code: AcknowledgeProblem | null;
      try {
        const outcome = await client.acknowledge({ updateId, revision });
        code = outcome.ok || outcome.code === 'unknownUpdate' ? null : outcome.code;
      } catch {
        code = 'unreachable';
      }
      store.setState({ problem: code === null ? null : { key: revisionKey(view), code } });
      return code;
    },
    close: stop,
  };
}
