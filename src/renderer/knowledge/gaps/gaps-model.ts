import { createStore } from 'zustand/vanilla';
import type { BrandId, ConversationId } from '../../../contract/model/ids.ts';
import type { KnowledgeGap } from '../../../contract/model/knowledge-note.ts';
import type { WorkstationClient } from '../../rpc/client.ts';
import { settle, type Trouble, troubleOf } from '../trouble.ts';

export interface GapsState {
  /** Null until they are there. */
  readonly gaps: readonly KnowledgeGap[] | null;
  readonly loading: boolean;
  readonly trouble: Trouble | null;
  readonly closing: string | null;
  /** The gap whose conversation is not on this machine. */
  readonly notHere: string | null;
}

export interface GapsPorts {
  readonly brandId: BrandId;
  readonly knowledge: Pick<WorkstationClient['knowledge'], 'gaps' | 'closeGap'>;
  /** Whether a conversation can be read on this machine. */
  readonly isHere: (conversationId: ConversationId) => Promise<boolean>;
  readonly open: (conversationId: ConversationId) => void;
}

export type GapsModel = ReturnType<typeof createGapsModel>;

/** What agents looked for in a brand and did not find. */
export function createGapsModel({ brandId, knowledge, isHere, open }: GapsPorts) {
  const store = createStore<GapsState>(() => ({
    gaps: null,
    loading: false,
    trouble: null,
    closing: null,
    notHere: null,
  }));

  return {
    store,
    async load(): Promise<void> {
      if (store.getState().loading) return;
      store.setState({ loading: true, trouble: null });
      const answer = await settle(knowledge.gaps({ brandId, limit: 500 }));
      store.setState(
        answer.ok ? { gaps: answer.value, loading: false } : { loading: false, trouble: troubleOf(answer) },
      );
    },
    /** Takes a gap off the list until somebody looks for it again. */
    async closeGap(gapId: string): Promise<void> {
      store.setState({ closing: gapId, trouble: null });
      const answer = await settle(knowledge.closeGap({ brandId, gapId }));
      store.setState({ closing: null });
      if (!answer.ok) {
        store.setState({ trouble: troubleOf(answer) });
        return;
      }
      store.setState(({ gaps }) => ({ gaps: gaps?.filter((gap) => gap.gapId !== gapId) ?? null }));
    },
    async openConversation({ gapId, conversationId }: KnowledgeGap): Promise<void> {
      if (conversationId === null) return;
      store.setState({ notHere: null });
      if (await isHere(conversationId)) open(conversationId);
      else store.setState({ notHere: gapId });
    },
  };
}
