import { createStore } from 'zustand/vanilla';
import type { ConversationId } from '../../contract/model/ids.ts';
import type { ConversationCard, Queue } from '../../contract/workstation/queue.ts';
import type { WorkstationClient } from '../rpc/client.ts';
import { type WatchState, watch } from '../rpc/watch.ts';
import { type QueueLine, steadyOrder } from './steady-order.ts';

export type ClaimOutcome = Awaited<ReturnType<WorkstationClient['queue']['claim']>>;
export type ClaimRefusalCode = Extract<ClaimOutcome, { ok: false }>['code'] | 'unreachable';

export interface ClaimRefusal {
  readonly conversationId: ConversationId;
  readonly code: ClaimRefusalCode;
  readonly detail: Readonly<Record<string, string>>;
}

export interface QueueState {
  /** Null until the core has answered for the first time. */
  readonly queue: Queue | null;
  readonly connection: WatchState;
  readonly claiming: ConversationId | null;
  /** The last claim that was refused, shown at its line until dismissed or another claim is made. */
  readonly refusal: ClaimRefusal | null;
  /** The order in which the waiting were shown when the pointer came over them; null while nothing holds it. */
  readonly held: readonly ConversationCard[] | null;
  /** The line among the waiting that the arrow keys are at. */
  readonly pointed: ConversationId | null;
  /** Grows each time the list is asked to take the keyboard. */
  readonly focusRequests: number;
}

export type QueueModel = ReturnType<typeof createQueueModel>;

export function createQueueModel({
  client,
}: {
  readonly client: { readonly queue: Pick<WorkstationClient['queue'], 'watch' | 'claim'> };
}) {
  const store = createStore<QueueState>(() => ({
    queue: null,
    connection: 'live',
    claiming: null,
    refusal: null,
    held: null,
    pointed: null,
    focusRequests: 0,
  }));
  const stop = watch(
    (options) => client.queue.watch(undefined, options),
    (queue) => store.setState({ queue }),
    (connection) => store.setState({ connection }),
  );

  return {
    store,

    /** Keeps the waiting lines where they are until `release`. */
    hold: () => {
      if (store.getState().held === null) store.setState({ held: store.getState().queue?.waiting ?? [] });
    },
    release: () => store.setState({ held: null }),

    point: (conversationId: ConversationId) => store.setState({ pointed: conversationId }),
    /** Points at a line and gives the list the keyboard, so that Enter claims it. */
    pointAt: (conversationId: ConversationId) =>
      store.setState(({ focusRequests }) => ({ pointed: conversationId, focusRequests: focusRequests + 1 })),

    /** True when the conversation is now mine. A refusal is in the store. One claim at a time. */
    claim: async (conversationId: ConversationId): Promise<boolean> => {
      if (store.getState().claiming) return false;
      store.setState({ claiming: conversationId, refusal: null });
      const refuse = (code: ClaimRefusalCode, detail: Readonly<Record<string, string>> = {}) => {
        store.setState({ claiming: null, refusal: { conversationId, code, detail } });
        return false;
      };
      let outcome: ClaimOutcome;
      try {
        outcome = await client.queue.claim({ conversationId });
      } catch {
        return refuse('unreachable');
      }
      if (!outcome.ok) return refuse(outcome.code, outcome.detail);
      store.setState({ claiming: null });
      return true;
    },
    dismissRefusal: () => store.setState({ refusal: null }),

    close: stop,
  };
}

export function waitingLines(state: Pick<QueueState, 'queue' | 'held'>): readonly QueueLine[] {
  const present = state.queue?.waiting ?? [];
  return steadyOrder(state.held ?? present, present);
}

/** My conversations whose customer waits, longest first, then those nobody has taken: what Alt+↓ walks through. */
export function waitingInOrder(queue: Pick<Queue, 'mine' | 'waiting'>): readonly ConversationCard[] {
  const mine = queue.mine
    .filter((card) => card.waitingSince !== null)
    .sort((a, b) => (a.waitingSince ?? 0) - (b.waitingSince ?? 0));
  return [...mine, ...queue.waiting];
}
