import { createStore } from 'zustand/vanilla';
import type { ConversationId } from '../../../contract/model/ids.ts';
import type { Undoable } from '../../../contract/workstation/conversations.ts';
import type { WorkstationClient } from '../../rpc/client.ts';
import { watch } from '../../rpc/watch.ts';

export interface UndoState {
  /** Oldest first. */
  readonly undoables: readonly Undoable[];
  /** What became of the last attempt, until the next one or the next thing that can be taken back. */
  readonly result: { readonly what: Undoable; readonly outcome: 'undone' | 'tooLate' | 'unreachable' } | null;
}

export type UndoModel = ReturnType<typeof createUndoModel>;

/** What has not gone yet and can be taken back, in all conversations. */
export function createUndoModel({
  client,
  onUndone,
}: {
  readonly client: Pick<WorkstationClient['conversations'], 'watchUndoable' | 'undo'>;
  /** Its conversation is the agent's again, or its text is in the draft again. */
  readonly onUndone: (conversationId: ConversationId) => void;
}) {
  const store = createStore<UndoState>(() => ({ undoables: [], result: null }));
  const stop = watch(
    (options) => client.watchUndoable(undefined, options),
    (undoables) => {
      const { undoables: before, result } = store.getState();
      const isNew = undoables.some(({ eventId }) => !before.some((known) => known.eventId === eventId));
      store.setState({ undoables, result: isNew ? null : result });
    },
  );

  const undo = async (what: Undoable): Promise<void> => {
    let outcome: 'undone' | 'tooLate' | 'unreachable';
    try {
      const answer = await client.undo({ eventId: what.eventId });
      outcome = answer.ok ? 'undone' : answer.code;
    } catch {
      outcome = 'unreachable';
    }
    store.setState(({ undoables }) => ({
      result: { what, outcome },
      undoables:
        outcome === 'undone' ? undoables.filter(({ eventId }) => eventId !== what.eventId) : undoables,
    }));
    if (outcome === 'undone') onUndone(what.conversationId);
  };

  return {
    store,
    undo,
    /** False when there is nothing to take back. */
    undoNewest: (): boolean => {
      const newest = store.getState().undoables.at(-1);
      if (newest) void undo(newest);
      return newest !== undefined;
    },
    /** The newest held message of a conversation. */
    undoMessageOf: (conversationId: ConversationId): void => {
      const held = store
        .getState()
        .undoables.findLast((each) => each.conversationId === conversationId && each.what === 'message');
      if (held) void undo(held);
    },
    clearResult: () => store.setState({ result: null }),
    close: stop,
  };
}
