import { createStore } from 'zustand/vanilla';
import type { ConversationId } from '../../contract/model/ids.ts';
import type { ConversationCard } from '../../contract/workstation/queue.ts';
import type { WorkstationClient } from '../rpc/client.ts';
import { type Refusal, type ReopenCode, refusalOf } from './refusal.ts';

interface ReopeningState {
  readonly reopening: ConversationId | null;
  readonly refusal: Refusal<ReopenCode> | null;
}

/** Takes up again what had ended. One at a time. */
export function createReopeningModel({ ownership }: Pick<WorkstationClient, 'ownership'>) {
  const store = createStore<ReopeningState>(() => ({ reopening: null, refusal: null }));
  return {
    store,
    /** True when it is open and the agent's again. A refusal is in the store. */
    reopen: async (card: ConversationCard): Promise<boolean> => {
      const { conversationId } = card;
      if (store.getState().reopening !== null) return false;
      store.setState({ reopening: conversationId, refusal: null });
      const refusal = await refusalOf(card, () => ownership.reopen({ conversationId }));
      store.setState({ reopening: null, refusal });
      return refusal === null;
    },
    dismissRefusal: () => store.setState({ refusal: null }),
  };
}
