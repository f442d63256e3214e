import { createStore } from 'zustand/vanilla';
import type { Colleague } from '../../../contract/central/ownership.ts';
import type { PersonId } from '../../../contract/model/ids.ts';
import type { ConversationCard } from '../../../contract/workstation/queue.ts';
import type { WorkstationClient } from '../../rpc/client.ts';
import { type AssignCode, type Refusal, refusalOf } from '../refusal.ts';

export type ColleaguesProblem = 'disconnected' | 'forbidden' | 'unreachable';

export interface AssignState {
  /** What is to be assigned; null while nothing is. */
  readonly card: ConversationCard | null;
  /** Null until they are told. */
  readonly colleagues: readonly Colleague[] | null;
  readonly problem: ColleaguesProblem | null;
  readonly assigning: PersonId | null;
  readonly refusal: Refusal<AssignCode> | null;
}

export type AssignModel = ReturnType<typeof createAssignModel>;

const closed: AssignState = {
  card: null,
  colleagues: null,
  problem: null,
  assigning: null,
  refusal: null,
};

/** A team lead gives a waiting conversation to a colleague. */
export function createAssignModel({ ownership }: Pick<WorkstationClient, 'ownership'>) {
  const store = createStore<AssignState>(() => closed);
  let opened = 0;

  const load = async (card: ConversationCard): Promise<void> => {
    opened += 1;
    const mine = opened;
    const settle = (part: Partial<AssignState>) => {
      if (mine === opened && store.getState().card !== null) store.setState(part);
    };
    try {
      const answer = await ownership.colleagues({ brandId: card.brandId });
      settle(answer.ok ? { colleagues: byRoom(answer.value) } : { problem: answer.code });
    } catch {
      settle({ problem: 'unreachable' });
    }
  };

  return {
    store,
    open: (card: ConversationCard) => {
      store.setState({ ...closed, card });
      void load(card);
    },
    /** True when it is theirs now, and nothing is left to choose. A refusal is in the store. */
    assign: async (personId: PersonId): Promise<boolean> => {
      const { card, assigning } = store.getState();
      if (card === null || assigning !== null) return false;
      store.setState({ assigning: personId, refusal: null });
      const { conversationId } = card;
      const refusal = await refusalOf(card, () => ownership.assign({ conversationId, personId }));
      if (store.getState().card !== card) return refusal === null;
      store.setState(refusal === null ? closed : { assigning: null, refusal });
      return refusal === null;
    },
    close: () => store.setState(closed),
  };
}

/** Who can take it comes first: online and with the most room. */
function byRoom(colleagues: readonly Colleague[]): readonly Colleague[] {
  const order = ['online', 'transfer_only', 'away', 'offline'];
  return [...colleagues].sort(
    (a, b) =>
      order.indexOf(a.presence) - order.indexOf(b.presence) ||
      b.capacity - b.held - (a.capacity - a.held) ||
      a.name.localeCompare(b.name),
  );
}
