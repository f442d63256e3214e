import { createStore } from 'zustand/vanilla';
import type { ConversationId } from '../../../contract/model/ids.ts';
import type { MessageView } from '../../../contract/workstation/conversations.ts';
import type { ConversationCard } from '../../../contract/workstation/queue.ts';
import type { WorkstationClient } from '../../rpc/client.ts';

type HistoryClient = Pick<WorkstationClient['queue'], 'history' | 'historyMessages'>;
type Failed<Outcome> = Extract<Outcome, { ok: false; code: string }>['code'] | 'unreachable';
type Answer<Call extends keyof HistoryClient> = Awaited<ReturnType<HistoryClient[Call]>>;

export type HistoryList =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly code: Failed<Answer<'history'>> }
  | {
      readonly state: 'there';
      /** Newest first. */
      readonly conversations: readonly ConversationCard[];
      /** Those known here only. */
      readonly offline: boolean;
    };

export type Transcript =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly code: Failed<Answer<'historyMessages'>> }
  | { readonly state: 'there'; readonly messages: readonly MessageView[]; readonly hasEarlier: boolean };

export interface HistoryState {
  readonly open: boolean;
  readonly list: HistoryList;
  /** The earlier conversation that is read. */
  readonly reading: { readonly card: ConversationCard; readonly transcript: Transcript } | null;
  /** Of the list, for going on there after reading. */
  readonly chosen: number;
}

export type HistoryModel = ReturnType<typeof createHistoryModel>;

/** The customer's earlier conversations with the same brand, read without leaving the pane. */
export function createHistoryModel(client: HistoryClient, conversationId: ConversationId) {
  const store = createStore<HistoryState>(() => ({
    open: false,
    list: { state: 'loading' },
    reading: null,
    chosen: 0,
  }));

  const load = async () => {
    store.setState({ list: { state: 'loading' } });
    let list: HistoryList;
    try {
      const outcome = await client.history({ conversationId });
      list = outcome.ok ? { state: 'there', ...outcome.value } : { state: 'failed', code: outcome.code };
    } catch {
      list = { state: 'failed', code: 'unreachable' };
    }
    store.setState({ list });
  };

  const read = async (card: ConversationCard) => {
    store.setState({ reading: { card, transcript: { state: 'loading' } } });
    let transcript: Transcript;
    try {
      const outcome = await client.historyMessages({ conversationId, earlierId: card.conversationId });
      transcript = outcome.ok
        ? { state: 'there', ...outcome.value }
        : { state: 'failed', code: outcome.code };
    } catch {
      transcript = { state: 'failed', code: 'unreachable' };
    }
    // Another one may have been opened meanwhile.
    if (store.getState().reading?.card === card) store.setState({ reading: { card, transcript } });
  };

  return {
    store,
    show: () => {
      store.setState({ open: true, reading: null, chosen: 0 });
      void load();
    },
    close: () => store.setState({ open: false, reading: null }),
    choose: (chosen: number) => store.setState({ chosen }),
    read: (card: ConversationCard) => void read(card),
    backToList: () => store.setState({ reading: null }),
  };
}
