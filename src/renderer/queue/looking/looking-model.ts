import { createStore } from 'zustand/vanilla';
import type { Post } from '../../../contract/model/conversation-life.ts';
import type { ConversationId } from '../../../contract/model/ids.ts';
import type { ConversationCard } from '../../../contract/workstation/queue.ts';
import type { WorkstationClient } from '../../rpc/client.ts';
import { watch } from '../../rpc/watch.ts';
import type { QueueModel } from '../queue-model.ts';

/** The arrow keys rest on a line for this long before colleagues are told, in milliseconds: passing is not looking. */
const RESTS_MS = 800;

export interface LookingState {
  /** What is looked at closely, as it was when it last waited. */
  readonly peeked: ConversationCard | null;
  /** It waits no longer. */
  readonly gone: boolean;
  /** The public post a peeked comment stands under. */
  readonly post: Post | null;
}

export type LookingModel = ReturnType<typeof createLookingModel>;

const nothing: LookingState = { peeked: null, gone: false, post: null };

/** Tells colleagues which waiting conversation the agent has before their eyes, so that two do not begin on one. */
export function createLookingModel({
  client,
  queue,
}: {
  readonly client: Pick<WorkstationClient, 'ownership' | 'conversations'>;
  readonly queue: Pick<QueueModel, 'store'>;
}) {
  const store = createStore<LookingState>(() => nothing);
  let told: ConversationId | null = null;
  let rested: ConversationId | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let stopPost = () => {};

  const waits = (conversationId: ConversationId) =>
    queue.store.getState().queue?.waiting.find((card) => card.conversationId === conversationId);

  const tell = () => {
    const { peeked, gone } = store.getState();
    const wanted = peeked !== null && !gone ? peeked.conversationId : rested;
    if (wanted === told) return;
    told = wanted;
    client.ownership.look({ conversationId: wanted }).catch(() => {});
  };

  const close = () => {
    stopPost();
    store.setState(nothing);
    tell();
  };

  const unsubscribe = queue.store.subscribe(() => {
    if (rested !== null && !waits(rested)) rested = null;
    const { peeked } = store.getState();
    if (peeked !== null) {
      const card = waits(peeked.conversationId);
      store.setState(card ? { peeked: card, gone: false } : { gone: true });
    }
    tell();
  });

  return {
    store,

    /** Shows a waiting conversation without claiming it; the one that is shown already is put away. */
    peek: (conversationId: ConversationId) => {
      const card = waits(conversationId);
      const again = store.getState().peeked?.conversationId === conversationId;
      stopPost();
      if (!card || again) {
        close();
        return;
      }
      store.setState({ peeked: card, gone: false, post: null });
      tell();
      if (card.kind !== 'comment') return;
      stopPost = watch(
        (options) => client.conversations.watch({ conversationId, tail: 1 }, options),
        (update) => {
          if (update.type === 'opened' || update.type === 'detail')
            store.setState({ post: update.detail.conversation.post });
        },
      );
    },
    close,

    /** The line the keyboard is at among the waiting; null when it is elsewhere. */
    rest: (conversationId: ConversationId | null) => {
      clearTimeout(resting);
      if (conversationId === null) {
        rested = null;
        tell();
        return;
      }
      resting = setTimeout(() => {
        rested = waits(conversationId) ? conversationId : null;
        tell();
      }, RESTS_MS);
    },

    stop: () => {
      clearTimeout(resting);
      unsubscribe();
      rested = null;
      close();
    },
  };
}
