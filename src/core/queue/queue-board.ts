import type { PersonId } from '../../contract/model/ids.ts';
import type { ConversationCard, Queue } from '../../contract/workstation/queue.ts';
import type { BrandBook } from '../conversations/brand-book.ts';
import type { ConversationStore, KnownConversation } from '../conversations/conversation-store.ts';
import type { DraftStore } from '../conversations/draft-store.ts';
import type { MessageStore } from '../conversations/message-store.ts';
import type { Clock } from '../kernel/clock.ts';
import { createCoalescer } from '../kernel/coalescer.ts';
import type { Mailbox } from '../kernel/mailbox.ts';
import { createWatchedState } from '../kernel/watched-state.ts';

const AT_MOST_EVERY_MS = 50;

/** The lists at the left of the screen, kept up to date for whoever watches. */
export interface QueueBoard {
  readonly watch: (signal?: AbortSignal) => Mailbox<Queue>;
  /** Something that a card shows may have changed. */
  readonly changed: () => void;
  readonly close: () => void;
}

export interface QueueBoardParts {
  readonly conversations: ConversationStore;
  readonly messages: MessageStore;
  readonly drafts: DraftStore;
  readonly brands: BrandBook;
  readonly personId: PersonId;
  readonly clock: Clock;
}

export function createQueueBoard(parts: QueueBoardParts): QueueBoard {
  const { conversations, brands, personId, clock } = parts;

  const shown = (known: readonly KnownConversation[]) =>
    known.filter(({ conversation }) => brands.brand(conversation.brandId) !== null);
  const queue = (): Queue => ({
    waiting: shown(conversations.waiting()).map((known) => toCard(parts, known, false)),
    mine: shown(conversations.heldBy(personId)).map((known) => toCard(parts, known, true)),
  });

  const state = createWatchedState(queue);
  const coalescer = createCoalescer(clock, AT_MOST_EVERY_MS, state.publish);

  return {
    watch: state.watch,
    changed: coalescer.request,
    close: () => {
      coalescer.close();
      state.close();
    },
  };
}

function toCard(
  { messages, drafts }: QueueBoardParts,
  { conversation, readSeq }: KnownConversation,
  mine: boolean,
): ConversationCard {
  const { conversationId } = conversation;
  return {
    conversationId,
    brandId: conversation.brandId,
    kind: conversation.kind,
    status: conversation.status,
    customerName: conversation.customer.name,
    waitingSince: conversation.waitingSince,
    firstResponseAt: conversation.firstResponseAt,
    createdAt: conversation.createdAt,
    preview: conversation.preview,
    previewAt: conversation.previewAt,
    unread: mine ? messages.countUnread(conversationId, readSeq) : 0,
    hasDraft: drafts.find(conversationId) !== null,
    parked: mine ? messages.undecided(conversationId).length : 0,
  };
}
