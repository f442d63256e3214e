import type { ConversationId } from '../../contract/model/ids.ts';
import type { ConversationCard } from '../../contract/workstation/queue.ts';
import type { QueueParts } from '../queue/create-queue-parts.ts';
import { filtersInForce, passes } from '../queue/filters/queue-filters.ts';
import { waitingInOrder } from '../queue/queue-model.ts';
import type { createWorkspaceView } from './workspace-view.ts';

export interface QueueActionDeps {
  readonly parts: QueueParts;
  readonly view: ReturnType<typeof createWorkspaceView>;
  readonly brandIds: () => readonly string[];
  readonly focusedConversation: () => ConversationId | null;
  readonly open: (conversationId: ConversationId) => void;
  readonly focusComposer: () => void;
  /** The first claims are when notifications are offered. */
  readonly onClaimed: () => void;
}

/** What the keys, the palette and the left column do with conversations of the queue. */
export function createQueueActions({
  parts,
  view,
  brandIds,
  focusedConversation,
  open,
  focusComposer,
  onClaimed,
}: QueueActionDeps) {
  const { queue, offers, reopening, finished } = parts;

  const answerOffer = async (card: ConversationCard, accept: boolean): Promise<void> => {
    if ((await offers.answer(card, accept)) && accept) open(card.conversationId);
  };

  return {
    /** Walks through those who wait: mine open in their pane, others are pointed at in the queue, for Enter to claim. */
    goToWaiting: (step: 1 | -1) => {
      const { queue: lists, pointed } = queue.store.getState();
      if (!lists) return;
      const filters = filtersInForce(parts.filters.store.getState().filters, brandIds(), lists.queues);
      const waiting = filters.state === 'closed' ? [] : lists.waiting.filter((card) => passes(card, filters));
      const line = waitingInOrder({ mine: lists.mine, waiting });
      const at = view.isInQueue() ? pointed : focusedConversation();
      const index = line.findIndex((card) => card.conversationId === at);
      const next = line.at(index === -1 ? (step === 1 ? 0 : -1) : (index + step) % line.length);
      if (!next) return;
      if (lists.mine.includes(next)) {
        open(next.conversationId);
        return;
      }
      finished.close();
      queue.pointAt(next.conversationId);
    },

    claim: async (conversationId: ConversationId): Promise<void> => {
      if (!(await queue.claim(conversationId))) return;
      open(conversationId);
      onClaimed();
    },

    answerOffer,
    /** The first to run out. False when nothing is offered. */
    answerNextOffer: (accept: boolean): boolean => {
      const next = queue.store.getState().queue?.offered[0];
      if (next) void answerOffer(next, accept);
      return next !== undefined;
    },

    reopen: async (card: ConversationCard): Promise<void> => {
      if (await reopening.reopen(card)) open(card.conversationId);
    },

    openFinishedSearch: () => {
      parts.looking.close();
      finished.open();
    },
    closeFinishedSearch: () => {
      finished.close();
      focusComposer();
    },
  };
}
