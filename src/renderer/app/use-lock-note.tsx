import { type ReactNode, useMemo } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { ConversationId } from '../../contract/model/ids.ts';
import { LockNote } from '../updates/LockNote.tsx';
import { isLocked, locksOf } from '../updates/update-selections.ts';
import { useWorkspace } from './WorkspaceContext.tsx';

/** What a composer says while an urgent update locks it; null when nothing does. */
export function useLockNote(conversationId: ConversationId): ReactNode | null {
  const { updates, showUpdate } = useWorkspace();
  const locked = useStore(updates.model.store, (state) => isLocked(state.known, conversationId));
  const locks = useStore(
    updates.model.store,
    useShallow((state) => locksOf(state.known, conversationId)),
  );
  return useMemo(
    () =>
      locked ? <LockNote locks={locks} onOpen={() => showUpdate(locks[0]?.update.updateId ?? null)} /> : null,
    [locked, locks, showUpdate],
  );
}
