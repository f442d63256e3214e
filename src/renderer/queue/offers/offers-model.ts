import { createStore } from 'zustand/vanilla';
import type { TransferId } from '../../../contract/model/ids.ts';
import type { ConversationCard } from '../../../contract/workstation/queue.ts';
import type { WorkstationClient } from '../../rpc/client.ts';
import { type AnswerCode, type Refusal, refusalOf } from '../refusal.ts';

export interface OffersState {
  readonly answering: TransferId | null;
  readonly refusal: Refusal<AnswerCode> | null;
}

export type OffersModel = ReturnType<typeof createOffersModel>;

/** What colleagues hand over to the agent, and the agent's answers. One answer at a time. */
export function createOffersModel({ ownership }: Pick<WorkstationClient, 'ownership'>) {
  const store = createStore<OffersState>(() => ({ answering: null, refusal: null }));
  return {
    store,
    /** True when the central service has taken the answer. A refusal is in the store. */
    answer: async (card: ConversationCard, accept: boolean): Promise<boolean> => {
      if (card.transfer === null || store.getState().answering !== null) return false;
      const { transferId } = card.transfer;
      store.setState({ answering: transferId, refusal: null });
      const refusal = await refusalOf(card, () =>
        ownership.answerTransfer({ conversationId: card.conversationId, transferId, accept }),
      );
      store.setState({ answering: null, refusal });
      return refusal === null;
    },
    dismissRefusal: () => store.setState({ refusal: null }),
  };
}
